using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Paper codes, and waiting after wrong tries.</summary>
public sealed class CodeTests(House house)
{
    [Fact]
    public async Task A_paper_code_takes_the_place_of_the_app_once_and_a_new_set_voids_the_old()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        var codes = await MakeAsync(visitor);
        Assert.Equal(PaperCodes.Count, codes.Distinct().Count());

        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(newcomer, codes[0].ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.OK, await EnterAsync(newcomer, codes[0]));
        Assert.Contains("残り9枚", (await visitor.ReadAsync("/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(AccountHappening.PaperCodeUsed, await newcomer.EventsAsync());

        var fresh = await MakeAsync(visitor);
        Assert.Equal(HttpStatusCode.OK, await EnterAsync(newcomer, codes[1]));
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(newcomer, fresh[1]));
    }

    [Fact]
    public async Task Paper_codes_are_not_kept_in_clear_and_are_shown_once()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        var codes = await MakeAsync(visitor);

        var rows = await house.WithDbAsync(db => db.PaperCodes.Where(c => c.AccountId == newcomer.Id).ToListAsync());
        Assert.All(rows, row => Assert.Equal(32, row.Hash.Length));
        var text = string.Concat(rows.Select(r => System.Text.Encoding.Latin1.GetString(r.Hash)));
        Assert.DoesNotContain(codes, code => text.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty((await visitor.ReadAsync("/account/paper-codes")).QuerySelectorAll(".codes li"));
    }

    [Fact]
    public async Task Six_digits_are_taken_once_by_two_who_bring_them_together()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var code = newcomer.Code();
        var visitors = new[] { house.Anonymous(), house.Anonymous() };
        foreach (var visitor in visitors)
            await visitor.PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = Newcomer.Password });

        var answers = await Task.WhenAll(visitors.Select(v => v.PostAsync("/sign-in/code", new() { ["Code"] = code })));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Wrong_tries_have_to_wait_in_the_same_words_for_a_name_that_nobody_has_and_not_at_the_colleague_s_own_desk()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var desk = await newcomer.SignInAsync();
        var (known, unknown) = (await GuessAsync(newcomer.SignIn), await GuessAsync($"nai{Guid.NewGuid():N}"));

        Assert.Equal(known, unknown);
        Assert.Contains("待ってから", known[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("待ってから", known[^2], StringComparison.Ordinal);
        using var right = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = Newcomer.Password });
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);

        await desk.PostAsync("/sign-out", []);
        using var own = await desk.PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = Newcomer.Password });
        Assert.Equal("/sign-in/code", own.Headers.Location!.ToString());
        Assert.Contains(AccountHappening.SignInFailed, await newcomer.EventsAsync());
    }

    [Fact]
    public async Task What_happens_to_an_account_is_written_down_without_any_secret()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        var codes = await MakeAsync(visitor);
        await EnterAsync(newcomer, codes[0]);
        await EnterAsync(newcomer, "123456");
        await visitor.PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = "夕凪の港で網をつくろうよ" });
        await visitor.PostAsync("/sign-out", []);

        var rows = await house.WithDbAsync(db => db.AccountEvents.Where(e => e.AccountId == newcomer.Id).ToListAsync());
        Assert.Superset(new HashSet<AccountHappening> { AccountHappening.SignedIn, AccountHappening.PaperCodesMade, AccountHappening.PaperCodeUsed, AccountHappening.CodeFailed, AccountHappening.PasswordChanged, AccountHappening.SignedOut },
            rows.Select(r => r.What).ToHashSet());
        var text = string.Join('\n', rows.Select(r => $"{r.Note} {r.AccountName} {r.ByName}"));
        Assert.DoesNotContain([Newcomer.Password, "夕凪の港で網をつくろうよ", "123456", .. codes], secret => text.Contains(secret, StringComparison.Ordinal));
    }

    private async Task<List<string>> GuessAsync(string name)
    {
        var words = new List<string>();
        var stranger = house.Anonymous();
        for (var i = 0; i < 6; i++)
        {
            using var answer = await stranger.PostAsync("/sign-in", new() { ["SignInName"] = name, ["Password"] = "chigau" });
            words.Add((await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent);
        }
        return words;
    }

    private async Task<HttpStatusCode> EnterAsync(Newcomer newcomer, string code)
    {
        var visitor = house.Anonymous();
        await visitor.PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = Newcomer.Password });
        using var answer = await visitor.PostAsync("/sign-in/code", new() { ["Code"] = code });
        return answer.StatusCode;
    }

    private static async Task<List<string>> MakeAsync(Visitor visitor)
    {
        using var answer = await visitor.PostAsync("/account/paper-codes", []);
        return [.. (await Visitor.PageAsync(answer)).QuerySelectorAll(".codes code").Select(c => c.TextContent)];
    }
}
