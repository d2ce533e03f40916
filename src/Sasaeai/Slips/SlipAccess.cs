using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;

namespace Sasaeai.Slips;

public static class SlipAccess
{
    /// <summary>What was answered about the shared registry is for those who keep it.</summary>
    public static IQueryable<Slip> VisibleTo(this IQueryable<Slip> slips, User user) =>
        user.KeepsRegistry ? slips.Where(s => s.Municipality == user.Municipality && s.ResourceId != null) : slips.Where(s => false);

    /// <summary>The one slip whose key this is: the key is the reach.</summary>
    public static Task<Slip?> WithKeyAsync(this IQueryable<Slip> slips, string key, CancellationToken stop = default)
    {
        var hash = SlipKey.Hash(key);
        return slips.Include(s => s.Resource!).ThenInclude(r => r.ServedAreas).Include(s => s.Referral!).ThenInclude(r => r.Resource).Include(s => s.Referral!).ThenInclude(r => r.Need)
            .Include(s => s.Referral!).ThenInclude(r => r.Rules!).ThenInclude(r => r.Area)
            .SingleOrDefaultAsync(s => s.KeyHash == hash, stop);
    }

    /// <summary>Answers that say something is no longer right, until a keeper has dealt with them.</summary>
    public static IQueryable<Slip> ToSettle(this IQueryable<Slip> slips) => slips.Where(s => s.AnsweredOn != null && s.SettledOn == null);
}
