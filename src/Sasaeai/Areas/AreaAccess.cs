using Sasaeai.Accounts;

namespace Sasaeai.Areas;

public static class AreaAccess
{
    /// <summary>Areas are public within a municipality: everyone appointed there sees all of them.</summary>
    public static IQueryable<Area> VisibleTo(this IQueryable<Area> areas, User user) =>
        areas.Where(a => a.Municipality == user.Municipality);

    public static IQueryable<PopulationCell> VisibleTo(this IQueryable<PopulationCell> cells, User user) =>
        cells.Where(c => c.Municipality == user.Municipality);

    public static bool CanDraw(this User user) => user.Role is Role.MunicipalOfficer;
}
