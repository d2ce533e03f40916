using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Papers by which people come in or come in again, and accounts that are closed and opened.</summary>
public sealed class OneTimeLinkTests(House house)
{
    private const string Own = "夕凪の港で網をつくろうよ";

    [Fact]
    public async Task A_paper_is_used_once_and_the_second_is_told_why()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var path = $"/invitation/{await MakeAsync(newcomer)}";
        var second = house.Anonymous();
        var waiting = await second.ReadAsync(path);
        using var used = await house.Anonymous().PostAsync(path, new() { ["Fresh"] = Own });
        Assert.Equal("/", used.Headers.Location!.ToString());

        // The form was open before it was used.
        using var late = await second.Client.PostAsync(path, new FormUrlEncodedContent([
            KeyValuePair.Create("Fresh", "これは遅すぎたパスワードです"),
            KeyValuePair.Create("__RequestVerificationToken", waiting.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]), TestContext.Current.CancellationToken);
        Assert.Contains("もう使われています", (await Visitor.PageAsync(late)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("もう使われています", (await house.Anonymous().ReadAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        using var old = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = "これは遅すぎたパスワードです" });
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    [Fact]
    public async Task A_paper_runs_out_and_a_later_one_voids_it()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var first = await MakeAsync(newcomer);
        var second = await MakeAsync(newcomer);
        Assert.Contains("新しい紙が作られました", (await house.Anonymous().ReadAsync($"/invitation/{first}")).Body!.TextContent, StringComparison.Ordinal);

        await house.WithDbAsync(db => db.AccountLinks.Where(l => l.AccountId == newcomer.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.ValidUntil, house.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1))));
        Assert.Contains("期限が過ぎました", (await house.Anonymous().ReadAsync($"/invitation/{second}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("この番号の紙はありません", (await house.Anonymous().ReadAsync($"/invitation/{OneTimeKey.New()}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_not_kept_in_clear()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var key = await MakeAsync(newcomer);

        var kept = await house.WithDbAsync(db => db.AccountLinks.SingleAsync(l => l.AccountId == newcomer.Id));
        Assert.Equal(64, kept.KeyHash.Length);
        Assert.DoesNotContain(key.Replace("-", "", StringComparison.Ordinal), kept.KeyHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_takes_every_guard_of_before_away_and_ends_every_device()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var before = await newcomer.SignInAsync();
        await before.PostAsync("/account/paper-codes", []);
        var returning = house.Anonymous();
        using var weak = await returning.PostAsync($"/invitation/{await MakeAsync(newcomer)}", new() { ["Fresh"] = "みじかい" });
        Assert.Contains("12文字以上", (await Visitor.PageAsync(weak)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        using var used = await returning.PostAsync($"/invitation/{await MakeAsync(newcomer)}", new() { ["Fresh"] = Own });
        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);
        Assert.Equal("/account/authenticator", (await returning.GetAsync("/")).Headers.Location!.ToString());
        Assert.StartsWith("/sign-in", (await before.GetAsync("/")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.False(await house.WithDbAsync(db => db.PaperCodes.AnyAsync(c => c.AccountId == newcomer.Id)));
        var events = await newcomer.EventsAsync();
        Assert.Contains(AccountHappening.RecoveryBegun, events);
        Assert.Contains(AccountHappening.RecoveryUsed, events);
        using var former = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = Newcomer.Password });
        Assert.Equal(HttpStatusCode.OK, former.StatusCode);
    }

    [Fact]
    public async Task Only_the_officer_of_the_town_lets_somebody_back_in_and_not_into_an_account_that_works_elsewhere_too()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var auditor = await house.SignInAsync(Cast.Tsukuda);
        var page = await auditor.ReadAsync($"/accounts/{newcomer.Id}");
        Assert.Null(page.QuerySelector("main form"));
        using var refused = await auditor.PostAsync("/account", [], $"/accounts/{newcomer.Id}?handler=Recover");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var coordinator = await (await house.SignInAsync(Cast.Shioya)).GetAsync($"/accounts/{newcomer.Id}");
        Assert.Equal(HttpStatusCode.NotFound, coordinator.StatusCode);

        await house.WithDbAsync(async db =>
        {
            if (!await db.Municipalities.AnyAsync(m => m.Code == "99203"))
                await Opening.OpenAsync(db, "99203", "むこう町", null, new DateOnly(2026, 4, 1));
            Invitation.Appoint(db, newcomer.Id, new(newcomer.SignIn, "試し 一郎", Role.MunicipalOfficer, "99203", new DateOnly(2026, 4, 1)));
            return await db.SaveChangesAsync();
        });
        var officer = await house.SignInAsync(Cast.Hamada);
        using var elsewhere = await officer.PostAsync("/appointments/new", [], $"/accounts/{newcomer.Id}?handler=Recover");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task An_account_of_another_town_is_not_there()
    {
        var stranger = await house.WithDbAsync(async db =>
        {
            if (!await db.Municipalities.AnyAsync(m => m.Code == "99204"))
                await Opening.OpenAsync(db, "99204", "よその町", null, new DateOnly(2026, 4, 1));
            var signIn = $"yoso{Guid.NewGuid():N}";
            await Invitation.AddAsync(db, new(signIn, "遠野 実", Role.MunicipalOfficer, "99204", new DateOnly(2026, 4, 1)));
            return await db.Users.Where(a => a.UserName == signIn).Select(a => a.Id).SingleAsync();
        });
        var officer = await house.SignInAsync(Cast.Hamada);

        using var hidden = await officer.GetAsync($"/accounts/{stranger}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var acted = await officer.PostAsync("/appointments/new", [], $"/accounts/{stranger}?handler=Close");
        Assert.Equal(HttpStatusCode.NotFound, acted.StatusCode);
    }

    [Fact]
    public async Task A_closed_account_opens_nothing_until_the_officer_opens_it_again()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        var officer = await house.SignInAsync(Cast.Hamada);
        using var closed = await officer.PostAsync($"/accounts/{newcomer.Id}", [], $"/accounts/{newcomer.Id}?handler=Close");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);

        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        using var right = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = Newcomer.Password });
        Assert.Contains("閉じられています", (await Visitor.PageAsync(right)).Body!.TextContent, StringComparison.Ordinal);
        using var wrong = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = "chigau" });
        Assert.DoesNotContain("閉じられています", (await Visitor.PageAsync(wrong)).Body!.TextContent, StringComparison.Ordinal);

        await officer.PostAsync($"/accounts/{newcomer.Id}", [], $"/accounts/{newcomer.Id}?handler=Reopen");
        await newcomer.SignInAsync();
    }

    /// <summary>As the officer, from the account's page.</summary>
    private async Task<string> MakeAsync(Newcomer newcomer)
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        using var answer = await officer.PostAsync($"/accounts/{newcomer.Id}", [], $"/accounts/{newcomer.Id}?handler=Recover");
        return (await Visitor.PageAsync(answer)).QuerySelector(".paper .key")!.TextContent;
    }
}
