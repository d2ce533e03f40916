using Sasaeai.Accounts;
using Sasaeai.Consent;

namespace Sasaeai.Needs;

public static class SharingBasisAccess
{
    /// <summary>What may be told of a worry is known to whoever sees the worry.</summary>
    public static IQueryable<SharingBasis> VisibleTo(this IQueryable<SharingBasis> bases, IQueryable<Need> needs, User user)
    {
        var seen = needs.VisibleTo(user);
        return bases.Where(b => b.Municipality == user.Municipality && seen.Any(n => n.Id == b.NeedId));
    }
}
