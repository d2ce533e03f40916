using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Seeding;

namespace Sasaeai.Benchmarks.Kill;

/// <summary>Looks into the database after a restart: is everything there that was acknowledged, and nothing by halves?</summary>
internal sealed class Witness(string database)
{
    /// <summary>What is wrong, in words.</summary>
    public List<string> Faults { get; } = [];
    public int Acknowledged { get; private set; }
    public int Found { get; private set; }

    /// <summary>Done, though the writer was not told: the server died between the two.</summary>
    public int Unasked { get; private set; }

    public async Task LookAsync(IReadOnlyList<Deed> deeds, DateTime since)
    {
        await using var db = Databases.Open(database, TimeProvider.System);
        var changes = await db.Changes.AsNoTracking().Where(c => c.At >= since).ToListAsync();
        foreach (var deed in deeds)
        {
            var there = await IsThereAsync(db, deed, changes);
            if (deed.Acknowledged)
            {
                Acknowledged++;
                Found += there ? 1 : 0;
                if (!there)
                    Faults.Add($"lost: {deed}");
            }
            else if (there && deed.Kind is not DeedKind.View)
                Unasked++;
        }
        await LookForHalvesAsync(db, changes, since);
        await LookAtDatabaseAsync(db);
    }

    private static async Task<bool> IsThereAsync(SasaeaiDb db, Deed deed, List<Change> changes) => deed.Kind switch
    {
        DeedKind.Worry => await db.Needs.AnyAsync(n => n.Words == deed.Mark && (deed.Made == null || n.Id == deed.Made)) && await db.Needs.Holding(db, EmptyTown.Code, WordIndex.Words(deed.Mark).Single()).AnyAsync(),
        DeedKind.Title => changes.Exists(c => c.SubjectId == deed.Subject && c.Fields.Exists(f => f.Field == nameof(Need.Title) && f.After == deed.Mark)),
        DeedKind.Approach => await db.Approaches.AnyAsync(a => a.Words == deed.Mark && a.ResourceId == deed.Subject),
        DeedKind.Referral => await db.Referrals.AnyAsync(r => r.Message == deed.Mark && r.NeedId == deed.Subject && (deed.Made == null || r.Id == deed.Made)),
        // The server cuts the instant to microseconds.
        _ => await db.AccessLog.AnyAsync(e => e.SubjectId == deed.Subject && e.At >= deed.At.AddMilliseconds(-1)),
    };

    /// <summary>Each record of this round with its history and its line in the journal, and no history without a record.</summary>
    private async Task LookForHalvesAsync(SasaeaiDb db, List<Change> changes, DateTime since)
    {
        var added = changes.Where(c => c.Kind is ChangeKind.Added).ToLookup(c => c.Subject, c => c.SubjectId);
        var journal = await db.Journal.AsNoTracking().Where(j => j.At >= since).Select(j => new { j.NeedId, j.ResourceId, j.ReferralId }).ToListAsync();
        await CompareAsync<Need>(db, added, [.. journal.Select(j => j.NeedId).OfType<Guid>()]);
        await CompareAsync<Referral>(db, added, [.. journal.Select(j => j.ReferralId).OfType<Guid>()]);
        await CompareAsync<Approach>(db, added, null);
        var spoken = await db.Approaches.AsNoTracking().Where(a => added[nameof(Approach)].Contains(a.Id)).CountAsync();
        if (spoken != journal.Count(j => j.ResourceId != null && j.NeedId == null && j.ReferralId == null))
            Faults.Add("half done: approaches and the journal differ");
        foreach (var id in added[nameof(Need)])
            if (await db.Needs.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id) is { } need && !await db.Needs.Holding(db, EmptyTown.Code, WordIndex.Words(need.Words).First()).AnyAsync(n => n.Id == id))
                Faults.Add($"half done: worry {id} is not in the index of words");
    }

    private async Task CompareAsync<T>(SasaeaiDb db, ILookup<string, Guid> added, HashSet<Guid>? journal) where T : Record
    {
        var history = added[typeof(T).Name].ToHashSet();
        var rows = await db.Set<T>().AsNoTracking().Where(r => history.Contains(r.Id)).Select(r => r.Id).ToListAsync();
        var total = await db.Set<T>().CountAsync();
        var written = await db.Changes.CountAsync(c => c.Subject == typeof(T).Name && c.Kind == ChangeKind.Added);
        if (rows.Count != history.Count || total > written)
            Faults.Add($"half done: {typeof(T).Name} has {total} rows and {written} beginnings");
        if (journal is not null && !history.IsSubsetOf(journal))
            Faults.Add($"half done: {typeof(T).Name} without a line in the journal");
    }

    private async Task LookAtDatabaseAsync(SasaeaiDb db)
    {
        if (db.Database.IsSqlite())
        {
            // By a connection that has asked nothing yet: one that has searched before keeps the structure of the index of words as it was then, and
            // SQLite 3.50 holds the index against that when it checks, although the server has written meanwhile.
            await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
            await connection.OpenAsync();
            foreach (var check in (string[])["integrity_check", "foreign_key_check"])
            {
                await using var command = new SqliteCommand($"pragma {check}", connection);
                if (await command.ExecuteScalarAsync() is { } said and not "ok")
                    Faults.Add($"{check}: {said}");
            }
        }
        var chain = await new ChainWalk(db, EmptyTown.Code, TimeProvider.System).CheckAsync([]);
        if (chain.Break is { } broken)
            Faults.Add($"chain: {broken}");
    }
}
