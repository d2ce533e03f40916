using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace Sasaeai.Algorithms.Geography;

/// <summary>Makes the area of a boundary that is drawn as many lines. Ends that miss each other by a few metres are joined.</summary>
internal static class Outline
{
    private const double JoinedWithinMetres = 5;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The area enclosed by the lines (longitude, latitude).</summary>
    /// <exception cref="BoundaryFileException">The lines enclose nothing; the message tells the widest gap.</exception>
    public static Geometry Enclosed(IEnumerable<Coordinate[]> lines)
    {
        var drawn = lines.Where(l => l.Length > 1).ToList();
        var loose = LooseEnds(drawn);
        var joints = Joints(loose).ToList();
        var work = OverlayNGRobust.Union(drawn.Concat(joints).Select(l => (Geometry)Factory.CreateLineString(l)));
        var polygonizer = new Polygonizer();
        polygonizer.Add(work);
        var faces = polygonizer.GetPolygons();
        // Where most of the line leads nowhere, the little loops along it are slips of the pen and not the area that was meant.
        if (faces.Count == 0 || polygonizer.GetDangles().Concat(polygonizer.GetCutEdges()).Sum(l => l.Length) > work.Length / 4)
            throw new BoundaryFileException(
                $"線のデータですが、輪になって閉じていないので面にできません（つながらない端が{loose.Count - 2 * joints.Count}か所）。海岸線が入っていないことがよくあります。面（ポリゴン）のデータを選んでください。");
        return Rings.Oriented(OverlayNGRobust.Union(faces));
    }

    private static List<Coordinate> LooseEnds(List<Coordinate[]> lines) =>
        [.. lines.SelectMany(l => new[] { l[0], l[^1] }).GroupBy(c => (c.X, c.Y)).Where(g => g.Count() % 2 == 1).Select(g => g.First())];

    private static IEnumerable<Coordinate[]> Joints(List<Coordinate> loose)
    {
        var taken = new HashSet<Coordinate>(ReferenceEqualityComparer.Instance);
        var pairs = from i in Enumerable.Range(0, loose.Count)
                    from j in Enumerable.Range(i + 1, loose.Count - i - 1)
                    let gap = Ground.Metres(loose[i].Y, loose[i].X, loose[j].Y, loose[j].X)
                    where gap <= JoinedWithinMetres
                    orderby gap
                    select (loose[i], loose[j]);
        foreach (var (a, b) in pairs)
            if (!taken.Contains(a) && !taken.Contains(b))
            {
                taken.Add(a);
                taken.Add(b);
                yield return [a, b];
            }
    }
}
