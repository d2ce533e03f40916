using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Coming in by OpenID Connect, against a small provider of our own; and answers that are not what was asked for.</summary>
public sealed class OutsideTests(OutsideTests.Town town, House plain) : IClassFixture<OutsideTests.Town>
{
    public const string Acr = "urn:example:two-factors";
    private readonly House house = town.House;

    [Fact]
    public async Task Whom_the_officer_linked_comes_in_and_whoever_is_unlinked_is_out_at_the_next_click()
    {
        var (newcomer, subject) = (await Newcomer.ArriveAsync(house), Mark.New());
        var officer = await OfficerAsync();
        var page = $"/accounts/{newcomer.Id}";
        await officer.PostAsync(page, new() { ["Subject"] = subject }, $"{page}?handler=Link");
        Assert.Contains(subject, (await officer.ReadAsync(page)).Body!.TextContent, StringComparison.Ordinal);

        var visitor = house.Anonymous();
        Assert.Equal("/needs?page=2", await ComeAsync(visitor, new Lie(subject), "/needs?page=2"));
        var question = town.Provider.Questions.Last(q => q.ContainsKey("nonce"));
        Assert.Equal(("code", "openid", "S256", Acr), (question["response_type"], question["scope"], question["code_challenge_method"], question["acr_values"]));
        using var today = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, today.StatusCode);
        var account = (await visitor.ReadAsync("/account")).Body!.TextContent;
        Assert.Contains("ほかのしくみの入り口で", account, StringComparison.Ordinal);
        Assert.Contains("つながっています", account, StringComparison.Ordinal);
        Assert.Equal([AccountHappening.LinkedOutside, AccountHappening.SignedIn], await newcomer.EventsAsync());

        await officer.PostAsync(page, [], $"{page}?handler=Unlink");
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("つながった入り口が、ありません", await RefusedAsync(house.Anonymous(), new Lie(subject)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another nonce")]
    [InlineData("no nonce")]
    [InlineData("another issuer")]
    [InlineData("another audience")]
    [InlineData("expired")]
    [InlineData("not signed")]
    [InlineData("signature left out")]
    [InlineData("signed with the secret")]
    [InlineData("a foreign key")]
    [InlineData("another state")]
    [InlineData("another acr")]
    [InlineData("no acr")]
    public async Task An_answer_that_is_not_what_was_asked_for_opens_nothing(string what)
    {
        var (newcomer, truth) = await LinkedAsync();
        var lie = what switch
        {
            "another nonce" => truth with { Nonce = "639000000000000000.bm9uY2U" },
            "no nonce" => truth with { NoNonce = true },
            "another issuer" => truth with { Issuer = "https://id.example.com/town" },
            "another audience" => truth with { Audience = "someone-else" },
            "expired" => truth with { MinutesOld = 7 },
            "not signed" => truth with { Algorithm = "none" },
            "signature left out" => truth with { NoSignature = true },
            "signed with the secret" => truth with { Algorithm = "HS256" },
            "a foreign key" => truth with { ForeignKey = true },
            "another state" => truth with { State = "CfDJ8forged" },
            "another acr" => truth with { Acr = "urn:example:password" },
            _ => truth with { Acr = null },
        };

        var visitor = house.Anonymous();
        Assert.Contains("確かめられませんでした", await RefusedAsync(visitor, lie), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);
        Assert.Empty(await newcomer.KeysAsync());
        Assert.Equal("/", await ComeAsync(visitor, truth));
    }

    [Fact]
    public async Task An_answer_works_once_and_only_in_the_browser_that_asked_and_only_by_get()
    {
        var (newcomer, truth) = await LinkedAsync();
        var (visitor, stranger) = (house.Anonymous(), house.Anonymous());
        var back = town.Provider.SignIn(await AskAsync(visitor), truth);

        Assert.Contains("OutsideFailed", (await stranger.GetAsync(back)).Headers.Location!.ToString(), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(back.Split('?')[1].Split('&').Select(p => KeyValuePair.Create(p.Split('=')[0], Uri.UnescapeDataString(p.Split('=')[1]))));
        using var posted = await visitor.Client.PostAsync(back.Split('?')[0], form, TestContext.Current.CancellationToken);
        Assert.Contains("OutsideFailed", posted.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await newcomer.KeysAsync());

        Assert.Equal("/sign-in/outside?next=%2F", (await visitor.GetAsync(back)).Headers.Location!.ToString());
        Assert.Contains("OutsideFailed", (await visitor.GetAsync(back)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Single(await newcomer.KeysAsync());
    }

    [Fact]
    public async Task Nobody_is_made_an_account_and_a_closed_one_stays_closed()
    {
        var before = await house.WithDbAsync(db => db.Users.CountAsync());
        Assert.Contains("つながった入り口が、ありません", await RefusedAsync(house.Anonymous(), new Lie(Mark.New())), StringComparison.Ordinal);
        Assert.Equal(before, await house.WithDbAsync(db => db.Users.CountAsync()));

        var (newcomer, truth) = await LinkedAsync();
        await house.WithDbAsync(db => db.Users.Where(a => a.Id == newcomer.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedOn, house.Today)));
        Assert.Contains("閉じられています", await RefusedAsync(house.Anonymous(), truth), StringComparison.Ordinal);
        Assert.Empty(await newcomer.KeysAsync());
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    public async Task Where_it_goes_on_stays_in_the_house(string next)
    {
        var (_, truth) = await LinkedAsync();
        Assert.Equal("/", await ComeAsync(house.Anonymous(), truth, next));
        Assert.Equal("/", GoesTo(await house.Anonymous().ReadAsync($"/sign-in/outside?next={Uri.EscapeDataString(next)}")));
    }

    [Fact]
    public async Task Hours_at_the_provider_are_no_young_proof_and_proving_asks_it_anew()
    {
        var (newcomer, truth) = await LinkedAsync();
        var visitor = house.Anonymous();
        const string guarded = "/account/paper-codes";
        foreach (var old in new int?[] { 16, null })
        {
            await ComeAsync(visitor, truth with { SignedInMinutesAgo = old });
            Assert.StartsWith("/sign-in/again", (await visitor.GetAsync(guarded)).Headers.Location!.ToString(), StringComparison.Ordinal);
        }
        var keys = await newcomer.KeysAsync();
        Assert.Single(keys);
        var (_, another) = await LinkedAsync();
        foreach (var wrong in new[] { truth with { SignedInMinutesAgo = 3 }, truth with { SignedInMinutesAgo = null }, another, truth with { Nonce = "639000000000000000.bm9uY2U" } })
        {
            using var refused = await visitor.GetAsync(town.Provider.SignIn(await AskAsync(visitor, guarded, again: true), wrong));
            Assert.StartsWith("/sign-in/again", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
            Assert.Contains("確かめられませんでした", (await visitor.ReadAsync(refused.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith("/sign-in/again", (await visitor.GetAsync(guarded)).Headers.Location!.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(keys, await newcomer.KeysAsync());

        Assert.Equal(guarded, await ComeAsync(visitor, truth, guarded, again: true));
        Assert.Equal(("login", "0"), (town.Provider.Questions[^1]["prompt"], town.Provider.Questions[^1]["max_age"]));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(guarded)).StatusCode);
        Assert.Empty((await newcomer.KeysAsync()).Intersect(keys));
    }

    [Fact]
    public async Task Without_the_forms_token_nobody_is_sent_to_the_provider()
    {
        using var answer = await house.Anonymous().Client.PostAsync("/sign-in/outside", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_subject_belongs_to_one_account_and_only_the_officer_of_another_links_it()
    {
        var (_, truth) = await LinkedAsync();
        var newcomer = await Newcomer.ArriveAsync(house);
        var officer = await OfficerAsync();
        using var taken = await officer.PostAsync($"/accounts/{newcomer.Id}", new() { ["Subject"] = truth.Subject }, $"/accounts/{newcomer.Id}?handler=Link");
        Assert.Contains("ほかの入り口とつながっています", (await Visitor.PageAsync(taken)).Body!.TextContent, StringComparison.Ordinal);

        var own = await newcomer.SignInAsync();
        using var self = await own.PostAsync("/account", new() { ["Subject"] = Mark.New() }, $"/accounts/{newcomer.Id}?handler=Link");
        Assert.Equal(HttpStatusCode.NotFound, self.StatusCode);
        Assert.False(await house.WithDbAsync(db => db.UserLogins.AnyAsync(l => l.UserId == newcomer.Id)));
    }

    [Fact]
    public async Task A_provider_that_is_silent_or_speaks_for_another_is_told_in_words()
    {
        await using var other = new House(services => Town.Set(services, new LocalProvider(TimeProvider.System) { NamesItself = "https://id.example.com/town" }));
        await other.InitializeAsync();
        using var answer = await other.Anonymous().PostAsync("/sign-in", [], "/sign-in/outside");
        Assert.Contains("いまこたえません", (await other.Anonymous().ReadAsync(answer.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_provider_is_set_there_is_no_button_and_no_address()
    {
        Assert.Null((await plain.Anonymous().ReadAsync("/sign-in")).QuerySelector("form[action*=outside]"));
        foreach (var path in new[] { "/sign-in/outside", "/sign-in/outside/back?code=a&state=b", "/signin-oidc", "/signout-oidc", "/signout-callback-oidc" })
            Assert.Equal(HttpStatusCode.NotFound, (await plain.Anonymous().GetAsync(path)).StatusCode);
        using var posted = await plain.Anonymous().PostAsync("/sign-in", [], "/sign-in/outside");
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        foreach (var path in new[] { "/signin-oidc", "/signout-oidc", "/signout-callback-oidc" })
            Assert.Equal(HttpStatusCode.NotFound, (await house.Anonymous().GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Its_cookies_are_not_for_scripts_and_come_along_from_another_site_only_with_a_link()
    {
        var visitor = house.Anonymous();
        using var asked = await visitor.PostAsync("/sign-in", [], "/sign-in/outside");
        var cookies = asked.Headers.GetValues("Set-Cookie").Select(c => c.ToLowerInvariant())
            .Where(c => c.StartsWith("sasaeai-way-", StringComparison.Ordinal) || c.StartsWith("sasaeai-once-", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, c => Assert.Contains("httponly", c, StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("samesite=lax", c, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://id.example.lg.jp", "sasaeai", "aikotoba")]
    [InlineData("https://id.example.lg.jp", null, "aikotoba")]
    [InlineData("https://id.example.lg.jp", "sasaeai", null)]
    public void A_provider_that_is_set_by_half_or_readable_on_the_way_stops_the_start(string authority, string? client, string? secret)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["OIDC_AUTHORITY"] = authority, ["OIDC_CLIENT_ID"] = client, ["OIDC_CLIENT_SECRET"] = secret }).Build();
        Assert.Contains("SASAEAI_OIDC_", Assert.Throws<InvalidOperationException>(() => OutsideProvider.From(configuration)).Message, StringComparison.Ordinal);
    }

    private Task<Visitor> OfficerAsync() => house.SignInAsync(Cast.Hamada);

    private async Task<(Newcomer Newcomer, Lie Truth)> LinkedAsync()
    {
        var (newcomer, subject) = (await Newcomer.ArriveAsync(house), Mark.New());
        await house.WithDbAsync(db =>
        {
            db.UserLogins.Add(new() { LoginProvider = OutsideDoor.Scheme, ProviderKey = Town.Setting.KeyOf(subject), ProviderDisplayName = subject, UserId = newcomer.Id });
            return db.SaveChangesAsync();
        });
        return (newcomer, new Lie(subject));
    }

    /// <summary>Presses the button.</summary>
    /// <returns>Where the browser is sent: to the provider, with the question.</returns>
    private static async Task<string> AskAsync(Visitor visitor, string next = "/", bool again = false)
    {
        var query = $"next={Uri.EscapeDataString(next)}";
        using var answer = again
            ? await visitor.PostAsync($"/sign-in/again?{query}", [], $"/sign-in/outside?handler=Again&{query}")
            : await visitor.PostAsync("/sign-in", [], $"/sign-in/outside?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var to = GoesTo(await Visitor.PageAsync(answer));
        Assert.StartsWith($"{LocalProvider.Issuer}/authorize?", to, StringComparison.Ordinal);
        return to;
    }

    /// <returns>Where it goes on in the end.</returns>
    private async Task<string> ComeAsync(Visitor visitor, Lie lie, string next = "/", bool again = false)
    {
        using var back = await visitor.GetAsync(town.Provider.SignIn(await AskAsync(visitor, next, again), lie));
        Assert.StartsWith("/sign-in/outside?next=", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        return GoesTo(await visitor.ReadAsync(back.Headers.Location!.ToString()));
    }

    private async Task<string> RefusedAsync(Visitor visitor, Lie lie)
    {
        using var back = await visitor.GetAsync(town.Provider.SignIn(await AskAsync(visitor), lie));
        return (await visitor.ReadAsync(back.Headers.Location!.ToString())).QuerySelector("[role=alert]")!.TextContent;
    }

    private static string GoesTo(IParentNode page) => page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!["0;url=".Length..];

    /// <summary>The product with a provider set.</summary>
    public sealed class Town : IAsyncLifetime
    {
        internal static readonly OutsideProvider Setting = new(LocalProvider.Issuer, LocalProvider.Client, LocalProvider.Secret, "職員の共通認証", Acr);

        public Town()
        {
            Provider = new(new Browser.Tests.Hosting.TestClock());
            House = new(services => Set(services, Provider));
        }

        public House House { get; }
        internal LocalProvider Provider { get; }

        internal static void Set(IServiceCollection services, LocalProvider provider)
        {
            services.AddSingleton(s => Settings.From(s.GetRequiredService<IConfiguration>()) with { Outside = Setting });
            services.Configure<OpenIdConnectOptions>(OutsideDoor.Scheme, o => o.BackchannelHttpHandler = provider);
        }

        public ValueTask InitializeAsync() => House.InitializeAsync();

        public async ValueTask DisposeAsync()
        {
            await House.DisposeAsync();
            Provider.Dispose();
        }
    }
}
