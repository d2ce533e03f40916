using Sasaeai.Accounts;

namespace Sasaeai.Publishing;

public static class RemarkAccess
{
    public static IQueryable<Remark> VisibleTo(this IQueryable<Remark> remarks, User user) =>
        user.KeepsRegistry ? remarks.Where(r => r.Municipality == user.Municipality) : remarks.Where(r => false);

    public static IQueryable<Remark> ToSettle(this IQueryable<Remark> remarks) => remarks.Where(r => r.SettledOn == null);

    /// <summary>About resources in somebody's charge: of their areas, or of their organisation.</summary>
    public static IQueryable<Remark> InChargeOf(this IQueryable<Remark> remarks, User user) =>
        user.ReachesWholeMunicipality ? remarks
        : user.Role is Role.Tier3Coordinator ? remarks.Where(r => r.Resource!.OrganizationId != null && r.Resource.OrganizationId == user.OrganizationId)
        : remarks.Where(r => r.Resource!.AreaId != null && user.AreaIds.Contains(r.Resource.AreaId.Value));
}
