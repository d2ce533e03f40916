using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Areas;

/// <summary>The areas of one municipality in memory, to ask what lies in what.</summary>
public sealed class AreaTree
{
    private readonly Dictionary<Guid, Guid?> parents;
    private readonly ILookup<Guid, Guid> covers;

    public AreaTree(IEnumerable<(Guid Id, Guid? ParentId)> areas, IEnumerable<AreaCoverage> coverages)
    {
        parents = areas.ToDictionary(a => a.Id, a => a.ParentId);
        covers = coverages.ToLookup(c => c.AreaId, c => c.CoveredAreaId);
    }

    public static async Task<AreaTree> LoadAsync(SasaeaiDb db, string municipality, CancellationToken stop = default)
    {
        var areas = await db.Areas.Where(a => a.Municipality == municipality).Select(a => new { a.Id, a.ParentId }).ToListAsync(stop);
        var coverages = await db.Set<AreaCoverage>().AsNoTracking()
            .Where(c => db.Areas.Any(a => a.Id == c.AreaId && a.Municipality == municipality)).ToListAsync(stop);
        return new AreaTree(areas.Select(a => (a.Id, a.ParentId)), coverages);
    }

    /// <summary>True where the inner area is the outer one, or lies below it, or below one that it spans.</summary>
    public bool Holds(Guid outer, Guid inner) => Upwards(inner).Any(id => id == outer || covers[outer].Contains(id));

    /// <summary>The area itself, then what it lies in, up to the municipality.</summary>
    public IEnumerable<Guid> Upwards(Guid id)
    {
        for (Guid? at = id; at is { } here; at = parents.GetValueOrDefault(here))
            yield return here;
    }
}
