using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Consent;

public sealed class ConsentPagesTests(House house)
{
    [Fact]
    public async Task A_consent_that_runs_out_is_on_todays_page_until_it_is_asked_for_again()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var mark = Mark.New();
        var (need, resource) = await AskedAsync(shioya, mark, house.Today.AddDays(9));

        var today = (await shioya.ReadAsync("/")).Body!.TextContent;
        Assert.Contains("同意の期限が近づいています", today, StringComparison.Ordinal);
        Assert.Contains($"「{resource}」に伝えてよいか、あらためてうかがう", today, StringComparison.Ordinal);

        var basis = await house.WithDbAsync(db => db.SharingBases.SingleAsync(b => b.NeedId == need));
        using var refused = await shioya.PostAsync($"/sharing-bases/{basis.Id}/renewal", new() { ["GivenBy"] = "ご本人", ["How"] = "", ["ExpiresOn"] = $"{house.Today.AddYears(1):yyyy-MM-dd}" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("どのように聞いたか", (await Visitor.PageAsync(refused)).Body!.TextContent, StringComparison.Ordinal);
        using var renewed = await shioya.PostAsync($"/sharing-bases/{basis.Id}/renewal", new() { ["GivenBy"] = "長女の方", ["How"] = "電話で", ["ExpiresOn"] = $"{house.Today.AddYears(1):yyyy-MM-dd}" });

        Assert.Equal(HttpStatusCode.Redirect, renewed.StatusCode);
        Assert.DoesNotContain($"「{resource}」に伝えてよいか", (await shioya.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("長女の方、電話で", (await shioya.ReadAsync($"/needs/{need}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_page_shows_in_one_view_who_may_open_it_and_what_was_told_to_whom()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var person = await house.WithDbAsync(db => db.People.Where(p => p.Name == Cast.Nagimoto.Name).Select(p => p.Id).SingleAsync());
        Assert.NotNull((await shioya.ReadAsync($"/people/{person}")).QuerySelector($"a[href='/people/{person}/sharing']"));

        var page = (await shioya.ReadAsync($"/people/{person}/sharing")).QuerySelector("main")!;

        var rows = page.QuerySelectorAll(".onlookers li").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains(Cast.Shioya.Name, StringComparison.Ordinal) && r.Contains("圏域を担当", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains(Cast.Hamada.Name, StringComparison.Ordinal) && r.Contains("市町村の責任者", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, r => r.Contains(Cast.Nagino.Name, StringComparison.Ordinal) || r.Contains(Cast.Nagisa.Name, StringComparison.Ordinal) || r.Contains(Cast.Tsukuda.Name, StringComparison.Ordinal));
        var told = await house.WithDbAsync(db => db.SharingBases.Where(b => b.PersonId == person).Select(b => new { b.Recipient, b.Purpose }).ToListAsync());
        Assert.NotEmpty(told);
        Assert.All(told, b => { Assert.Contains(b.Recipient, page.TextContent, StringComparison.Ordinal); Assert.Contains(b.Purpose, page.TextContent, StringComparison.Ordinal); });
    }

    [Fact]
    public async Task The_paper_to_sign_has_readings_and_nothing_of_the_worry()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var mark = Mark.New();
        var need = await shioya.HearAsync($"{mark}の買い物", about: Cast.Nagimoto.Name, where: "砂見");
        var resource = await house.AddResourceAsync();

        var paper = (await shioya.ReadAsync($"/needs/{need}/sharing-bases/paper?resource={resource.Id}")).QuerySelector("article.paper")!;

        Assert.Contains(paper.QuerySelectorAll("ruby"), r => r.QuerySelector("rt")?.TextContent == "どういしょ");
        Assert.Contains(resource.Name, paper.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, paper.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("《", paper.TextContent, StringComparison.Ordinal);
        Assert.Equal(SharedFieldsWords.Each.Count, paper.QuerySelectorAll(".ticks li").Length);
        var nobody = await shioya.HearAsync($"{mark}の街灯");
        Assert.Equal(HttpStatusCode.NotFound, await shioya.StatusAsync($"/needs/{nobody}/sharing-bases/paper"));
    }

    [Fact]
    public async Task Whose_answer_it_was_is_kept_and_a_conference_gives_no_consent()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var need = await shioya.HearAsync($"{Mark.New()}の買い物", about: "名のある方");
        var fields = new Dictionary<string, string> { ["Basis"] = "consent", ["Fields"] = "Worry", ["Purpose"] = "頼むため", ["GivenBy"] = "長男の方", ["How"] = "電話で", ["GivenOn"] = $"{house.Today:yyyy-MM-dd}", ["Giver"] = "decision" };
        using var refused = await shioya.PostAsync($"/needs/{need}/sharing-bases/new", fields);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);

        using var kept = await shioya.PostAsync($"/needs/{need}/sharing-bases/new", new(fields) { ["Giver"] = "family" });

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal("family", await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => b.Giver).SingleAsync()));
    }

    private async Task<(Guid Need, string Resource)> AskedAsync(Visitor shioya, string mark, DateOnly until)
    {
        var need = await shioya.HearAsync($"{mark}の買い物", about: "期限のある方", where: "砂見");
        var resource = await house.AddResourceAsync();
        await shioya.ConsentAsync(need, resource.Id, house.Today, new() { ["ExpiresOn"] = $"{until:yyyy-MM-dd}" });
        var basis = await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => b.Id).SingleAsync());
        using var asked = await shioya.PutToAsync(need, resource.Id, new() { ["Message"] = "お願いします", ["Basis"] = $"{basis}", ["Told"] = "Worry" });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        return (need, resource.Name);
    }
}
