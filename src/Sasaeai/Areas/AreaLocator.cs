using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Data;

namespace Sasaeai.Areas;

/// <summary>
/// 場所から圏域へ. The outlines of one municipality in force on a day, to find the areas that hold a point. Made once for a whole import;
/// loading it for a single point costs a few hundredths of a second.
/// </summary>
public sealed class AreaLocator
{
    // The narrowest first: what a record is filed under is where it is, not the town it is in.
    private static readonly AreaKind[] Narrowest = [AreaKind.Neighbourhood, AreaKind.DailyLiving, AreaKind.Municipality];
    private readonly AreaIndex<(Guid Id, AreaKind Kind)> index;

    private AreaLocator(IEnumerable<((Guid, AreaKind) Key, Geometry Shape)> areas) => index = new(areas);

    public static async Task<AreaLocator> LoadAsync(SasaeaiDb db, string municipality, DateOnly day, CancellationToken stop = default)
    {
        var areas = await db.Areas.AsNoTracking().Include(a => a.Boundaries)
            .Where(a => a.Municipality == municipality).InForceOn(day).OrderBy(a => a.Name).ToListAsync(stop);
        return new(areas.Select(a => (a, a.BoundaryOn(day))).Where(a => a.Item2 is not null).Select(a => ((a.a.Id, a.a.Kind), a.Item2!.Shape)));
    }

    /// <summary>The areas that hold a point, the narrowest first; empty where none is drawn there.</summary>
    public IReadOnlyList<Guid> At(double latitude, double longitude) =>
        [.. index.At(latitude, longitude).OrderBy(a => Array.IndexOf(Narrowest, a.Kind)).Select(a => a.Id)];

    /// <summary>The second-tier area that a point lies in, or the municipality where no second tier is drawn there; null outside both.</summary>
    public Guid? DailyLivingAt(double latitude, double longitude)
    {
        var holding = index.At(latitude, longitude);
        foreach (var kind in Narrowest[1..])
            if (holding.FirstOrDefault(a => a.Kind == kind) is { Id: var id } && id != Guid.Empty)
                return id;
        return null;
    }
}
