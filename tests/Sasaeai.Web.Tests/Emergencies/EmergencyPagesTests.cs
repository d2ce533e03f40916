using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Emergencies;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Emergencies;

public sealed class EmergencyPagesTests(House house)
{
    private const string Reason = "お隣から、朝から返事がなく物音がすると電話。救急に持病を伝えるため。";

    [Fact]
    public async Task It_opens_one_sheet_for_one_account_and_nothing_else_and_the_officer_hears_of_it_at_once()
    {
        var (oki, mark) = (await house.SignInAsync(Cast.Oki), Mark.New());
        var (person, need) = await SomebodyAsync(mark);
        Assert.Equal(HttpStatusCode.NotFound, await oki.StatusAsync($"/people/{person}"));

        using var opened = await oki.PostAsync("/people/emergency", Asking($"命 {mark}", "S10.2.3"));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        var sheet = opened.Headers.Location!.ToString();
        var text = (await oki.ReadAsync(sheet)).QuerySelector("main")!.TextContent;

        Assert.Contains($"{mark}の持病のこと", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{mark}の昔のこと", text, StringComparison.Ordinal);
        foreach (var path in new[] { $"/people/{person}", $"/needs/{need}", $"/people/{person}/edit", $"/people/{person}/sharing" })
            Assert.Equal(HttpStatusCode.NotFound, await oki.StatusAsync(path));
        Assert.DoesNotContain(mark, (await oki.ReadAsync("/people")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var other in new[] { Cast.Funaki, Cast.Nagino, Cast.Hamada, Cast.Isobe })
            Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(other)).StatusAsync(sheet));
        var seen = await house.WithDbAsync(db => db.AccessLog.Where(e => e.PersonId == person && e.AccountName == Cast.Oki.Name).Select(e => new { e.Subject, e.How }).ToListAsync());
        Assert.Equal(["Need", "Person"], seen.Select(e => e.Subject).Order());
        Assert.All(seen, e => Assert.Equal(Showing.Emergency, e.How));

        var hamada = await house.SignInAsync(Cast.Hamada);
        var id = sheet.Split('/')[^1];
        Assert.NotNull((await hamada.ReadAsync("/")).QuerySelector($"a[href='/emergencies/{id}']"));
        var page = (await hamada.ReadAsync($"/emergencies/{id}")).QuerySelector("main")!.TextContent;
        Assert.Contains(Reason, page, StringComparison.Ordinal);
        Assert.Contains("困りごと1件（のべ1回）", page, StringComparison.Ordinal);
        using var wordless = await hamada.PostAsync($"/emergencies/{id}", new() { ["Assessment"] = "Right", ["Words"] = "" });
        Assert.Equal(HttpStatusCode.OK, wordless.StatusCode);
        Assert.NotNull((await hamada.ReadAsync("/")).QuerySelector($"a[href='/emergencies/{id}']"));
        using var assessed = await hamada.PostAsync($"/emergencies/{id}", new() { ["Assessment"] = "Right", ["Words"] = "救急につながった。" });
        Assert.Equal(HttpStatusCode.Redirect, assessed.StatusCode);
        Assert.Null((await hamada.ReadAsync("/")).QuerySelector($"a[href='/emergencies/{id}']"));

        var told = (await (await house.SignInAsync(Cast.Shioya)).ReadAsync($"/people/{person}/sharing")).QuerySelector(".openings")!.TextContent;
        Assert.Contains(Cast.Oki.Name, told, StringComparison.Ordinal);
        Assert.Contains(Reason, told, StringComparison.Ordinal);
        Assert.Contains("救急につながった。", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_there_and_somebody_who_is_not_get_the_same_answer_where_it_does_not_fit()
    {
        var (funaki, mark) = (await house.SignInAsync(Cast.Funaki), Mark.New());
        await SomebodyAsync(mark);

        var there = await AnswerAsync(funaki, Asking($"命 {mark}", "S10.2.4"));
        var notThere = await AnswerAsync(funaki, Asking($"無 {mark}", "S10.2.4"));

        Assert.Equal(notThere, there);
        Assert.Contains("ひとりに決められませんでした", there, StringComparison.Ordinal);
        Assert.Equal(2, await house.WithDbAsync(db => db.AccountEvents.CountAsync(e => e.AccountName == Cast.Funaki.Name && e.What == AccountHappening.EmergencyMissed)));
        Assert.Contains($"{Cast.Funaki.Name}　2回", (await (await house.SignInAsync(Cast.Hamada)).ReadAsync("/emergencies")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_is_gone_when_its_time_has_run_out()
    {
        var (mark, nagino) = (Mark.New(), await house.SignInAsync(Cast.Nagino));
        var (person, _) = await SomebodyAsync(mark);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        var (over, lasting) = (await OpenedAsync(Cast.Nagino, person, now - EmergencyOpening.Lasts), await OpenedAsync(Cast.Nagino, person, now.AddMinutes(1) - EmergencyOpening.Lasts));

        Assert.Equal(HttpStatusCode.OK, await nagino.StatusAsync($"/people/emergency/{lasting}"));
        Assert.Equal(HttpStatusCode.NotFound, await nagino.StatusAsync($"/people/emergency/{over}"));
        var mine = (await nagino.ReadAsync("/people/emergency")).QuerySelector("main")!;
        Assert.Null(mine.QuerySelector($"a[href='/people/emergency/{over}']"));
        Assert.NotNull(mine.QuerySelector($"a[href='/people/emergency/{lasting}']"));
    }

    [Fact]
    public async Task Who_tries_again_and_again_has_to_wait_also_with_the_right_answer()
    {
        var (mark, mizumori) = (Mark.New(), await house.SignInAsync(Cast.Mizumori));
        await SomebodyAsync(mark);
        for (var i = 0; i < 5; i++)
            Assert.Contains("ひとりに決められませんでした", await AnswerAsync(mizumori, Asking($"命 {mark}", $"S10.2.{10 + i}")), StringComparison.Ordinal);

        Assert.Contains("待ってから", await AnswerAsync(mizumori, Asking($"命 {mark}", "S10.2.3")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_one_may_see_anyhow_is_not_opened_and_without_a_reason_nobody_is()
    {
        var (mark, shioya) = (Mark.New(), await house.SignInAsync(Cast.Shioya));
        var (person, _) = await SomebodyAsync(mark);

        using var seen = await shioya.PostAsync("/people/emergency", Asking($"命 {mark}", "S10.2.3"));
        using var wordless = await shioya.PostAsync("/people/emergency", new(Asking($"命 {mark}", "S10.2.3")) { ["Reason"] = "急ぐ" });

        Assert.Equal($"/people/{person}", seen.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, wordless.StatusCode);
        Assert.Equal(0, await house.WithDbAsync(db => db.EmergencyOpenings.CountAsync(o => o.PersonId == person)));
    }

    private static Dictionary<string, string> Asking(string name, string born) => new() { ["Name"] = name, ["Born"] = born, ["Reason"] = Reason, ["AtStake"] = "true" };

    private static async Task<string> AnswerAsync(Visitor visitor, Dictionary<string, string> asked)
    {
        using var answer = await visitor.PostAsync("/people/emergency", asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent;
    }

    private Task<Guid> OpenedAsync(Member by, Guid person, DateTime at) => house.WithDbAsync(async db =>
    {
        var user = await UserAsync(db, by);
        var opening = EmergencyOpening.Open(user, await db.People.SingleAsync(p => p.Id == person), new(Reason, true), at);
        db.Add(opening);
        await db.SaveChangesAsync();
        return opening.Id;
    });

    /// <summary>Of 砂見, with a worry that goes on and one that is closed.</summary>
    private Task<(Guid Person, Guid Need)> SomebodyAsync(string mark) => house.WithDbAsync(async db =>
    {
        var shioya = db.User = await UserAsync(db, Cast.Shioya);
        var area = await db.Areas.SingleAsync(a => a.Municipality == EmptyTown.Code && a.Name == "砂見圏域" && a.Kind == AreaKind.DailyLiving);
        var person = new Person { Municipality = EmptyTown.Code, Name = $"命 {mark}", AreaId = area.Id };
        person.BornOn("S10.2.3", house.Today);
        var (open, closed) = (Need.Hear(shioya, new($"{mark}の持病のこと"), house.Today), Need.Hear(shioya, new($"{mark}の昔のこと"), house.Today));
        (open.PersonId, closed.PersonId) = (person.Id, person.Id);
        closed.Close("もう要らなくなった", house.Today);
        db.AddRange(person, open, closed);
        await db.SaveChangesAsync();
        return (person.Id, open.Id);
    });

    private async Task<User> UserAsync(Data.SasaeaiDb db, Member member) =>
        (await db.UserAsync(await db.Users.Where(u => u.UserName == member.SignIn).Select(u => u.Id).SingleAsync(), null, house.Today))!;
}
