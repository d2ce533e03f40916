using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Organizations;
using Sasaeai.Resources;

namespace Sasaeai.Imports;

public sealed partial class ImportDesk
{
    /// <summary>
    /// Takes one import back whole: what it added goes, what it changed returns to what it was. What somebody has since worked with stays, and
    /// the batch says so by name.
    /// </summary>
    public async Task<IReadOnlyList<string>> UndoAsync(ImportBatch batch, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        if (batch.State is not ImportState.Applied)
            throw new RefusedException("取り込みが済んだものだけ、取り消せます。");
        var id = batch.Id;
        var changes = await db.Changes.AsNoTracking().Where(c => c.ImportId == id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(stop);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await db.ImportBatches.Where(b => b.Id == id && b.State == ImportState.Applied).ExecuteUpdateAsync(set => set.SetProperty(b => b.State, ImportState.Undone), stop) == 0)
            throw new RefusedException("ほかの画面で、もう取り消されています。");
        var notes = new List<string>();
        db.ImportId = id;
        try
        {
            await ForgetOriginsAsync(id, stop);
            var done = 0;
            foreach (var chunk in changes.Where(c => c.Subject == nameof(Resource)).GroupBy(c => c.SubjectId).Chunk(500))
            {
                await TakeBackAsync<Resource>(id, [.. chunk], notes, stop);
                progress?.Report(new("取り消しています", done += chunk.Length, changes.Count));
            }
            foreach (var chunk in changes.Where(c => c.Subject == nameof(Organization)).GroupBy(c => c.SubjectId).Chunk(500))
                await TakeBackAsync<Organization>(id, [.. chunk], notes, stop);
            db.Update(batch);
            batch.Undone(Now, db.Actor, notes);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return notes;
        }
        finally
        {
            db.ImportId = null;
        }
    }

    /// <summary>The next import must look at these rows again, whatever their digests say.</summary>
    private async Task ForgetOriginsAsync(Guid id, CancellationToken stop)
    {
        await db.Origins.Where(o => o.BatchId == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Digest, ""), stop);
        await db.LookAlikes.Where(p => p.BatchId == id && p.State == LookAlikeState.Open).ExecuteDeleteAsync(stop);
    }

    private async Task TakeBackAsync<T>(Guid id, List<IGrouping<Guid, Change>> subjects, List<string> notes, CancellationToken stop) where T : Mergeable
    {
        var ids = subjects.Select(subject => subject.Key).ToList();
        var records = await db.Set<T>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var later = (await db.Changes.AsNoTracking().Where(c => ids.Contains(c.SubjectId) && c.ImportId != id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(stop)).ToLookup(c => c.SubjectId);
        var inUse = await InUseAsync<T>(id, ids, stop);
        foreach (var subject in subjects)
        {
            // Gone already: somebody removed it by hand.
            if (!records.TryGetValue(subject.Key, out var record))
                continue;
            if (subject.First().Kind is not ChangeKind.Added)
                Restore(record, subject, [.. later[subject.Key].Where(c => IsAfter(c, subject.First()))], notes);
            else if (later[subject.Key].Any())
                notes.Add($"「{record.Name}」は、取り込んだあとに手が加えられているので残しました。");
            else if (inUse.Contains(subject.Key))
                notes.Add($"「{record.Name}」は、ほかの記録とつながっているか、あとの取り込みにもあるので残しました。");
            else
                db.Remove(record);
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Ids follow the time too, which decides between changes of one instant.</summary>
    private static bool IsAfter(Change change, Change ours) => (change.At, change.Id).CompareTo((ours.At, ours.Id)) > 0;

    private async Task<HashSet<Guid>> InUseAsync<T>(Guid id, List<Guid> ids, CancellationToken stop) where T : Mergeable
    {
        var used = new HashSet<Guid>();
        foreach (var link in Link.To(typeof(T).Name))
            used.UnionWith(await link.Rows(db).Where(r => ids.Contains(EF.Property<Guid?>(r, link.Column)!.Value)).Select(r => EF.Property<Guid?>(r, link.Column)!.Value).ToListAsync(stop));
        foreach (var merged in await db.Set<T>().Where(r => r.MergedIntoId != null && (ids.Contains(r.MergedIntoId.Value) || ids.Contains(r.Id))).Select(r => new { r.Id, r.MergedIntoId }).ToListAsync(stop))
            used.UnionWith([merged.Id, merged.MergedIntoId!.Value]);
        if (typeof(T) == typeof(Resource))
            used.UnionWith(await db.Origins.Where(o => ids.Contains(o.ResourceId) && o.BatchId != id && db.ImportBatches.Any(b => b.Id == o.BatchId && b.State == ImportState.Applied)).Select(o => o.ResourceId).ToListAsync(stop));
        return used;
    }

    private static string LabelOf(Mergeable record, string column) =>
        (record is Resource ? ResourceWords.Fields : OrganizationWords.Fields).TryGetValue(column, out var words) ? words.Label : column;

    private void Restore(Mergeable record, IEnumerable<Change> ours, List<Change> later, List<string> notes)
    {
        var entry = db.Entry(record);
        var kept = new List<string>();
        foreach (var field in ours.SelectMany(change => change.Fields).GroupBy(field => field.Field))
            if (later.Exists(change => change.Fields.Exists(f => f.Field == field.Key)))
                kept.Add(LabelOf(record, field.Key));
            else if (entry.Metadata.FindProperty(field.Key) is { } property)
                entry.Property(field.Key).CurrentValue = StoredText.Read(field.First().Before, property);
        if (kept.Count > 0)
            notes.Add($"「{record.Name}」の{string.Join("・", kept)}は、取り込んだあとに直されているので、そのままにしました。");
    }
}
