using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

public sealed class SignInTests(House house)
{
    [Fact]
    public async Task A_wrong_password_is_refused_in_words_and_keeps_the_name()
    {
        // Someone who signs in nowhere else: the failed try is counted on the account, which others must not be using at that moment.
        using var answer = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = "hori", ["Password"] = "chigau" });
        var page = await Visitor.PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("名前かパスワードが違います", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("hori", page.QuerySelector<IHtmlInputElement>("input[name=SignInName]")!.Value);
    }

    [Fact]
    public async Task An_account_outside_the_demo_sets_up_its_second_factor_before_anything_else_and_its_code_works_once()
    {
        var (signIn, password) = await NewAccountAsync();
        var visitor = house.Anonymous();
        await visitor.PostAsync("/sign-in", new() { ["SignInName"] = signIn, ["Password"] = password });

        const string own = "潮の匂いの朝に砂浜を歩く";
        await visitor.PostAsync("/account/password", new() { ["Current"] = password, ["Fresh"] = own });
        password = own;
        using var today = await visitor.GetAsync("/");
        Assert.Equal("/account/authenticator", today.Headers.Location!.ToString());

        var enrolment = await visitor.ReadAsync("/account/authenticator");
        var secret = enrolment.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains(secret, enrolment.QuerySelector("a[href^='otpauth:']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(enrolment.QuerySelector("nav"));
        var proposal = enrolment.QuerySelector<IHtmlInputElement>("input[name=Proposal]")!.Value;
        var code = Totp.Code(secret, Totp.Step(house.Clock.GetUtcNow()));
        using var enrolled = await visitor.PostAsync("/account/authenticator", new() { ["Proposal"] = proposal, ["Code"] = code });
        Assert.Equal("/", enrolled.Headers.Location!.ToString());
        Assert.StartsWith("sealed:", await house.WithDbAsync(db => db.Users.Where(a => a.UserName == signIn).Select(a => a.TotpSecret).SingleAsync()), StringComparison.Ordinal);
        var after = await visitor.ReadAsync("/");
        Assert.Contains("認証アプリを登録しました", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(after.QuerySelectorAll("nav"));

        var again = house.Anonymous();
        using var asked = await again.PostAsync("/sign-in", new() { ["SignInName"] = signIn, ["Password"] = password });
        Assert.Equal("/sign-in/code", asked.Headers.Location!.ToString());
        using var replayed = await again.PostAsync("/sign-in/code", new() { ["Code"] = code });
        Assert.Contains("数字が合いません", (await Visitor.PageAsync(replayed)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_somebody_else_made_opens_nothing_until_it_is_changed_to_another()
    {
        var (signIn, given) = await NewAccountAsync();
        var visitor = house.Anonymous();
        await visitor.PostAsync("/sign-in", new() { ["SignInName"] = signIn, ["Password"] = given });
        foreach (var page in new[] { "/", "/needs", "/account", "/account/authenticator" })
        {
            using var turned = await visitor.GetAsync(page);
            Assert.Equal("/account/password", turned.Headers.Location?.ToString());
        }

        using var same = await visitor.PostAsync("/account/password", new() { ["Current"] = given, ["Fresh"] = given });
        var refused = await Visitor.PageAsync(same);
        Assert.Contains("いまと違うパスワード", refused.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("そのまま残って", refused.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector("nav"));
        using var changed = await visitor.PostAsync("/account/password", new() { ["Current"] = given, ["Fresh"] = "潮の匂いの朝に砂浜を歩く" });
        Assert.Equal("/", changed.Headers.Location!.ToString());
        using var account = await visitor.GetAsync("/account");
        Assert.Equal(HttpStatusCode.OK, account.StatusCode);

        using var old = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = signIn, ["Password"] = given });
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    [Fact]
    public async Task Where_to_go_after_sign_in_stays_in_the_house()
    {
        using var answer = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = "shioya", ["Password"] = Cast.Password }, "/sign-in?next=https%3A%2F%2Fexample.com");

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    private async Task<(string SignIn, string Password)> NewAccountAsync()
    {
        var signIn = $"test{Guid.NewGuid():N}";
        var password = await house.WithDbAsync(db => Invitation.AddAsync(
            db, new(signIn, "試し 一郎", Role.MunicipalOfficer, EmptyTown.Code, new DateOnly(2024, 4, 1))));
        return (signIn, password!);
    }
}
