using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Who asks for too much has to wait, and nobody else. With limits of three, of which none comes back while the test runs.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private const int Few = 3;
    private static readonly Allowances Tight = new(Enum.GetValues<Use>().ToDictionary(use => use, use => new Allowance(use is Use.Look ? 1000 : Few, TimeSpan.FromDays(1))), Files: 1, Uploads: 1, Waiting: 0);
    private readonly Holding holding = new();
    private readonly House house;

    public LimitTests() => house = new(services => services.AddSingleton(Tight).ConfigureDbContext<SasaeaiDb>(options => options.AddInterceptors(holding)));

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData("/search?q=x", Use.Search)]
    [InlineData("/resources?handler=sheet", Use.File)]
    [InlineData("/slips/new", Use.File)]
    public async Task What_is_asked_for_too_often_is_answered_with_a_sentence_and_a_time_to_wait(string path, Use use)
    {
        // Signing in is a post of an address, and of nobody yet.
        var (visitor, colleague) = (await house.SignInAsync(Cast.Shioya), await house.SignInAsync(Cast.Isobe));
        for (var n = 0; n < Few; n++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, path));

        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("待ってから、もう一度", (await Visitor.PageAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());

        Assert.NotEqual(HttpStatusCode.TooManyRequests, await StatusAsync(colleague, path));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, path));
        var noted = Assert.Single(await house.WithDbAsync(db => db.AccountEvents.Where(e => e.What == AccountHappening.TooMuch).ToListAsync()));
        Assert.Equal((Cast.Shioya.Name, $"{use}"), (noted.AccountName, noted.Note));
    }

    [Fact]
    public async Task What_is_written_too_often_is_not_written_and_the_way_out_stays_open()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        for (var n = 0; n < Few; n++)
            await visitor.HearAsync($"ごみ出しの手助け {n}");
        var before = await house.WithDbAsync(db => db.Needs.CountAsync());

        using var answer = await visitor.PostAsync("/needs/new", new() { ["Words"] = "もう一つ" });

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(before, await house.WithDbAsync(db => db.Needs.CountAsync()));
        using var left = await visitor.PostAsync("/sign-out", []);
        Assert.Equal("/sign-in", left.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Uploads_of_one_account_have_an_end()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        for (var n = 0; n < Few; n++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await visitor.PostAsync("/imports/new", [])).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.PostAsync("/imports/new", [])).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_counted_by_the_address()
    {
        for (var n = 0; n < Few * Allowances.StrangersAtOnce; n++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await StatusAsync(house.Anonymous(), "/open?q=x"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(house.Anonymous(), "/open?q=x"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await house.SignInAsync(Cast.Shioya), "/"));
    }

    [Fact]
    public async Task Only_so_many_files_are_made_at_the_same_moment()
    {
        var (one, other) = (await house.SignInAsync(Cast.Shioya), await house.SignInAsync(Cast.Hamada));
        var begun = holding.Hold("FROM \"Resource\"");
        var first = one.GetAsync("/resources?handler=sheet");
        await begun;

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(other, "/organizations?handler=sheet"));

        holding.Release();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, "/organizations?handler=sheet"));
    }

    [Fact]
    public void By_default_there_are_limits_for_everything_and_a_setting_widens_them()
    {
        Assert.Equal(Enum.GetValues<Use>(), Allowances.By(1).Of.Keys.Order());
        Assert.All(Allowances.By(1).Of.Values, a => Assert.InRange(a.AtOnce, 30, 1000));
        Assert.Equal(Allowances.By(1).Of[Use.Write].AtOnce * 10, Allowances.By(10).Of[Use.Write].AtOnce);
        // A folder of its own: it becomes the owner's alone.
        var folder = Directory.CreateTempSubdirectory("sasaeai-limits-");
        Assert.Equal(1, Settings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Data", folder.FullName)]).Build()).Allow);
        folder.Delete(recursive: true);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>A database that takes its time.</summary>
    private sealed class Holding : DbCommandInterceptor
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private string? held;

        public Task Hold(string table)
        {
            held = table;
            return begun.Task;
        }

        public void Release()
        {
            held = null;
            released.SetResult();
        }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (held is { } table && command.CommandText.Contains(table, StringComparison.Ordinal))
            {
                begun.TrySetResult();
                await released.Task;
            }
            return result;
        }
    }
}
