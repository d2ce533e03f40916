using Sasaeai.Accounts;

namespace Sasaeai.Matching;

public static class ReferralAccess
{
    /// <summary>Senders see referrals of the needs they may see; the recipient's organisation sees its own while they are open.</summary>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, User user)
    {
        referrals = referrals.Where(r => r.Municipality == user.Municipality);
        return user.Role switch
        {
            Role.MunicipalOfficer => referrals.Where(r => !r.Need!.Unaware),
            Role.Tier1Coordinator => referrals,
            Role.Tier2Coordinator or Role.CareCenterStaff => referrals.Where(r => r.AskedById == user.AccountId || r.Need!.HeardById == user.AccountId
                || (r.Need!.AreaId != null && user.AreaIds.Contains(r.Need.AreaId.Value) && (!r.Need.Unaware || user.Role == Role.Tier2Coordinator))),
            Role.CareManager => referrals.Where(r => r.AskedById == user.AccountId || r.Need!.HeardById == user.AccountId),
            Role.Tier3Coordinator => referrals.Where(r => r.OrganizationId != null && r.OrganizationId == user.OrganizationId
                && (r.State == ReferralState.Asked || r.State == ReferralState.Accepted || r.State == ReferralState.InUse)),
            _ => referrals.Where(r => false),
        };
    }
}
