using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sasaeai.Algorithms.Text.Duplicates;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Imports;

/// <summary>
/// Carries a plan out. What people changed by hand since the list was last taken in stays and is reported; a column whose value came from the
/// list, or that was empty, takes the list's new value.
/// </summary>
internal sealed partial class ImportWork(SasaeaiDb db, ImportPlan plan, ImportBatch batch, Bodies bodies, AreaLocator areas, DateTime now, IProgress<ImportProgress>? progress)
{
    private const int Chunk = 500;
    private const int MostAlike = 2000;
    private readonly Dictionary<Guid, List<Update>> updates = [];
    private readonly List<Organization> newBodies = [];

    private List<(Guid First, Guid Second, Verdict Verdict)> alike = [];

    private sealed record Update(string Column, object? Value);

    /// <summary>Decides for each row what it becomes, without writing.</summary>
    public async Task<ImportCounts> WeighAsync(CancellationToken stop)
    {
        foreach (var row in plan.Rows.Where(row => row.Outcome is null && row.ResourceId is null))
            (row.Outcome, row.ResourceId) = (RowOutcome.Added, Guid.CreateVersion7());
        if (batch.Kind is ImportKind.Registry)
            await LearnAreasAsync(stop);
        foreach (var row in plan.Rows.Where(row => row.Outcome is RowOutcome.Added && row.Listing.Sheet is not null))
            updates[row.ResourceId!.Value] = ReadSheet(row);
        var matched = plan.Rows.Where(row => row.Outcome is null).ToList();
        foreach (var row in matched.Where(row => row.Entry?.Digest == row.Digest))
            row.Outcome = RowOutcome.Unchanged;
        foreach (var chunk in matched.Where(row => row.Outcome is null).Chunk(Chunk))
            await (batch.Kind is ImportKind.Registry ? CompareSheetAsync(chunk, stop) : CompareAsync(chunk, stop));
        foreach (var row in plan.Rows.Where(row => row.SameAs is not null))
            row.ResourceId = row.SameAs!.ResourceId;
        progress?.Report(new("似ているものをさがしています", 0, 0));
        alike = [.. plan.Alike().DistinctBy(pair => (pair.First, pair.Second)).OrderByDescending(pair => pair.Verdict.Weight).Take(MostAlike)];
        return Count();
    }

    /// <summary>Writes what was decided. Runs inside the caller's transaction.</summary>
    public async Task<ImportCounts> WriteAsync(CancellationToken stop)
    {
        var done = 0;
        foreach (var chunk in plan.Rows.Where(row => row.Outcome is RowOutcome.Added).Chunk(Chunk))
        {
            await AddingAsync(() => Array.ForEach(chunk, Add), stop);
            Tell(done += chunk.Length);
        }
        foreach (var chunk in plan.Rows.Where(row => row.Outcome is RowOutcome.Updated).Chunk(Chunk))
        {
            await ChangeAsync(chunk, stop);
            await SaveAsync(stop);
            Tell(done += chunk.Length);
        }
        await KeepOriginsAsync(stop);
        await AddingAsync(OfferAlike, stop);
        await db.ImportRows.Where(r => r.BatchId == batch.Id).ExecuteDeleteAsync(stop);
        foreach (var chunk in Report(_ => true).Chunk(Chunk * 4))
            await AddingAsync(() => db.ImportRows.AddRange(chunk), stop);
        return Count();
    }

    /// <summary>New rows need no search for what has changed in them, which is a third of the time of saving thousands.</summary>
    private async Task AddingAsync(Action add, CancellationToken stop)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            add();
            await SaveAsync(stop);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public IEnumerable<ImportRow> Report(Func<ImportRow, bool> wanted)
    {
        var number = 0;
        foreach (var row in plan.Rows)
            if (Told(row, ++number) is var told && wanted(told))
                yield return told;
        foreach (var origin in plan.Vanished)
            yield return new() { BatchId = batch.Id, Number = ++number, Table = "", Line = 0, Outcome = RowOutcome.Vanished, Name = plan.NameOf(origin.ResourceId), ResourceId = origin.ResourceId };
    }

    private ImportRow Told(PlannedRow row, int number) => new()
    {
        BatchId = batch.Id,
        Number = number,
        Table = row.Row.Table,
        Line = row.Row.Line,
        Outcome = row.Outcome!.Value,
        Name = row.Row.Name,
        ResourceId = row.ResourceId,
        Remarks = row.Remarks,
    };

    private ImportCounts Count() => new(
        plan.Rows.Count(row => row.Outcome is RowOutcome.Added), plan.Rows.Count(row => row.Outcome is RowOutcome.Updated),
        plan.Rows.Count(row => row.Outcome is RowOutcome.Unchanged), plan.Rows.Count(row => row.Outcome is RowOutcome.Refused),
        plan.Elsewhere, plan.Vanished.Count, alike.Count);

    private async Task CompareAsync(PlannedRow[] rows, CancellationToken stop)
    {
        var ids = rows.Select(row => row.ResourceId!.Value).ToList();
        var resources = await db.Resources.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var hands = await HandsAsync(ids, stop);
        var first = await FirstListsAsync(ids, stop);
        foreach (var row in rows)
        {
            var entry = db.Entry(resources[row.ResourceId!.Value]);
            var leads = !first.TryGetValue(row.ResourceId.Value, out var leading) || leading == row.Entry?.Id;
            var list = Carried.Of(row.Listing, BodyOf(row), AreaOf(row), isNew: false)
                .Where(value => IsNew(entry, value.Column, value.Value, hands, row, leads)).Select(value => new Update(value.Column, value.Value)).ToList();
            entry.State = EntityState.Detached;
            updates[row.ResourceId.Value] = list;
            row.Outcome = list.Count > 0 ? RowOutcome.Updated : RowOutcome.Unchanged;
        }
    }

    /// <summary>Of several lists that name a resource the first leads; the others fill only what is empty, or two lists would overwrite each other forever.</summary>
    private async Task<Dictionary<Guid, Guid>> FirstListsAsync(List<Guid> ids, CancellationToken stop)
    {
        var first = new Dictionary<Guid, Guid>();
        foreach (var origin in await db.Origins.AsNoTracking().Where(o => ids.Contains(o.ResourceId)).OrderBy(o => o.Id).Select(o => new { o.Id, o.ResourceId }).ToListAsync(stop))
            first.TryAdd(origin.ResourceId, origin.Id);
        return first;
    }

    /// <summary>Which columns of which resource a person wrote last, and what the list had said before.</summary>
    private async Task<Dictionary<(Guid, string), string?>> HandsAsync(List<Guid> ids, CancellationToken stop)
    {
        var imported = new Dictionary<(Guid, string), string?>();
        var hands = new Dictionary<(Guid, string), string?>();
        var changes = await db.Changes.AsNoTracking().Where(c => ids.Contains(c.SubjectId)).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(stop);
        foreach (var change in changes)
            foreach (var field in change.Fields)
            {
                var key = (change.SubjectId, field.Field);
                if (change.ImportId is null)
                    hands[key] = imported.GetValueOrDefault(key);
                else
                {
                    imported[key] = field.After;
                    hands.Remove(key);
                }
            }
        return hands;
    }

    private static bool IsNew(EntityEntry entry, string column, object value, Dictionary<(Guid, string), string?> hands, PlannedRow row, bool leads)
    {
        var property = entry.Property(column);
        if (property.Metadata.GetValueComparer().Equals(property.CurrentValue, value))
            return false;
        var said = StoredText.Of(value, property.Metadata);
        if (StoredText.Of(property.CurrentValue, property.Metadata) is null or "")
            return true;
        if (!leads || !hands.TryGetValue((row.ResourceId!.Value, column), out var before))
            return leads;
        if (before != said)
            row.Remarks.Add(new(ResourceWords.Fields[column].Label, $"手で直した内容を残しました{InWords(ResourceWords.Fields[column], said, row)}"));
        return false;
    }

    /// <summary>What the list says, as people say it; an id that only we know is left out.</summary>
    private static string InWords(FieldWords field, string? said, PlannedRow row)
    {
        var words = field.PointsAt switch
        {
            Pointer.None => said is null ? null : field.Say(said),
            Pointer.Organization => row.Listing.OperatorName,
            _ => null,
        };
        return words is null ? "" : $"（一覧では「{(words.Length > 40 ? words[..40] + "…" : words)}」）";
    }

    private void Add(PlannedRow row)
    {
        var resource = new Resource { Id = row.ResourceId!.Value, Municipality = batch.Municipality, Name = row.Listing.Name };
        resource.TakeIn(DayOf(row), row.Listing.Ends, Today);
        var said = row.Listing.Sheet is null ? Carried.Of(row.Listing, BodyOf(row), AreaOf(row), isNew: true).Select(value => new Update(value.Column, value.Value)).ToList() : updates[resource.Id];
        // Rows of their own come along with their resource.
        if (said.Find(value => value.Column == nameof(Resource.ServedAreas)) is { Value: List<Guid> served })
            resource.Serve(served);
        var entry = db.Add(resource);
        foreach (var (column, value) in said.Where(value => value.Column != nameof(Resource.ServedAreas)))
            entry.Property(column).CurrentValue = value;
        db.Add(new Origin
        {
            Municipality = batch.Municipality,
            ResourceId = resource.Id,
            Scheme = row.Scheme,
            Number = row.Number,
            KindText = row.Listing.KindText,
            Digest = row.Digest,
            BatchId = batch.Id,
        });
    }

    private async Task ChangeAsync(PlannedRow[] rows, CancellationToken stop)
    {
        var ids = rows.Select(row => row.ResourceId!.Value).ToList();
        var byId = rows.ToDictionary(row => row.ResourceId!.Value);
        foreach (var resource in await db.Resources.Where(r => ids.Contains(r.Id)).ToListAsync(stop))
        {
            foreach (var update in updates[resource.Id])
                db.Entry(resource).Property(update.Column).CurrentValue = update.Value;
            resource.FollowDates(DayOf(byId[resource.Id]), byId[resource.Id].Listing.Ends, Today);
        }
    }

    /// <summary>The day from which the list's word holds.</summary>
    private DateOnly DayOf(PlannedRow row) => row.Listing.Starts < Today ? row.Listing.Starts.Value : Today;

    private DateOnly Today => DateOnly.FromDateTime(now.InJapan());

    private async Task KeepOriginsAsync(CancellationToken stop)
    {
        var matched = plan.Rows.Where(row => row.Outcome is RowOutcome.Updated or RowOutcome.Unchanged && row.SameAs is null && !row.IsOwn).ToList();
        foreach (var chunk in matched.Where(row => row.Entry is { } entry && entry.Digest == row.Digest && entry.Number == row.Number).Chunk(Chunk))
        {
            var ids = chunk.Select(row => row.Entry!.Id).ToList();
            await db.Origins.Where(o => ids.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.BatchId, batch.Id), stop);
        }
        foreach (var chunk in matched.Where(row => row.Entry is null || row.Entry.Digest != row.Digest || row.Entry.Number != row.Number).Chunk(Chunk))
        {
            var ids = chunk.Select(row => row.Entry?.Id ?? Guid.Empty).ToList();
            var kept = await db.Origins.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
            foreach (var row in chunk)
                if (row.Entry is { } entry)
                    (kept[entry.Id].Number, kept[entry.Id].Digest, kept[entry.Id].KindText, kept[entry.Id].BatchId) = (row.Number, row.Digest, row.Listing.KindText, batch.Id);
                else
                    db.Add(new Origin { Municipality = batch.Municipality, ResourceId = row.ResourceId!.Value, Scheme = row.Scheme, Number = row.Number, KindText = row.Listing.KindText, Digest = row.Digest, BatchId = batch.Id });
            await SaveAsync(stop);
        }
    }

    private void OfferAlike() => db.LookAlikes.AddRange(alike.Select(pair => new LookAlike
    {
        Municipality = batch.Municipality,
        FirstId = pair.First,
        SecondId = pair.Second,
        Weight = pair.Verdict.Weight,
        Reasons = pair.Verdict.InWords,
        BatchId = batch.Id,
        At = now,
    }));

    private Guid? BodyOf(PlannedRow row) => bodies.Of(row.Listing, batch.Municipality, newBodies.Add);

    private Guid? AreaOf(PlannedRow row) =>
        row.Listing is { Latitude: { } latitude, Longitude: { } longitude } ? areas.DailyLivingAt(latitude, longitude) : null;

    private async Task SaveAsync(CancellationToken stop)
    {
        db.Organizations.AddRange(newBodies);
        newBodies.Clear();
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private void Tell(int done) => progress?.Report(new("書きこんでいます", done, plan.Rows.Count(row => row.Outcome is RowOutcome.Added or RowOutcome.Updated)));
}
