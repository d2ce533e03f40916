using Sasaeai.Accounts;

namespace Sasaeai.Needs;

public static class NeedAccess
{
    /// <summary>
    /// Whole-municipality roles see all; area roles see their areas and what they wrote themselves; a care manager
    /// sees what they wrote. A worry its person does not know of (本人未確認) is for its writer and the coordinators.
    /// </summary>
    public static IQueryable<Need> VisibleTo(this IQueryable<Need> needs, User user)
    {
        needs = needs.Where(n => n.Municipality == user.Municipality);
        return user.Role switch
        {
            Role.MunicipalOfficer => needs.Where(n => !n.Unaware || n.HeardById == user.AccountId),
            Role.Tier1Coordinator => needs,
            Role.Tier2Coordinator => needs.Where(n => n.HeardById == user.AccountId
                || (n.AreaId != null && user.AreaIds.Contains(n.AreaId.Value))),
            Role.CareCenterStaff => needs.Where(n => n.HeardById == user.AccountId
                || (!n.Unaware && n.AreaId != null && user.AreaIds.Contains(n.AreaId.Value))),
            Role.CareManager => needs.Where(n => n.HeardById == user.AccountId),
            _ => needs.Where(n => false),
        };
    }
}
