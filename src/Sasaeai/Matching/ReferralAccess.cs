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
        : referrals.Where(r => r.Municipality == user.Municipality) // the worry's own, said again so that the referrals' index is used
            .Where(NeedAccess.InSightOf(user, (Expression<Func<Referral, Need>>)(r => r.Need!)));

    /// <summary>お礼: those of one's own that were let go with thanks since a day. The reach has ended, so nothing is told but which and when.</summary>
    public static IQueryable<Thanks> ThanksTo(this IQueryable<Referral> referrals, User user, DateOnly since) => referrals
        .Where(r => r.Municipality == user.Municipality && r.OrganizationId != null && r.OrganizationId == user.OrganizationId
            && r.State == ReferralState.Withdrawn && r.Outcome == Referral.Elsewhere && r.EndedOn >= since)
        .OrderByDescending(r => r.EndedOn).ThenBy(r => r.Id).Select(r => new Thanks(r.Resource!.Name, r.AskedOn, r.EndedOn!.Value));

    /// <summary>May ask, take back, and say that the help began: whoever works on the worry.</summary>
    public static bool AsksOthers(this User user) => user.HearsNeeds;
}

/// <summary>An asking that somebody else took on, as its recipient hears of it.</summary>
public sealed record Thanks(string ResourceName, DateOnly AskedOn, DateOnly On);
