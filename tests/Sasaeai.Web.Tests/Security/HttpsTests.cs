using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary><c>SASAEAI_HTTPS</c>, <c>SASAEAI_PROXIES</c> and <c>SASAEAI_DOMAIN</c> do what docs/guide/https.md says.</summary>
public sealed class HttpsTests(HttpsTests.Behind scene) : IClassFixture<HttpsTests.Behind>
{
    private const string Proxy = "10.0.0.5", Stranger = "203.0.113.7", Reader = "198.51.100.9";
    private readonly House house = scene.House;

    [Fact]
    public async Task Every_cookie_is_for_https_and_this_host_alone_and_not_for_scripts_or_other_sites()
    {
        var visitor = Visitor("https://localhost");
        using var form = await visitor.GetAsync("/sign-in");
        using var answer = await visitor.PostAsync("/sign-in", new() { ["SignInName"] = Cast.Shioya.SignIn, ["Password"] = Cast.Password });
        Assert.Equal("/", answer.Headers.Location!.ToString());
        using var told = await visitor.PostAsync("/search", new() { ["q"] = "草とり" }, "/search?handler=keep");

        var cookies = new[] { form, answer, told }.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.Superset(new HashSet<string> { "__Host-sasaeai", "__Host-sasaeai-form", "__Host-sasaeai-known" }, cookies.Select(c => c.Split('=')[0]).ToHashSet());
        Assert.All(cookies, cookie =>
        {
            var rules = cookie.ToLowerInvariant().Split(';', StringSplitOptions.TrimEntries);
            Assert.StartsWith("__host-sasaeai", rules[0], StringComparison.Ordinal);
            Assert.Contains("secure", rules);
            Assert.Contains("httponly", rules);
            Assert.Contains("path=/", rules);
            Assert.Contains(rules, rule => rule is "samesite=strict" or "samesite=lax");
            Assert.DoesNotContain(rules, rule => rule.StartsWith("domain=", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Browsers_are_told_to_come_by_https_for_a_year()
    {
        using var answer = await Visitor("https://localhost").GetAsync("/sign-in");
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task By_plain_http_pages_lead_to_https_and_forms_are_not_taken()
    {
        var visitor = Visitor("http://localhost");
        using var page = await visitor.GetAsync("/guide/registry?a=b");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "https://sasaeai.example.lg.jp/guide/registry?a=b"), (page.StatusCode, page.Headers.Location!.ToString()));
        Assert.False(page.Headers.Contains("Set-Cookie"));
        using var form = await visitor.Client.PostAsync("/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("Password", Cast.Password)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
    }

    [Theory]
    [InlineData(Proxy, true)]
    [InlineData("10.1.200.3", true)]
    [InlineData(Stranger, false)]
    public async Task Only_a_named_proxy_is_believed_that_the_reader_came_by_https(string peer, bool believed)
    {
        using var answer = await Visitor("http://localhost", peer, ("X-Forwarded-Proto", "https")).GetAsync("/sign-in");
        Assert.Equal(believed ? HttpStatusCode.OK : HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(believed, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(Proxy, Reader)]
    [InlineData(Stranger, Stranger)]
    public async Task Only_a_named_proxy_is_believed_where_the_reader_is(string peer, string written)
    {
        var name = $"test{Guid.NewGuid():N}";
        var id = await house.WithDbAsync(async db =>
        {
            var account = Invitation.AddAccount(db, name, "試し 一郎", null, null, demo: false);
            await db.SaveChangesAsync();
            return account.Id;
        });
        using var answer = await Visitor("https://localhost", peer, ("X-Forwarded-For", Reader)).PostAsync("/sign-in", new() { ["SignInName"] = name, ["Password"] = "chigau" });
        Assert.Equal(written, await house.WithDbAsync(db => db.AccountEvents.Where(e => e.AccountId == id && e.What == AccountHappening.SignInFailed).Select(e => e.Address).SingleAsync()));
    }

    [Theory]
    [InlineData("https://sasaeai.example.lg.jp", HttpStatusCode.OK)]
    [InlineData("https://localhost", HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_the_name_that_browsers_know_it_by_is_answered(string address, HttpStatusCode status)
    {
        using var answer = await Visitor(address).GetAsync("/sign-in");
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Another_host_that_a_reader_writes_into_a_header_is_on_no_paper()
    {
        using var answer = await Visitor("https://sasaeai.example.lg.jp", Proxy, ("X-Forwarded-Host", "evil.example")).GetAsync("/");
        Assert.DoesNotContain("evil.example", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private Visitor Visitor(string address, string peer = Stranger, params (string Name, string Value)[] headers)
    {
        var visitor = house.At(new Uri(address));
        visitor.Client.DefaultRequestHeaders.Add(Peers.Header, peer);
        foreach (var (name, value) in headers)
            visitor.Client.DefaultRequestHeaders.Add(name, value);
        return visitor;
    }

    /// <summary>The product as it is set up behind a proxy that speaks https.</summary>
    public sealed class Behind : IAsyncLifetime
    {
        public House House { get; } = new(services =>
        {
            services.AddSingleton(s => Settings.From(s.GetRequiredService<IConfiguration>()) with { Https = true, Proxies = [Proxy, "10.1.0.0/16"], Domain = "sasaeai.example.lg.jp" });
            services.AddSingleton<IStartupFilter, Peers>();
        });

        public ValueTask InitializeAsync() => House.InitializeAsync();

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }

    /// <summary>From where the connection comes: the test server has none.</summary>
    private sealed class Peers : IStartupFilter
    {
        public const string Header = "Test-Peer";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Header].ToString());
                return go(context);
            });
            next(app);
        };
    }
}
