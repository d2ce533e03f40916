using Sasaeai.Accounts;

namespace Sasaeai.Organizations;

public static class OrganizationAccess
{
    /// <summary>The registry is shared ground: no organisation owns it, everyone appointed in the municipality reads it.</summary>
    public static IQueryable<Organization> VisibleTo(this IQueryable<Organization> organizations, User user) =>
        organizations.Where(o => o.Municipality == user.Municipality);
}
