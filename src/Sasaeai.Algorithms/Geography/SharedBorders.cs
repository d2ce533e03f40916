using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// Thins the borders of neighbouring areas for drawing, so that neighbours still fit: each stretch of border between two
/// junctions is thinned once (Douglas–Peucker, 1973) and used by every ring that runs along it. Junctions stay. Neighbours whose
/// border points do not match exactly are thinned each for itself.
/// </summary>
public static class SharedBorders
{
    /// <summary>The areas, thinned, in the same order. A ring that would vanish is kept as it was.</summary>
    /// <param name="areas">Polygons or multipolygons, longitude and latitude.</param>
    /// <param name="metres">How far a border may move, about.</param>
    public static IReadOnlyList<Geometry> Thinned(IReadOnlyList<Geometry> areas, double metres)
    {
        var junctions = Junctions(areas);
        var stretches = new Dictionary<string, Coordinate[]>();
        return [.. areas.Select(area => area.Factory.BuildGeometry(
            [.. Rings.Parts(area).Select(p => area.Factory.CreatePolygon(Thin(p.Shell), [.. p.Holes.Select(Thin)]))]))];

        LinearRing Thin(LineString ring)
        {
            var thinned = Stretches(ring.Coordinates[..^1], junctions).SelectMany(s => Once(s)[..^1]).ToList();
            if (thinned.Count < 3)
                return (LinearRing)ring;
            thinned.Add(thinned[0].Copy());
            return ring.Factory.CreateLinearRing([.. thinned]);
        }

        // The same stretch comes once from each side: thinned in one direction, handed out in both.
        Coordinate[] Once(Coordinate[] stretch)
        {
            var backward = Precedes(stretch[^1], stretch[0]) || stretch[0].Equals2D(stretch[^1]) && Precedes(stretch[^2], stretch[1]);
            var forward = backward ? [.. stretch.Reverse()] : stretch;
            var key = string.Join(' ', forward.Select(c => $"{c.X:R},{c.Y:R}"));
            if (!stretches.TryGetValue(key, out var thinned))
                stretches[key] = thinned = Peucker(forward, metres);
            return backward ? [.. thinned.Reverse()] : thinned;
        }
    }

    // A junction is a point where borders part: the neighbours it has along all rings are more than two.
    private static HashSet<(double, double)> Junctions(IReadOnlyList<Geometry> areas)
    {
        var neighbours = new Dictionary<(double, double), HashSet<(double, double)>>();
        foreach (var ring in areas.SelectMany(Rings.Parts).SelectMany(p => p.Holes.Prepend(p.Shell)))
        {
            var points = ring.Coordinates;
            for (var i = 0; i + 1 < points.Length; i++)
            {
                var (a, b) = ((points[i].X, points[i].Y), (points[i + 1].X, points[i + 1].Y));
                Of(a).Add(b);
                Of(b).Add(a);
            }
        }
        return [.. neighbours.Where(n => n.Value.Count != 2).Select(n => n.Key)];

        HashSet<(double, double)> Of((double, double) point) => neighbours.TryGetValue(point, out var known) ? known : neighbours[point] = [];
    }

    // A ring without junctions is cut at its least point, so that it comes out alike from both sides, and again at the point farthest from it.
    private static IEnumerable<Coordinate[]> Stretches(Coordinate[] ring, HashSet<(double, double)> junctions)
    {
        var cuts = Enumerable.Range(0, ring.Length).Where(i => junctions.Contains((ring[i].X, ring[i].Y))).ToList();
        if (cuts.Count == 0)
        {
            var least = Enumerable.Range(0, ring.Length).Aggregate((a, b) => Precedes(ring[b], ring[a]) ? b : a);
            cuts.Add(least);
        }
        if (cuts.Count == 1)
        {
            var far = Enumerable.Range(0, ring.Length).Aggregate((a, b) => Nearer(ring[a], ring[b], ring[cuts[0]]) ? b : a);
            cuts = [.. new[] { cuts[0], far }.Distinct().Order()];
        }
        for (var i = 0; i < cuts.Count; i++)
        {
            var (from, until) = (cuts[i], i + 1 < cuts.Count ? cuts[i + 1] : cuts[0] + ring.Length);
            yield return [.. Enumerable.Range(from, until - from + 1).Select(n => ring[n % ring.Length])];
        }
    }

    private static Coordinate[] Peucker(Coordinate[] line, double metres)
    {
        if (line.Length < 3)
            return line;
        // Thinned where a degree is the same length both ways; the points kept are the line's own, so that junctions stay equal to the last bit.
        var narrowing = Math.Cos(line[0].Y * Math.PI / 180);
        var even = Array.ConvertAll(line, c => new Coordinate(c.X * narrowing, c.Y));
        var kept = DouglasPeuckerLineSimplifier.Simplify(even, metres / 111_000);
        var next = 0;
        return [.. line.Where((_, i) => next < kept.Length && even[i].Equals2D(kept[next]) && ++next > 0)];
    }

    private static bool Precedes(Coordinate a, Coordinate b) => a.X < b.X || a.X == b.X && a.Y < b.Y;

    private static bool Nearer(Coordinate a, Coordinate b, Coordinate from) =>
        a.Distance(from) < b.Distance(from) || a.Distance(from) == b.Distance(from) && Precedes(b, a);
}
