using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Browser.Tests;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.AccessLog;

/// <summary>
/// Every address that answers a GET, files and lists of the handlers included, as every role: where a person's name stands in the answer, the
/// access log holds an entry of this reader about this person, or about a record in whose own words the name stands. A new page is walked
/// without anybody adding it here.
/// </summary>
public sealed class SightWalkTests
{
    /// <summary>In an address, words that each visitor seals for themselves.</summary>
    private const string Sought = "*";

    [Fact]
    public async Task Whoever_is_shown_a_persons_name_is_in_the_log()
    {
        // A house of its own: the log is emptied before each page, or a list that was noted in the morning would hide a page that notes nothing.
        var house = new House();
        await house.InitializeAsync();
        try
        {
            var paths = await PathsAsync(house);
            await OpenTheLogAsync(house);
            var names = await house.WithDbAsync(NamesAsync);
            var wrong = new List<string>();
            var named = 0;
            foreach (var member in Cast.Staff)
            {
                var visitor = await house.SignInAsync(member);
                var sought = await visitor.SealAsync(Cast.Nagimoto.Name.Split(' ')[0]);
                foreach (var (path, open) in paths.Where(p => p.Open.Includes(member.Role)))
                {
                    await house.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("delete from \"AccessEntry\""));
                    using var answer = await visitor.GetAsync(path.Replace(Sought, sought, StringComparison.Ordinal));
                    if (answer.StatusCode != HttpStatusCode.OK)
                        continue;
                    var shown = names.In(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
                    var seen = await house.WithDbAsync(db => db.AccessLog.AsNoTracking().Where(e => e.AccountName == member.Name).Select(e => new { e.SubjectId, e.PersonId }).ToListAsync());
                    var ids = seen.SelectMany(e => new[] { e.SubjectId, e.PersonId ?? e.SubjectId }).ToHashSet();
                    named += shown.Count;
                    wrong.AddRange(shown.Where(name => !names.Of(name).Overlaps(ids)).Select(name => $"{member.Role} {path} shows {name}"));
                }
            }

            Assert.True(wrong.Count == 0, $"{wrong.Count} names unlogged\n{string.Join('\n', wrong.Take(60))}");
            // The walk saw something at all.
            Assert.True(named > 500, $"{named} names were shown");
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    private static Task<int> OpenTheLogAsync(House house) => house.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
        ? "drop trigger access_entry_is_kept; drop trigger access_entry_waits"
        : """alter table "AccessEntry" disable trigger user"""));

    private static async Task<List<(string Path, OpenToAttribute Open)>> PathsAsync(House house)
    {
        var paths = new List<(string, OpenToAttribute)>();
        foreach (var page in house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (page.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor || page.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is not null
                || page.Metadata.GetMetadata<OpenToAttribute>() is not { } open)
                continue;
            var route = "/" + page.RoutePattern.RawText!.TrimStart('/');
            if ((route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route) is not { } path)
                continue;
            var handlers = (await house.Services.GetRequiredService<PageLoader>().LoadAsync(descriptor, page.Metadata)).HandlerMethods;
            foreach (var handler in handlers.Where(h => HttpMethods.IsGet(h.HttpMethod)).Select(h => h.Name))
                paths.Add((handler is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}", open));
            // What a page shows only when it is asked for something.
            if (route == "/search")
                paths.Add((path + "?q=" + Sought, open));
        }
        return paths;
    }

    /// <summary>Every person by name, with the records that are about them; nobody who is also known as staff or as whom to ask for a group.</summary>
    private static async Task<Names> NamesAsync(SasaeaiDb db)
    {
        var people = await db.People.AsNoTracking().Where(p => p.Municipality == EmptyTown.Code).Select(p => new { p.Id, p.Name }).ToListAsync();
        var needs = (await db.Needs.Where(n => n.PersonId != null).Select(n => new { n.Id, n.PersonId }).ToListAsync()).ToLookup(n => n.PersonId, n => n.Id);
        var referrals = (await db.Referrals.Select(r => new { r.Id, r.NeedId }).ToListAsync()).ToLookup(r => r.NeedId, r => r.Id);
        var known = (await db.Users.Select(u => u.Name).ToListAsync()).ToHashSet();
        var names = new Names(people.Where(p => p.Name.Contains(' ', StringComparison.Ordinal) && !known.Contains(p.Name)).GroupBy(p => p.Name)
            .ToDictionary(g => g.Key, g => g.SelectMany(p => needs[p.Id].SelectMany(n => referrals[n].Append(n)).Append(p.Id)).ToHashSet()));
        foreach (var need in await db.Needs.AsNoTracking().ToListAsync())
            names.StandIn(Words(db, need), [need.Id, .. referrals[need.Id]]);
        foreach (var basis in await db.SharingBases.AsNoTracking().ToListAsync())
            names.StandIn(Words(db, basis), [basis.NeedId, .. referrals[basis.NeedId]]);
        foreach (var resource in await db.Resources.AsNoTracking().ToListAsync())
            names.StandIn(Words(db, resource), [resource.Id]);
        foreach (var organization in await db.Organizations.AsNoTracking().ToListAsync())
            names.StandIn(Words(db, organization), [organization.Id]);
        return names;
    }

    private static string Words(SasaeaiDb db, object record) => string.Join('\n', db.Entry(record).Properties.Select(p => p.CurrentValue).OfType<string>());

    private sealed class Names(Dictionary<string, HashSet<Guid>> records)
    {
        private readonly int[] lengths = [.. records.Keys.Select(name => name.Length).Distinct()];

        public HashSet<Guid> Of(string name) => records[name];

        /// <summary>Where a name is only said in a record's own words, whoever is shown it has seen that record.</summary>
        public void StandIn(string words, IReadOnlyCollection<Guid> ids)
        {
            foreach (var name in In(words))
                records[name].UnionWith(ids);
        }

        public List<string> In(string text)
        {
            var find = records.GetAlternateLookup<ReadOnlySpan<char>>();
            var found = new HashSet<string>();
            for (var at = 0; at < text.Length; at++)
                foreach (var length in lengths)
                    if (at + length <= text.Length && find.TryGetValue(text.AsSpan(at, length), out var name, out _))
                        found.Add(name);
            return [.. found];
        }
    }
}
