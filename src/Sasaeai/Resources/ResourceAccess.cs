using Sasaeai.Accounts;

namespace Sasaeai.Resources;

public static class ResourceAccess
{
    /// <summary>The registry is shared ground: everyone appointed in the municipality reads it.</summary>
    public static IQueryable<Resource> VisibleTo(this IQueryable<Resource> resources, User user) =>
        resources.Where(r => r.Municipality == user.Municipality);

    public static IQueryable<Approach> VisibleTo(this IQueryable<Approach> approaches, User user) =>
        user.SeesBurdens() ? approaches.Where(a => a.Municipality == user.Municipality) : approaches.Where(a => false);

    /// <summary>A draft is its writer's alone until it is registered.</summary>
    public static IQueryable<ResourceDraft> VisibleTo(this IQueryable<ResourceDraft> drafts, User user) =>
        drafts.Where(d => d.Municipality == user.Municipality && d.AccountId == user.AccountId);

    /// <summary>Load, hopes and worries of those who run it, and talks with those who might, were told in confidence to the people at work.</summary>
    public static bool SeesBurdens(this User user) => user.Reads(FieldClass.Internal);
}
