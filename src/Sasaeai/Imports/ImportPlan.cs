using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text.Duplicates;
using Sasaeai.Data;
using Sasaeai.Imports.Formats;

namespace Sasaeai.Imports;

/// <summary>What a file would do: every row of the municipality with the resource that it is, and what last time's file had and this one has not.</summary>
internal sealed class ImportPlan
{
    private ImportPlan(List<PlannedRow> rows, int elsewhere, Matcher matcher) => (Rows, Elsewhere, this.matcher) = (rows, elsewhere, matcher);

    private readonly Matcher matcher;
    private Dictionary<Guid, string> names = [];
    public IReadOnlyList<PlannedRow> Rows { get; }
    public int Elsewhere { get; }
    public IReadOnlyList<Origin> Vanished { get; private set; } = [];

    public static async Task<ImportPlan> MakeAsync(SasaeaiDb db, ListFile file, ImportBatch batch, DateOnly today, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var name = batch.OpensAs ?? (await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == batch.Municipality, stop)).Name;
        var (rows, elsewhere) = Read(file, new(batch.Municipality, name), today, progress, stop);
        var schemes = rows.Select(row => row.Scheme).Distinct().ToList();
        var origins = await db.Origins.AsNoTracking().Where(o => o.Municipality == batch.Municipality && schemes.Contains(o.Scheme)).OrderBy(o => o.Id).ToListAsync(stop);
        await FollowMergesAsync(db, batch.Municipality, origins, stop);
        progress?.Report(new("くらべています", 0, rows.Count));
        var matcher = new Matcher(origins, () => Registry(db, batch.Municipality));
        if (file.Kind is ImportKind.Registry)
        {
            matcher.MatchSheet(rows, await OwnAsync(db, batch.Municipality, rows, stop));
        }
        else
        {
            matcher.Match(rows);
            matcher.TakeOverRenumbered(rows);
        }
        var plan = new ImportPlan(rows, elsewhere, matcher) { Vanished = FindVanished(rows, origins, batch.Id) };
        if (plan.Vanished.Count > 0)
            plan.names = matcher.Known.ToDictionary(one => one.Id, one => one.Card.Name);
        return plan;
    }

    public string NameOf(Guid resource) => names.GetValueOrDefault(resource, "");

    /// <summary>Pairs of a new row with a known resource, or with an earlier new row, that a person should look at.</summary>
    public IEnumerable<(Guid First, Guid Second, Verdict Verdict)> Alike()
    {
        var added = Rows.Where(row => row.Outcome is RowOutcome.Added).ToList();
        if (added.Count == 0)
            yield break;
        var known = matcher.Known;
        // The same event comes back every month; two of them in one list are no mistake.
        var among = added[0].Listing.Kind is ImportKind.Events ? [] : added;
        var finder = new DuplicateFinder(known.Select(one => one.Card).Concat(among.Select(row => row.Card(withNumber: true))));
        for (var i = 0; i < added.Count; i++)
            foreach (var (index, verdict) in finder.Find(added[i].Card(withNumber: true)).Take(5))
                if (index < known.Count)
                    yield return (known[index].Id, added[i].ResourceId!.Value, verdict);
                else if (index - known.Count < i)
                    yield return (added[index - known.Count].ResourceId!.Value, added[i].ResourceId!.Value, verdict);
    }

    private static (List<PlannedRow> Rows, int Elsewhere) Read(ListFile file, MunicipalityFilter filter, DateOnly today, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var rows = new List<PlannedRow>();
        var (read, elsewhere) = (0, 0);
        var signature = file.First.Mapping.Signature;
        foreach (var row in file.Rows(today))
        {
            stop.ThrowIfCancellationRequested();
            if (++read % 1000 == 0)
                progress?.Report(new("読んでいます", read, 0));
            if (filter.Holds(row.Reading))
                rows.Add(new(row, file.Kind!.Value, signature));
            else
                elsewhere++;
        }
        return (rows, elsewhere);
    }

    /// <summary>Records of the municipality that the rows of its own sheet name, and into which others they were taken.</summary>
    private static async Task<Dictionary<Guid, Guid?>> OwnAsync(SasaeaiDb db, string municipality, List<PlannedRow> rows, CancellationToken stop)
    {
        var own = new Dictionary<Guid, Guid?>();
        foreach (var named in rows.Where(row => row.Outcome is null).Select(row => row.Listing.Sheet?.Record).OfType<Guid>().Distinct().Chunk(1000))
            foreach (var resource in await db.Resources.Where(r => r.Municipality == municipality && named.Contains(r.Id)).Select(r => new { r.Id, r.MergedIntoId }).ToListAsync(stop))
                own[resource.Id] = resource.MergedIntoId;
        return own;
    }

    private static async Task FollowMergesAsync(SasaeaiDb db, string municipality, List<Origin> origins, CancellationToken stop)
    {
        var merged = await db.Resources.Where(r => r.Municipality == municipality && r.MergedIntoId != null).ToDictionaryAsync(r => r.Id, r => r.MergedIntoId!.Value, stop);
        for (var i = 0; i < origins.Count; i++)
        {
            var survivor = origins[i].ResourceId;
            while (merged.TryGetValue(survivor, out var next))
                survivor = next;
            if (survivor != origins[i].ResourceId)
                origins[i] = origins[i].Of(survivor);
        }
    }

    private static List<Known> Registry(SasaeaiDb db, string municipality)
    {
        var origins = db.Origins.AsNoTracking().Where(o => o.Municipality == municipality).OrderBy(o => o.Id).ToList().ToLookup(o => o.ResourceId);
        var resources = db.Resources.AsNoTracking().Where(r => r.Municipality == municipality && r.MergedIntoId == null).OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Name, r.Kana, r.Address, r.Phone, r.Latitude, r.Longitude, Body = r.Organization != null ? r.Organization.CorporateNumber : null }).ToList();
        return
        [
            .. from r in resources
               let origin = origins[r.Id].OrderBy(o => o.Scheme != "care-office").FirstOrDefault()
               select new Known(r.Id, new(r.Name, r.Kana, r.Address, r.Phone, r.Latitude, r.Longitude, origin?.KindText, origin?.Scheme, origin?.OfficialNumber, r.Body)),
        ];
    }

    /// <summary>
    /// A list may come in several files under one numbering, so only an earlier import of which at least half is here again counts as last
    /// time's file.
    /// </summary>
    private static List<Origin> FindVanished(List<PlannedRow> rows, List<Origin> origins, Guid batch)
    {
        var entries = rows.Where(row => row.Entry is not null).Select(row => row.Entry!.Id).ToHashSet();
        var resources = rows.Where(row => row.ResourceId is not null).Select(row => row.ResourceId!.Value).ToHashSet();
        return
        [
            .. from earlier in origins.Where(origin => origin.BatchId != batch).GroupBy(origin => origin.BatchId)
               where earlier.Count(origin => entries.Contains(origin.Id)) * 2 >= earlier.Count()
               from origin in earlier
               where !entries.Contains(origin.Id) && !resources.Contains(origin.ResourceId)
               select origin,
        ];
    }
}
