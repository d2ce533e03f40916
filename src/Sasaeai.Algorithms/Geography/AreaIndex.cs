using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace Sasaeai.Algorithms.Geography;

/// <summary>Finds the areas that hold a point: an STR-tree over their boxes, then the exact test on prepared shapes. Safe to share between threads.</summary>
public sealed class AreaIndex<T>
{
    private readonly STRtree<(int Order, T Key, IPreparedGeometry Shape)> tree = new();

    /// <param name="areas">Keys and their shapes (longitude, latitude).</param>
    public AreaIndex(IEnumerable<(T Key, Geometry Shape)> areas)
    {
        var order = 0;
        foreach (var (key, shape) in areas)
            tree.Insert(shape.EnvelopeInternal, (order++, key, PreparedGeometryFactory.Prepare(shape)));
        tree.Build();
    }

    /// <summary>Keys of the areas that hold the point or have it on their border, in the order they were given.</summary>
    public IReadOnlyList<T> At(double latitude, double longitude)
    {
        var point = new Point(longitude, latitude);
        return [.. tree.Query(point.EnvelopeInternal).Where(a => a.Shape.Covers(point)).OrderBy(a => a.Order).Select(a => a.Key)];
    }

    /// <summary>
    /// Shares out cells between the areas by their centres: a cell belongs to each area that holds its centre (areas of several kinds
    /// may overlap). Cells held by none are left out.
    /// </summary>
    public ILookup<T, MeshCell> Assign(IEnumerable<MeshCell> cells) =>
        cells.SelectMany(cell => At(cell.Code.Centre.Latitude, cell.Code.Centre.Longitude).Select(key => (key, cell))).ToLookup(p => p.key, p => p.cell);
}
