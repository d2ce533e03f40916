using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>
/// A whole day's work, and then the log and the addresses are searched for everything that was said in it. More is logged than the product does of
/// itself: Information from everybody, Debug from our own code, as an operator may ask for who looks for a fault.
/// </summary>
public sealed class LogJourneyTests : IAsyncLifetime
{
    private const string Name = "潮待 きよ乃", Kana = "シオマチ キヨノ", Phone = "0999-77-6543", Address = "砂見町二丁目77の8", Worry = "夫の認知症がすすんで夜ねむれん";
    private const string Fresh = "夕凪の港で網をつくろう朝";
    private readonly LoggedLines log = new();
    private readonly ConcurrentQueue<string> addresses = [];
    private readonly House house;

    public LogJourneyTests() => house = new(services =>
    {
        services.AddSingleton<ILoggerProvider>(log);
        services.AddSingleton<IStartupFilter>(new Watching(addresses));
        services.Configure<LoggerFilterOptions>(o =>
        {
            o.MinLevel = LogLevel.Information;
            o.Rules.Add(new(null, "Sasaeai", LogLevel.Debug, null));
        });
    });

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Nothing_that_was_said_stands_in_the_log_or_in_an_address()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var code = newcomer.Code();
        using var mistaken = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = Fresh, ["Password"] = "まちがえた合言葉" });
        var visitor = await newcomer.SignInAsync();
        var need = await visitor.HearAsync(Worry, about: Name, where: Address);
        await WriteDownAsync(visitor, need);
        await SearchAsync(visitor);
        var slip = await ReferAsync(visitor, need);
        using var sheet = await visitor.GetAsync($"/resources?q={await visitor.SealAsync(Name)}&handler=sheet");
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        using var moved = await visitor.PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = Fresh });
        Assert.Equal("/account", moved.Headers.Location!.ToString());
        var paper = await InviteAsync(newcomer);
        await FailAsync(visitor);

        string[] said = [Name, "潮待", "きよ乃", Kana, "シオマチ", Phone, Phone.Replace("-", "", StringComparison.Ordinal), Address, "二丁目77", Worry, "認知症", Newcomer.Password, Fresh, "まちがえた合言葉"];
        string[] keys = [slip, Plain(slip), paper, Plain(paper)];
        string[] secret = [.. said, .. keys, await SecretAsync(newcomer.Id)];
        var told = Found(log.All.Select(l => $"{l.Category}: {l.Text}"), secret);
        Assert.True(told.Count == 0, string.Join('\n', told.Select(line => $"{string.Join(' ', secret.Where(word => Holds(line, word)))}: {line}")));
        // Six digits stand in many a number.
        Assert.DoesNotContain(log.All, l => Regex.IsMatch(l.Text, $"(?<![0-9A-Za-z]){code}(?![0-9A-Za-z])"));
        // A key comes off paper, in its own address and in no other.
        Assert.Equal([], Found(addresses, said));
        Assert.All(Found(addresses, keys), address => Assert.Matches("^[A-Z]* ?(/s/|/invitation/)", address));
        // The search finds what is there.
        Assert.Contains(log.All, l => l.Category.EndsWith("Database.Command", StringComparison.Ordinal));
        Assert.Contains(log.All, l => l.Level is LogLevel.Error && l.Text.Contains("DbUpdateException", StringComparison.Ordinal));
        Assert.Contains(addresses, a => a.Contains("/people/", StringComparison.Ordinal));
        house.Services.GetRequiredService<ILogger<LogJourneyTests>>().LogInformation("{Name}", Name);
        Assert.NotEmpty(Found(log.All.Select(l => l.Text), said));
    }

    private async Task WriteDownAsync(Visitor visitor, Guid need)
    {
        var way = new Wayfarer(visitor);
        await way.ArriveAsync($"/needs/{need}/person");
        await way.SucceedAsync("", ("Form.Name", Name), ("Form.Kana", Kana), ("Form.Phone", Phone), ("Form.Address", Address));
        // As a parameter: what a query of ours says in so many words is in the log.
        var name = Name;
        Assert.True(await house.WithDbAsync(db => db.People.AnyAsync(p => p.Name == name)));
    }

    private static async Task SearchAsync(Visitor visitor)
    {
        foreach (var list in new[] { "/people", "/needs", "/search", "/organizations", "/resources" })
            foreach (var words in new[] { Name, Phone, Address, Worry })
            {
                using var answer = await visitor.PostAsync(list, new() { ["q"] = words });
                var page = await visitor.ReadAsync(answer.Headers.Location!.ToString());
                foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>(".facets a, main .orders a, .tasks a").Select(a => a.GetAttribute("href")!).Take(4))
                    (await visitor.GetAsync(link)).Dispose();
            }
        using var near = await visitor.PostAsync($"/search?q={await visitor.SealAsync(Worry)}", new() { ["place"] = Address }, "/search");
        await visitor.ReadAsync(near.Headers.Location!.ToString());
    }

    /// <returns>The key on the slip that the group got.</returns>
    private async Task<string> ReferAsync(Visitor visitor, Guid need)
    {
        var resource = await house.AddResourceAsync();
        await visitor.ConsentAsync(need, resource.Id, house.Today);
        using var put = await visitor.PutToAsync(need, resource.Id, new() { ["Message"] = $"{Name}さんのことです", ["Told"] = "Worry", ["Basis"] = $"{await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => b.Id).SingleAsync())}" });
        Assert.Equal(HttpStatusCode.Redirect, put.StatusCode);
        using var made = await visitor.PostAsync($"/slips/new?resource={resource.Id}", []);
        var key = (await Visitor.PageAsync(made)).QuerySelector(".paper .key")!.TextContent;
        using var typed = await house.Anonymous().PostAsync("/s", new() { ["Key"] = key });
        using var answer = await house.Anonymous().PostAsync($"/s/{key}", new() { ["Answer"] = "Changed", ["Words"] = Worry, ["AnsweredByName"] = Name });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return key;
    }

    private async Task<string> InviteAsync(Newcomer newcomer)
    {
        using var answer = await (await house.SignInAsync(Cast.Hamada)).PostAsync($"/accounts/{newcomer.Id}", [], $"/accounts/{newcomer.Id}?handler=Recover");
        var key = (await Visitor.PageAsync(answer)).QuerySelector(".paper .key")!.TextContent;
        await house.Anonymous().ReadAsync($"/invitation/{key}");
        return key;
    }

    /// <summary>The database takes no more worries: whoever writes one down meets our own fault.</summary>
    private async Task FailAsync(Visitor visitor)
    {
        await house.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
            ? "CREATE TRIGGER broken BEFORE INSERT ON \"Need\" BEGIN SELECT raise(abort, 'broken'); END"
            : "ALTER TABLE \"Need\" ADD CONSTRAINT broken CHECK (\"Words\" IS NULL) NOT VALID"));
        using var answer = await visitor.PostAsync("/needs/new", new() { ["Words"] = Worry, ["About"] = Name, ["Where"] = Address, ["Same"] = "new" });
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = (await Visitor.PageAsync(answer)).DocumentElement.OuterHtml;
        Assert.Equal([], Found([page], [Name, Worry, "Exception", "broken"]));
    }

    private Task<string> SecretAsync(Guid account) => house.WithDbAsync(async db => house.Services.GetRequiredService<AppSecrets>().Open(await db.Users.SingleAsync(a => a.Id == account))!);

    private static List<string> Found(IEnumerable<string> lines, string[] words) =>
        [.. lines.Where(line => words.Any(word => Holds(line, word) || Holds(line, Uri.EscapeDataString(word)))).Distinct()];

    private static bool Holds(string line, string word) => line.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string key) => key.Replace("-", "", StringComparison.Ordinal);

    /// <summary>Every address that comes in, and every one that an answer leads to.</summary>
    private sealed class Watching(ConcurrentQueue<string> addresses) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, go) =>
            {
                addresses.Enqueue($"{context.Request.Method} {Uri.UnescapeDataString(context.Request.Path + context.Request.QueryString.ToString())}");
                await go(context);
                addresses.Enqueue(Uri.UnescapeDataString(context.Response.Headers.Location.ToString()));
                addresses.Enqueue(Uri.UnescapeDataString(context.Request.Headers.Referer.ToString()));
            });
            next(app);
        };
    }
}
