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
        var hash = OneTimeKey.Hash(key);
        return slips.Include(s => s.Resource!).ThenInclude(r => r.ServedAreas).Include(s => s.Referral!).ThenInclude(r => r.Resource).Include(s => s.Referral!).ThenInclude(r => r.Need)
            .Include(s => s.Referral!).ThenInclude(r => r.Rules!).ThenInclude(r => r.Area)
            .SingleOrDefaultAsync(s => s.KeyHash == hash, stop);
    }

    /// <summary>About resources in somebody's charge: of their areas, or of their organisation.</summary>
    public static IQueryable<Slip> InChargeOf(this IQueryable<Slip> slips, User user) =>
        user.ReachesWholeMunicipality ? slips
        : user.Role is Role.Tier3Coordinator ? slips.Where(s => s.Resource!.OrganizationId != null && s.Resource.OrganizationId == user.OrganizationId)
        : slips.Where(s => s.Resource!.AreaId != null && user.AreaIds.Contains(s.Resource.AreaId.Value));

    /// <summary>渡した紙. The day on which each of these resources was last handed a paper that nobody has answered.</summary>
    public static Task<Dictionary<Guid, DateOnly>> HandedAsync(this IQueryable<Slip> slips, IReadOnlyCollection<Guid> resources, CancellationToken stop = default) =>
        slips.Where(s => s.ResourceId != null && resources.Contains(s.ResourceId.Value) && s.AnsweredOn == null && s.HandedOn != null)
            .GroupBy(s => s.ResourceId!.Value).Select(g => new { g.Key, On = g.Max(s => s.HandedOn!.Value) }).ToDictionaryAsync(g => g.Key, g => g.On, stop);

    /// <summary>Those who hold a paper that can still be answered.</summary>
    public static IQueryable<Guid> Holding(this IQueryable<Slip> slips, DateOnly today) =>
        slips.Where(s => s.ResourceId != null && s.AnsweredOn == null && s.HandedOn != null && s.ValidUntil >= today).Select(s => s.ResourceId!.Value);

    /// <summary>Answers that say something is no longer right, until a keeper has dealt with them.</summary>
    public static IQueryable<Slip> ToSettle(this IQueryable<Slip> slips) => slips.Where(s => s.AnsweredOn != null && s.SettledOn == null);
}
