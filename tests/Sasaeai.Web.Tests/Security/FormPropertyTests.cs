using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Benchmarks.Browsing;
using Sasaeai.Benchmarks.Fuzz;
using Sasaeai.Browser.Tests;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>What holds of every form, whatever stands in its fields: an answer in words, and where nothing was taken, nothing was written.</summary>
public sealed class FormPropertyTests
{
    /// <summary>They end the stay of whoever tries them.</summary>
    private static readonly string[] LeftAlone = ["/sign-out", "/sign-in", "/account"];

    /// <summary>An import goes on after its answer, and a slip's key is shown once, by the answer itself.</summary>
    private static readonly string[] WriteOtherwise = ["/imports", "/areas/", "/slips/new", "/slip"];

    /// <summary>What watches: who saw what, which words found nothing, who was refused.</summary>
    private static readonly string[] Watching = ["AccessEntry", "AccessWaiting", "AccessLink", "MissedSearch", "ImportRun", "Attempt", "Stay", "AccountEvent", "EmergencyAttempt"];

    [Fact]
    public async Task Whatever_stands_in_a_form_it_is_answered_in_words_and_written_whole_or_not_at_all()
    {
        await using var house = new House(_ => { });
        await house.InitializeAsync();
        var (odd, random, wrong, tried, visitors) = (new Odd(new Random(5)), new Random(6), new List<string>(), 0, new Dictionary<Role, Visitor>());
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()).Where(p => p.Metadata.GetMetadata<PageActionDescriptor>() is not null && p.Metadata.GetMetadata<OpenToAttribute>() is not null))
        {
            var route = ReachTable.RouteOf(page);
            var path = route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route;
            if (path is null || LeftAlone.Any(l => path.StartsWith(l, StringComparison.Ordinal)))
                continue;
            var member = Cast.Staff.First(m => page.Metadata.GetMetadata<OpenToAttribute>()!.Includes(m.Role));
            if (!visitors.TryGetValue(member.Role, out var visitor))
                visitors[member.Role] = visitor = await house.SignInAsync(member);
            using var shown = await visitor.GetAsync(path);
            if (!shown.IsSuccessStatusCode || shown.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var form in PageForm.Of(await Visitor.PageAsync(shown), path).Where(f => f.Files.Count == 0 && !LeftAlone.Any(l => f.Action.StartsWith(l, StringComparison.Ordinal))))
            {
                var fields = form.Fields.ConvertAll(f => f.Key != PageForm.Token && random.Next(3) == 0 ? KeyValuePair.Create(f.Key, Whole(odd.Value())) : f);
                var before = await CountAsync(house);
                using var content = new FormUrlEncodedContent(fields);
                using var answer = await visitor.Client.PostAsync(form.Action, content, TestContext.Current.CancellationToken);
                tried++;
                var after = await CountAsync(house);
                var wrote = string.Join(", ", after.Where(t => before[t.Key] != t.Value).Select(t => $"{t.Key} {t.Value - before[t.Key]:+0;-0}"));
                var taken = (int)answer.StatusCode is >= 300 and < 400;
                if ((int)answer.StatusCode >= 500 || !taken && wrote != "" && !WriteOtherwise.Any(w => form.Action.StartsWith(w, StringComparison.Ordinal) || form.Action.EndsWith(w, StringComparison.Ordinal)))
                    wrong.Add($"{form.Action} answered {(int)answer.StatusCode}{(wrote == "" ? "" : $" and wrote {wrote}")}: {string.Join(" & ", fields.Where(f => f.Key != PageForm.Token).Select(f => $"{f.Key}={(f.Value.Length > 60 ? f.Value[..60] : f.Value)}"))}");
            }
        }
        Notes.Add($"Forms with odd fields: {tried} sent");
        Assert.True(tried > 150, $"only {tried} forms");
        Assert.Equal([], wrong);
    }

    private static Task<Dictionary<string, long>> CountAsync(House house) => house.WithDbAsync(async db =>
    {
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Except(Watching).Order(StringComparer.Ordinal).ToList();
        // The only names put into the text of the query are the model's own.
        var sql = $"select n as \"Value\" from ({string.Join(" union all ", tables.Select((t, i) => $"select {i} as i, count(*) as n from \"{t}\""))}) counted order by i";
        var counts = await db.Database.SqlQueryRaw<long>(sql).ToListAsync();
        return tables.Zip(counts).ToDictionary(t => t.First, t => t.Second);
    });

    /// <summary>Half a letter cannot be sent.</summary>
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
