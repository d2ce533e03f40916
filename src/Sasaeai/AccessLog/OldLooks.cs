using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.AccessLog;

/// <summary>
/// 期限の過ぎた記録. Entries whose time is over go from the chain's beginning, with their salt; their links stay, so that everything after them still
/// verifies. The database itself lets go of nothing younger than <see cref="Years"/>.
/// </summary>
public static class OldLooks
{
    /// <summary>As the triggers of <c>0030-old-looks.sql</c> have it.</summary>
    public const int Years = 5;
    private const int Batch = 1000;

    /// <param name="db">Outside any transaction: each batch is one, so that nobody waits long for SQLite's pen.</param>
    /// <param name="municipality">Whose log.</param>
    /// <param name="before">UTC; years of the law's or the municipality's counting, never younger than <see cref="Years"/>.</param>
    /// <param name="stop">Stops between two batches; what is left goes the next time.</param>
    /// <returns>How many entries are gone.</returns>
    public static async Task<long> ForgetAsync(SasaeaiDb db, string municipality, DateTime before, CancellationToken stop = default)
    {
        var gone = 0L;
        for (var number = await FirstKeptAsync(db, municipality, stop); ; number += Batch)
        {
            var links = await db.AccessLinks.AsNoTracking().Where(l => l.Municipality == municipality && l.Number >= number && l.Number < number + Batch).OrderBy(l => l.Number).Select(l => l.EntryId).ToListAsync(stop);
            var entries = await db.AccessLog.AsNoTracking().Where(e => links.Contains(e.Id)).Select(e => new { e.Id, e.At }).ToDictionaryAsync(e => e.Id, e => e.At, stop);
            // Only from the beginning and without a hole: what lies between two that are kept is kept.
            var old = links.TakeWhile(id => !entries.TryGetValue(id, out var at) || at < before).ToList();
            gone += await db.AccessLog.Where(e => old.Contains(e.Id)).ExecuteDeleteAsync(stop);
            if (old.Count < Batch)
                return gone;
        }
    }

    /// <summary>Those that are gone are the first ones, so the first that is left is found by halving.</summary>
    private static async Task<long> FirstKeptAsync(SasaeaiDb db, string municipality, CancellationToken stop)
    {
        var (low, high) = (1L, await db.AccessLinks.Where(l => l.Municipality == municipality).MaxAsync(l => (long?)l.Number, stop) ?? 1);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (await db.AccessLinks.AnyAsync(l => l.Municipality == municipality && l.Number == middle && db.AccessLog.Any(e => e.Id == l.EntryId), stop))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
