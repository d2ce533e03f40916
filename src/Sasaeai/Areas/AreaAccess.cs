using Sasaeai.Accounts;

namespace Sasaeai.Areas;

public static class AreaAccess
{
    /// <summary>Areas are public within a municipality: everyone appointed there sees all of them.</summary>
    public static IQueryable<Area> VisibleTo(this IQueryable<Area> areas, User user) =>
        areas.Where(a => a.Municipality == user.Municipality);

    public static IQueryable<PopulationCell> VisibleTo(this IQueryable<PopulationCell> cells, User user) =>
        cells.Where(c => c.Municipality == user.Municipality);

    public static IQueryable<AreaImport> VisibleTo(this IQueryable<AreaImport> imports, User user) =>
        imports.Where(i => i.Municipality == user.Municipality);

    /// <summary>
    /// First- and second-tier areas of the other municipalities of the prefecture. Their names and outlines are in public plans, and an
    /// organisation's third-tier area may span them; nothing else of another municipality is ever shown.
    /// </summary>
    public static IQueryable<Area> NeighboursOf(this IQueryable<Area> areas, User user)
    {
        var prefecture = user.Municipality[..2];
        return areas.Where(a => a.Municipality != user.Municipality && a.Municipality.StartsWith(prefecture)
            && (a.Kind == AreaKind.Municipality || a.Kind == AreaKind.DailyLiving));
    }

    public static bool CanDraw(this User user) => user.Role is Role.MunicipalOfficer;
}
