using Sasaeai.Accounts;

namespace Sasaeai.Resources;

public static class ResourceAccess
{
    /// <summary>The registry is shared ground: everyone appointed in the municipality reads it.</summary>
    public static IQueryable<Resource> VisibleTo(this IQueryable<Resource> resources, User user) =>
        resources.Where(r => r.Municipality == user.Municipality);
}
