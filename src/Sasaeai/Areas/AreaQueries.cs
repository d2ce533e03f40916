namespace Sasaeai.Areas;

public static class AreaQueries
{
    public static IQueryable<Area> InForceOn(this IQueryable<Area> areas, DateOnly day) =>
        areas.Where(a => a.ValidFrom <= day && (a.ValidUntil == null || day <= a.ValidUntil));

    public static IQueryable<AreaBoundary> InForceOn(this IQueryable<AreaBoundary> boundaries, DateOnly day) =>
        boundaries.Where(b => b.ValidFrom <= day && (b.ValidUntil == null || day <= b.ValidUntil));
}
