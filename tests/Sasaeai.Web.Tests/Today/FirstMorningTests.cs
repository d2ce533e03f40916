using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Today;

/// <summary>A municipality with nothing in it but a way in for each role.</summary>
public sealed class FirstMorningTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private readonly string folder = Directory.CreateTempSubdirectory("sasaeai-empty-").FullName;
    private WebApplicationFactory<global::Program> factory = null!;

    public async ValueTask InitializeAsync()
    {
        factory = new WebApplicationFactory<global::Program>().WithWebHostBuilder(host => host.UseSetting("Data", folder).UseSetting("Demo", "true").ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        await db.MigrateAsync();
        await EmptyTown.SeedAsync(db, clock);
    }

    [Fact]
    public async Task The_official_begins_with_the_outlines_and_the_coordinator_with_a_worry_or_a_resource()
    {
        var officer = await ReadAsync(Cast.Hamada);
        Assert.Equal("/areas", Next(officer));
        Assert.DoesNotContain("記録のないコーディネーター", officer.Body!.TextContent, StringComparison.Ordinal);
        var coordinator = await ReadAsync(Cast.Shioya);
        Assert.Equal("/imports", Next(coordinator));
        Assert.Contains(coordinator.QuerySelectorAll<IHtmlAnchorElement>(".tasks a"), a => a.GetAttribute("href") == "/needs/new");
        Assert.DoesNotContain(coordinator.QuerySelectorAll(".tasks a"), a => a.GetAttribute("href") == "/appointments");
        Assert.Contains($"{Cast.Hamada.Name}さんが進めます", coordinator.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_role_has_a_first_page_without_a_figure_that_nobody_counted()
    {
        foreach (var member in Cast.Staff)
        {
            var page = await ReadAsync(member);
            Assert.NotEmpty(page.QuerySelectorAll(".tasks, .empty, table"));
            Assert.DoesNotContain("聞いてから、こたえるまで", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_nothing_is_a_page_says_so_and_what_comes_first()
    {
        var year = await ReadAsync(Cast.Hamada, "/years");
        Assert.Contains("この年度に聞いた困りごとは、まだありません", year.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(year.QuerySelector("main table"));
        Assert.DoesNotContain("前の年度", year.Body!.TextContent, StringComparison.Ordinal);
        var publishing = await ReadAsync(Cast.Hamada, "/publishing");
        Assert.Contains("動いているものが、まだ名簿にありません", publishing.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string? Next(IHtmlDocument page) =>
        page.QuerySelectorAll(".tasks li").First(li => li.TextContent.Contains("つぎはこれ", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href");

    private async Task<IHtmlDocument> ReadAsync(Member member, string path = "/")
    {
        var visitor = new Visitor(factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await visitor.PostAsync("/sign-in", new() { ["SignInName"] = member.SignIn, ["Password"] = Cast.Password });
        return await visitor.ReadAsync(path);
    }
}
