using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Sasaeai.Browser.Tests;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Every page is asked for by every role that it is open to, and what is written meanwhile is listened to.</summary>
public sealed partial class SafeMethodTests : IAsyncLifetime
{
    /// <summary>What is written down about any page: who looked at whom, that a stay is in use, what was refused; and what the last act told, which is taken away once said.</summary>
    private static readonly string[] AboutLooking = ["AccessEntry", "AccountEvent", "Stay"];

    /// <summary>
    /// Pages that write something else when they are only asked for. None lets another site do anything in its reader's name: the words of a search stand
    /// sealed for whoever searched; what a public search did not find is kept as our own words alone, a hundred a day; an import that died is only told as
    /// died. A new one is a decision: add it here by hand.
    /// </summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["/search"] = ["MissedSearch"],
        ["/open/{code:length(5)}"] = ["MissedSearch"],
        ["/imports/{id:guid}"] = ["ImportBatch"],
    };

    private readonly Listening listening = new();
    private readonly House house;

    public SafeMethodTests() => house = new(services => services.ConfigureDbContext<SasaeaiDb>(options => options.AddInterceptors(listening)));

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Asking_for_a_page_changes_nothing_but_what_is_listed_and_every_page_for_the_signed_in_has_the_way_out()
    {
        var (wrong, looks, shown) = (new SortedSet<string>(), 0, 0);
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()).Where(p => p.Metadata.GetMetadata<PageActionDescriptor>() is not null))
        {
            var route = ReachTable.RouteOf(page);
            var path = route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route;
            if (path is null)
                continue;
            var open = page.Metadata.GetMetadata<OpenToAttribute>();
            foreach (var member in Cast.Staff.Where(m => open?.Includes(m.Role) is not false))
            {
                var visitor = await InAsync(member);
                listening.Heard.Clear();
                using var answer = await visitor.GetAsync(path);
                var written = listening.Heard.Distinct().Except(AboutLooking).Except(Known.GetValueOrDefault(route, []));
                wrong.UnionWith(written.Select(table => $"{route} writes to {table}"));
                looks++;
                if (answer.StatusCode is not HttpStatusCode.OK || open is null || answer.Content.Headers.ContentType?.MediaType != "text/html")
                    continue;
                shown++;
                if ((await Visitor.PageAsync(answer)).QuerySelector("a[href='/sign-out'], form[action='/sign-out']") is null)
                    wrong.Add($"{route} has no way out");
            }
        }
        Assert.Equal([], wrong);
        Assert.True(looks > 500 && shown > 300, $"only {looks} looks, {shown} shown");
    }

    [Fact]
    public async Task What_is_posted_is_heard()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        listening.Heard.Clear();
        using var answer = await visitor.PostAsync("/needs/new", new() { ["Words"] = "窓がふけない" });
        Assert.Contains("Need", listening.Heard);
    }

    private readonly Dictionary<string, Visitor> visitors = [];

    private async Task<Visitor> InAsync(Member member) => visitors.TryGetValue(member.SignIn, out var visitor) ? visitor : visitors[member.SignIn] = await house.SignInAsync(member);

    [GeneratedRegex("(?:INSERT INTO|UPDATE|DELETE FROM) \"(\\w+)\"")]
    private static partial Regex Written();

    private sealed class Listening : DbCommandInterceptor
    {
        public ConcurrentBag<string> Heard { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Hear(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Hear(command);
            return ValueTask.FromResult(result);
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Hear(command);
            return result;
        }

        private void Hear(DbCommand command)
        {
            foreach (Match match in Written().Matches(command.CommandText))
                Heard.Add(match.Groups[1].Value);
        }
    }
}
