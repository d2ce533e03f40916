using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Appointments;

/// <summary>A colleague goes, and others take over what they had in charge.</summary>
public sealed class HandOverPageTests(House house)
{
    [Fact]
    public async Task The_officer_ends_a_post_and_chooses_who_takes_over_what_in_one_form()
    {
        var (leaver, first, second) = (await AppointAsync(Role.Tier2Coordinator), await AppointAsync(Role.Tier2Coordinator), await AppointAsync(Role.CareCenterStaff));
        var (visitor, mark) = (await SignInAsync(leaver), Mark.New());
        var (one, two, hidden) = (await visitor.HearAsync($"{mark}のごみ出し", about: $"渡し {mark}", where: "砂見"), await visitor.HearAsync($"{mark}の電球", where: "砂見"), await visitor.HearAsync($"{mark}が心配", where: "砂見", unaware: true));
        var officer = await house.SignInAsync(Cast.Hamada);

        using var ended = await officer.PostAsync($"/appointments/{leaver.Post}", new() { ["On"] = $"{house.Today:yyyy-MM-dd}" }, $"/appointments/{leaver.Post}?handler=End");
        var form = $"/appointments/{leaver.Post}/hand-over";
        Assert.Equal(form, ended.Headers.Location!.ToString());
        var page = (await officer.ReadAsync(form)).QuerySelector("main")!;
        Assert.NotNull(page.QuerySelector($"a[href='/needs/{one}']"));
        Assert.DoesNotContain($"{mark}が心配", page.TextContent, StringComparison.Ordinal);
        Assert.True(await house.WithDbAsync(db => db.AccessLog.AnyAsync(e => e.SubjectId == one && e.AccountName == Cast.Hamada.Name)));

        using var handed = await officer.PostAsync(form, new()
        {
            ["Rest"] = $"{first.Account}",
            ["RestNote"] = "砂見の方々です。",
            [$"To[{two}]"] = $"{second.Account}",
            [$"Notes[{two}]"] = "脚立は公民館に。",
            ["Unseen"] = $"{first.Account}",
        });
        Assert.Equal(HttpStatusCode.Redirect, handed.StatusCode);

        Assert.Equal((first.Account, second.Account, first.Account), ((await house.NeedAsync(one)).HeldById, (await house.NeedAsync(two)).HeldById, (await house.NeedAsync(hidden)).HeldById));
        Assert.Equal(leaver.Account, (await house.NeedAsync(one)).HeardById);
        Assert.Contains("続いている仕事は、ありません", (await officer.ReadAsync(form)).Body!.TextContent, StringComparison.Ordinal);
        var paper = (await officer.ReadAsync($"/appointments/{leaver.Post}/open-work")).QuerySelector("main")!;
        Assert.NotNull(paper.QuerySelector($"a[href='/needs/{two}']"));
        Assert.Contains("脚立は公民館に。", paper.TextContent, StringComparison.Ordinal);

        var successor = await SignInAsync(second);
        Assert.Contains("脚立は公民館に。", (await successor.ReadAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var read = await successor.PostAsync("/needs/taken-over", []);
        Assert.DoesNotContain("脚立は公民館に。", (await successor.ReadAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("脚立は公民館に。", (await successor.ReadAsync($"/needs/{two}")).QuerySelector("#following")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("担当が替わった", (await successor.ReadAsync($"/needs/{two}/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_anybody_chosen_or_with_a_note_for_nobody_is_shown_again_with_what_was_typed()
    {
        var (leaver, _) = (await AppointAsync(Role.Tier2Coordinator), await AppointAsync(Role.Tier2Coordinator));
        var need = await (await SignInAsync(leaver)).HearAsync($"{Mark.New()}の雪かき", where: "砂見");
        var (officer, form) = (await house.SignInAsync(Cast.Hamada), $"/appointments/{leaver.Post}/hand-over");

        using var nobody = await officer.PostAsync(form, new() { ["Rest"] = "" });
        using var alone = await officer.PostAsync(form, new() { ["Rest"] = "", [$"Notes[{need}]"] = "雪の朝に。" });

        Assert.Contains("だれに引き継ぐかを選んでください", (await Visitor.PageAsync(nobody)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        var again = await Visitor.PageAsync(alone);
        Assert.Contains("メモがあります", again.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("雪の朝に。", again.GetElementById($"note-{need}")!.TextContent.Trim());
        Assert.Equal(leaver.Account, (await house.NeedAsync(need)).HeldById);
    }

    [Fact]
    public async Task Whoever_does_not_reach_a_worry_is_not_offered_and_cannot_be_forced_upon_it()
    {
        var (leaver, elsewhere) = (await AppointAsync(Role.Tier2Coordinator), await AppointAsync(Role.Tier2Coordinator, "凪原圏域"));
        var need = await (await SignInAsync(leaver)).HearAsync($"{Mark.New()}の手すり", where: "砂見");
        var (officer, form) = (await house.SignInAsync(Cast.Hamada), $"/appointments/{leaver.Post}/hand-over");
        Assert.DoesNotContain($"{elsewhere.Account}", (await officer.ReadAsync(form)).Body!.InnerHtml, StringComparison.Ordinal);

        using var forced = await officer.PostAsync(form, new() { [$"To[{need}]"] = $"{elsewhere.Account}" });
        Assert.Contains("選んだ方には見えません", (await Visitor.PageAsync(forced)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var together = await officer.PostAsync(form, new() { ["Rest"] = $"{elsewhere.Account}" });
        using var single = await (await SignInAsync(leaver)).PostAsync($"/needs/{need}/charge", new() { ["To"] = $"{elsewhere.Account}" });

        Assert.Equal(HttpStatusCode.OK, single.StatusCode);
        Assert.Equal(leaver.Account, (await house.NeedAsync(need)).HeldById);
        Assert.False(await house.WithDbAsync(db => db.Takeovers.AnyAsync(t => t.NeedId == need)));
    }

    [Fact]
    public async Task A_colleague_hands_over_their_own_post_and_nobody_elses()
    {
        var (leaver, successor) = (await AppointAsync(Role.Tier2Coordinator), await AppointAsync(Role.Tier2Coordinator));
        var visitor = await SignInAsync(leaver);
        var hidden = await visitor.HearAsync($"{Mark.New()}の方が心配", where: "砂見", unaware: true);

        using var handed = await visitor.PostAsync($"/appointments/{leaver.Post}/hand-over", new() { [$"To[{hidden}]"] = $"{successor.Account}" });

        Assert.Equal(HttpStatusCode.Redirect, handed.StatusCode);
        Assert.Equal(successor.Account, (await house.NeedAsync(hidden)).HeldById);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/appointments/{successor.Post}/hand-over"));
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Kujiraoka)).StatusAsync($"/appointments/{leaver.Post}/hand-over"));
    }

    [Fact]
    public async Task Posts_and_people_of_another_municipality_are_not_there()
    {
        const string beside = "99219";
        var other = await AppointAsync(Role.Tier1Coordinator, town: beside);
        var leaver = await AppointAsync(Role.Tier2Coordinator);
        var need = await (await SignInAsync(leaver)).HearAsync($"{Mark.New()}の畑", where: "砂見");
        var officer = await house.SignInAsync(Cast.Hamada);

        Assert.Equal(HttpStatusCode.NotFound, await officer.StatusAsync($"/appointments/{other.Post}/hand-over"));
        using var forced = await officer.PostAsync($"/appointments/{leaver.Post}/hand-over", new() { [$"To[{need}]"] = $"{other.Account}" });
        Assert.Equal(HttpStatusCode.OK, forced.StatusCode);
        var stranger = await SignInAsync(other);
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/needs/{need}/charge"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/appointments/{leaver.Post}/hand-over"));
        Assert.Equal(leaver.Account, (await house.NeedAsync(need)).HeldById);
    }

    [Fact]
    public async Task Closing_an_account_with_open_work_leads_to_the_form()
    {
        var leaver = await AppointAsync(Role.Tier2Coordinator);
        var need = await (await SignInAsync(leaver)).HearAsync($"{Mark.New()}の灯油", where: "砂見");
        var officer = await house.SignInAsync(Cast.Hamada);
        Assert.NotNull((await officer.ReadAsync($"/accounts/{leaver.Account}")).QuerySelector($"a[href='/appointments/{leaver.Post}/hand-over']"));

        using var closed = await officer.PostAsync($"/accounts/{leaver.Account}", [], $"/accounts/{leaver.Account}?handler=Close");

        Assert.Equal($"/appointments/{leaver.Post}/hand-over", closed.Headers.Location!.ToString());
        Assert.Contains($"/needs/{need}", (await officer.ReadAsync($"/appointments/{leaver.Post}/hand-over")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("担当がいません", (await officer.ReadAsync($"/needs/{need}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_nobodys_hands_stands_with_those_who_can_see_to_it_until_somebody_takes_it()
    {
        var (leaver, mark) = (await AppointAsync(Role.Tier2Coordinator), Mark.New());
        var need = await (await SignInAsync(leaver)).HearAsync($"{mark}の段差", where: "砂見");
        await house.WithDbAsync(async db =>
        {
            (await db.Appointments.SingleAsync(a => a.Id == leaver.Post)).ValidUntil = house.Today.AddDays(-1);
            return await db.SaveChangesAsync();
        });

        foreach (var member in new[] { Cast.Hamada, Cast.Kujiraoka, Cast.Shioya })
        {
            var visitor = await house.SignInAsync(member);
            Assert.NotNull((await visitor.ReadAsync("/")).QuerySelector("main a[href='/needs/unheld']"));
            Assert.True(await ListsAsync(visitor, need), member.Name);
        }
        Assert.False(await ListsAsync(await house.SignInAsync(Cast.Nagino), need));
        var shioya = await house.SignInAsync(Cast.Shioya);
        var me = await house.WithDbAsync(db => db.Users.Where(a => a.UserName == Cast.Shioya.SignIn).Select(a => a.Id).SingleAsync());
        using var taken = await shioya.PostAsync($"/needs/{need}/charge", new() { ["To"] = $"{me}" });

        Assert.Equal($"/needs/{need}", taken.Headers.Location!.ToString());
        Assert.False(await ListsAsync(shioya, need));
        Assert.Contains($"担当　{Cast.Shioya.Name}", (await shioya.ReadAsync($"/needs/{need}")).QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<bool> ListsAsync(Visitor visitor, Guid need)
    {
        for (var page = 1; page < 9; page++)
        {
            var list = await visitor.ReadAsync($"/needs/unheld?p={page}");
            if (list.QuerySelector($"a[href='/needs/{need}/charge']") is not null)
                return true;
        }
        return false;
    }

    private sealed record Staff(string SignIn, Guid Account, Guid Post);

    private Task<Visitor> SignInAsync(Staff staff) => house.SignInAsync(Cast.Hamada with { SignIn = staff.SignIn });

    /// <summary>Somebody new, so that the cast keeps its work for the other tests.</summary>
    private Task<Staff> AppointAsync(Role role, string area = "砂見圏域", string town = EmptyTown.Code) => house.WithDbAsync(async db =>
    {
        if (!await db.Municipalities.AnyAsync(m => m.Code == town))
            db.Add(new Municipality { Code = town, Name = "隣見町", Demo = true });
        var (name, hash) = ($"tsugi{Mark.New()}", await db.Users.Where(u => u.UserName == Cast.Hamada.SignIn).Select(u => u.PasswordHash).SingleAsync());
        var areas = await db.Areas.Where(a => a.Municipality == town && a.Name == area && a.Kind == AreaKind.DailyLiving).Select(a => a.Id).ToListAsync();
        var account = Invitation.AddAccount(db, name, $"継野 {name[^4..]}", null, hash!, demo: true);
        var post = Invitation.Appoint(db, account.Id, new(name, account.Name, role, town, house.Today.AddYears(-1)) { Areas = areas });
        await db.SaveChangesAsync();
        return new Staff(name, account.Id, post.Id);
    });
}
