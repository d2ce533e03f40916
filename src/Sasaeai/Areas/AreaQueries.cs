namespace Sasaeai.Areas;

public static class AreaQueries
{
    public static IQueryable<Area> InForceOn(this IQueryable<Area> areas, DateOnly day) =>
        areas.Where(a => a.ValidFrom <= day && (a.ValidUntil == null || day <= a.ValidUntil));

    public static IQueryable<AreaBoundary> InForceOn(this IQueryable<AreaBoundary> boundaries, DateOnly day) =>
        boundaries.Where(b => b.ValidFrom <= day && (b.ValidUntil == null || day <= b.ValidUntil));

    /// <summary>What a coordinator may be appointed for; where the municipality is its own second tier, that is the municipality.</summary>
    public static IQueryable<Area> ToAppointFor(this IQueryable<Area> areas, bool singleTier) =>
        areas.Where(a => a.Kind == AreaKind.DailyLiving || a.Kind == AreaKind.ThirdTier || (singleTier && a.Kind == AreaKind.Municipality));
}
