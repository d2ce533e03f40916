using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Appointments;

public sealed class OpenWorkTests(House house)
{
    [Fact]
    public async Task What_somebody_leaves_open_is_one_list_and_who_read_it_is_written_down()
    {
        var (shioya, mark) = (await house.SignInAsync(Cast.Shioya), Mark.New());
        var open = await shioya.HearAsync($"{mark}のごみ出し", about: $"渡し {mark}", where: "砂見");
        var closed = await shioya.HearAsync($"{mark}の昔のこと", where: "砂見");
        await house.WithDbAsync(async db =>
        {
            (await db.Needs.SingleAsync(n => n.Id == closed)).Close("済んだ", house.Today);
            return await db.SaveChangesAsync();
        });
        var others = await (await house.SignInAsync(Cast.Tomari)).HearAsync($"{mark}の電球", where: "砂見");
        var post = await house.WithDbAsync(db => db.Appointments.Where(a => a.Account!.UserName == Cast.Shioya.SignIn).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());
        var hamada = await house.SignInAsync(Cast.Hamada);
        Assert.NotNull((await hamada.ReadAsync($"/appointments/{post}")).QuerySelector($"a[href='/appointments/{post}/open-work']"));

        var page = (await hamada.ReadAsync($"/appointments/{post}/open-work")).QuerySelector("main")!;

        Assert.NotNull(page.QuerySelector($"a[href='/needs/{open}']"));
        Assert.Null(page.QuerySelector($"a[href='/needs/{closed}']"));
        Assert.Null(page.QuerySelector($"a[href='/needs/{others}']"));
        Assert.True(await house.WithDbAsync(db => db.AccessLog.AnyAsync(e => e.SubjectId == open && e.AccountName == Cast.Hamada.Name)));
    }

    [Fact]
    public async Task A_worry_of_which_its_person_does_not_know_is_counted_and_not_shown()
    {
        var (nagino, mark) = (await house.SignInAsync(Cast.Nagino), Mark.New());
        using var heard = await nagino.PostAsync("/needs/new", new() { ["Words"] = $"{mark}のようすが心配", ["Unaware"] = "true" });
        var post = await house.WithDbAsync(db => db.Appointments.Where(a => a.Account!.UserName == Cast.Nagino.SignIn).Select(a => a.Id).SingleAsync());

        var page = (await (await house.SignInAsync(Cast.Hamada)).ReadAsync($"/appointments/{post}/open-work")).QuerySelector("main")!.TextContent;

        Assert.Contains("ご本人がまだ知らない困りごと", page, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, page, StringComparison.Ordinal);
    }
}
