using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// Makes polygons of bare rings. What is inside is told by nesting (a ring inside an odd number of others is a hole), not by
/// the rings' direction, which files get wrong; rings that cross themselves are mended. Comes out valid, shells
/// anticlockwise and holes clockwise (RFC 7946).
/// </summary>
internal static class Rings
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>A Polygon or MultiPolygon; null where no ring encloses anything. <paramref name="mended"/> tells that rings had to be repaired.</summary>
    public static Geometry? Assemble(IEnumerable<IReadOnlyList<Coordinate[]>> groups, out bool mended)
    {
        var repaired = false;
        var polygons = groups.SelectMany(g => Nested(Pieces(g, ref repaired))).ToArray();
        mended = repaired;
        if (polygons.Length == 0)
            return null;
        Geometry area = polygons.Length == 1 ? polygons[0] : Factory.CreateMultiPolygon(polygons);
        if (!area.IsValid)
            area = OverlayNGRobust.Union(polygons.Select(p => p.IsValid ? p : GeometryFixer.Fix(p)));
        return area.IsEmpty ? null : Oriented(area);
    }

    public static Geometry Oriented(Geometry area)
    {
        // NTS normalises to clockwise shells.
        area.Normalize();
        return area.Reverse();
    }

    private static List<Polygon> Pieces(IReadOnlyList<Coordinate[]> rings, ref bool mended)
    {
        var pieces = new List<Polygon>();
        foreach (var ring in rings)
        {
            if (Closed(ring) is not { } closed)
            {
                mended |= ring.Length > 0;
                continue;
            }
            Geometry polygon = Factory.CreatePolygon(closed);
            if (!polygon.IsValid)
            {
                mended = true;
                polygon = GeometryFixer.Fix(polygon);
            }
            for (var i = 0; i < polygon.NumGeometries; i++)
                if (polygon.GetGeometryN(i) is Polygon { Area: > 0 } piece)
                    pieces.Add(piece);
        }
        return pieces;
    }

    private static Coordinate[]? Closed(Coordinate[] ring)
    {
        var closed = ring.Length > 2 && !ring[0].Equals2D(ring[^1]) ? [.. ring, ring[0].Copy()] : ring;
        return closed.Length >= 4 ? closed : null;
    }

    private static IEnumerable<Polygon> Nested(List<Polygon> pieces)
    {
        if (pieces.Count == 1)
            return pieces;
        pieces.Sort((a, b) => b.Area.CompareTo(a.Area));
        var shells = new List<(IPreparedGeometry Shape, Polygon Polygon, int Depth, List<Polygon> Holes)>();
        foreach (var piece in pieces)
        {
            var inner = piece.InteriorPoint;
            var around = shells.Where(s => s.Polygon.EnvelopeInternal.Contains(piece.EnvelopeInternal) && s.Shape.Contains(inner)).ToList();
            if (around.Any(s => IsSame(s.Polygon, piece)))
                continue;
            if (around.Count % 2 == 1)
                around[^1].Holes.Add(piece);
            shells.Add((PreparedGeometryFactory.Prepare(piece), piece, around.Count, []));
        }
        return shells.Where(s => s.Depth % 2 == 0).SelectMany(s => Pierced(s.Polygon, s.Holes));
    }

    private static IEnumerable<Polygon> Pierced(Polygon shell, List<Polygon> holes)
    {
        if (holes.Count == 0)
            return [shell];
        var pierced = Factory.CreatePolygon(shell.Shell, [.. shell.Holes, .. holes.Select(h => h.Shell)]);
        if (pierced.IsValid)
            return [pierced];
        return Parts(OverlayNGRobust.Overlay(shell, OverlayNGRobust.Union(holes), SpatialFunction.Difference));
    }

    public static IEnumerable<Polygon> Parts(Geometry area) => Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>();

    private static bool IsSame(Polygon a, Polygon b) => Math.Abs(a.Area - b.Area) <= 1e-9 * a.Area && a.EnvelopeInternal.Equals(b.EnvelopeInternal);
}
