using System.Linq.Expressions;
using Sasaeai.Accounts;
using Sasaeai.Needs;

namespace Sasaeai.Matching;

public static class ReferralAccess
{
    /// <summary>
    /// Whoever sees the worry sees what was asked for it. The recipient's organisation sees its own while they are open,
    /// and nothing of them afterwards, nor from the day on which the person took their consent back.
    /// </summary>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, User user) => user.Role is Role.Tier3Coordinator
        ? referrals.Where(r => r.Municipality == user.Municipality && r.OrganizationId != null && r.OrganizationId == user.OrganizationId
            && (r.State == ReferralState.Asked || r.State == ReferralState.Accepted || r.State == ReferralState.InUse)
            && (r.SharingBasisId == null || r.SharingBasis!.WithdrawnOn == null))
        : referrals.Where(NeedAccess.InSightOf(user, (Expression<Func<Referral, Need>>)(r => r.Need!)));

    /// <summary>May ask, take back, and say that the help began: whoever works on the worry.</summary>
    public static bool AsksOthers(this User user) => user.HearsNeeds;
}
