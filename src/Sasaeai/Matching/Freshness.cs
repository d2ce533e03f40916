using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>鮮度. Which records are due for 「まだ合っていますか」, by age and by how much hangs on them.</summary>
public static class Freshness
{
    private const int WeightyMonths = 6, OtherMonths = 12;

    /// <summary>
    /// Half a year after the last confirmation where somebody was asked or is being helped there, or where it may fail (heavily
    /// loaded, nobody to follow); a year for the others. What nobody ever confirmed is due. Only what runs or rests is asked about.
    /// </summary>
    /// <param name="resources">Those to choose from.</param>
    /// <param name="referrals">All of the municipality: that somebody depends on it shows nothing of whom.</param>
    /// <param name="today">The day to count from.</param>
    public static IQueryable<Resource> DueForCheck(this IQueryable<Resource> resources, IQueryable<Referral> referrals, DateOnly today)
    {
        var open = referrals.StillOpen();
        var (soon, late) = (today.AddMonths(-WeightyMonths), today.AddMonths(-OtherMonths));
        return resources.Where(r => (r.State == ResourceState.Active || r.State == ResourceState.Paused) && (r.ConfirmedOn == null || r.ConfirmedOn < late
            || (r.ConfirmedOn < soon && (r.Load == Load.Heavy || r.Load == Load.TooHeavy || r.SuccessionWorry
                || open.Any(a => a.ResourceId == r.Id)))));
    }

    /// <summary>The same among those in a keeper's charge.</summary>
    public static IQueryable<Resource> DueForCheck(this SasaeaiDb db, User user, DateOnly today) =>
        db.Resources.AsNoTracking().VisibleTo(user).Standing().InChargeOf(user).DueForCheck(db.Referrals, today);

    /// <summary>How many open referrals each of these resources has.</summary>
    public static Task<Dictionary<Guid, int>> DependingOn(this IQueryable<Referral> referrals, IReadOnlyCollection<Guid> resources, CancellationToken stop = default) =>
        referrals.StillOpen().Where(a => resources.Contains(a.ResourceId))
            .GroupBy(a => a.ResourceId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);

    /// <summary>What people depend on first, then what may fail, then the longest unconfirmed.</summary>
    public static IQueryable<Resource> MostPressingFirst(this IQueryable<Resource> resources, IQueryable<Referral> referrals)
    {
        var depending = referrals.StillOpen().GroupBy(a => a.ResourceId).Select(g => new { Resource = g.Key, Count = g.Count() });
        return resources.LeftJoin(depending, r => r.Id, d => d.Resource, (r, d) => new { Resource = r, Depends = (int?)d!.Count ?? 0 })
            .OrderByDescending(x => x.Depends)
            .ThenByDescending(x => x.Resource.Load == Load.Heavy || x.Resource.Load == Load.TooHeavy || x.Resource.SuccessionWorry)
            .ThenBy(x => x.Resource.ConfirmedOn != null).ThenBy(x => x.Resource.ConfirmedOn).ThenBy(x => x.Resource.Id).Select(x => x.Resource);
    }

    /// <summary>A piece of that order. Sorted as ids along an index of nothing else; only the piece itself is read whole.</summary>
    public static async Task<List<Resource>> MostPressingAsync(this SasaeaiDb db, IQueryable<Resource> resources, int skip, int take)
    {
        var ids = await resources.MostPressingFirst(db.Referrals).Select(r => r.Id).Skip(skip).Take(take).ToListAsync();
        var rows = await db.Resources.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
        // An import that is taken back meanwhile takes its rows with it.
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }
}
