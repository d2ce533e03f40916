using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;

namespace Sasaeai.Seeding;

/// <summary>
/// The residents of はまなみ市 in 250 m cells: each school area's people spread around its towns, so that hills stay empty and the
/// cells add up to the table. As in the census files, the ages of a cell with few people are counted in a neighbouring one.
/// </summary>
internal static class TownPopulation
{
    public const int Year = 2020;
    private const string Source = "見本のためにつくった数";
    private const int FewestWithAges = 6;

    /// <summary>Share of the densest cell's weight below which nobody lives.</summary>
    private const double Inhabited = 0.012;

    public static IEnumerable<PopulationCell> Cells(TownMap map, string municipality)
    {
        var index = new AreaIndex<School>(map.Schools.Select(s => (s, s.Outline)));
        var box = new Envelope();
        foreach (var school in map.Schools)
            box.ExpandToInclude(school.Outline.EnvelopeInternal);
        var bySchool = MeshesOf(box).Select(mesh => (Mesh: mesh, School: index.At(mesh.Centre.Latitude, mesh.Centre.Longitude)))
            .Where(m => m.School.Count > 0).ToLookup(m => m.School[0], m => m.Mesh);
        return map.Schools.SelectMany(school => CellsOf(school, [.. map.Towns.Where(t => t.School == school)], [.. bySchool[school]], municipality));
    }

    private static List<PopulationCell> CellsOf(School school, Town[] towns, MeshCode[] meshes, string municipality)
    {
        var density = meshes.Select(mesh => Density(mesh, towns)).ToArray();
        var least = density.Max() * Inhabited;
        var total = Shared(school.People, [.. density.Select(d => d < least ? 0 : d)], Unlimited(meshes.Length));
        var aged65 = Shared(school.Aged65, Tilted(total, meshes, "65"), total);
        var aged75 = Shared(school.Aged75, Tilted(aged65, meshes, "75"), aged65);
        var cells = Enumerable.Range(0, meshes.Length).Where(i => total[i] > 0).Select(i => new PopulationCell
        {
            Municipality = municipality,
            Mesh = meshes[i].ToString(),
            Year = Year,
            Total = total[i],
            Aged65 = aged65[i],
            Aged75 = aged75[i],
            Source = Source,
        }).ToList();
        HideFew(cells);
        return cells;
    }

    private static double Density(MeshCode mesh, Town[] towns)
    {
        var middle = new Coordinate(mesh.Centre.Longitude, mesh.Centre.Latitude);
        var near = towns.Sum(t => t.Weight * Math.Exp(-Math.Pow(TownMap.Kilometres(middle, t.Middle) / t.Radius, 2)));
        return near * new Dice(mesh.ToString()).Between(0.45, 1.55);
    }

    /// <summary>Older people are not everywhere the same part: each cell's weight leans by up to a third.</summary>
    private static double[] Tilted(int[] people, MeshCode[] meshes, string what) =>
        [.. people.Select((p, i) => p * new Dice(what + meshes[i]).Between(0.67, 1.33))];

    /// <summary>Whole numbers that add up to <paramref name="sum"/>, in proportion to the weights and none above its limit (largest remainders).</summary>
    private static int[] Shared(int sum, double[] weights, int[] limits)
    {
        var parts = new int[weights.Length];
        for (var left = sum; left > 0; left = sum - parts.Sum())
        {
            var open = Enumerable.Range(0, parts.Length).Where(i => weights[i] > 0 && parts[i] < limits[i]).ToList();
            var weight = open.Sum(i => weights[i]);
            var exact = open.ToDictionary(i => i, i => Math.Min(left * weights[i] / weight, limits[i] - parts[i]));
            foreach (var i in open)
                parts[i] += (int)exact[i];
            var rest = sum - parts.Sum();
            foreach (var i in open.Where(i => parts[i] < limits[i]).OrderByDescending(i => exact[i] - Math.Floor(exact[i])).Take(rest))
                parts[i]++;
        }
        return parts;
    }

    private static void HideFew(List<PopulationCell> cells)
    {
        foreach (var few in cells.Where(c => c.Total < FewestWithAges).ToList())
        {
            var taker = cells.Where(c => c.Total >= FewestWithAges).MinBy(c => Far(c.Mesh, few.Mesh))!;
            (taker.Aged65, taker.Aged75, taker.Merged) = (taker.Aged65 + few.Aged65, taker.Aged75 + few.Aged75, true);
            (few.Aged65, few.Aged75, few.MergedInto) = (null, null, taker.Mesh);
        }
    }

    private static double Far(string a, string b)
    {
        var ((latitude, longitude), (otherLatitude, otherLongitude)) = (MeshCode.Parse(a).Centre, MeshCode.Parse(b).Centre);
        return Ground.Metres(latitude, longitude, otherLatitude, otherLongitude);
    }

    private static IEnumerable<MeshCode> MeshesOf(Envelope box)
    {
        var corner = MeshCode.At(box.MinY, box.MinX, MeshLevel.Quarter).Bounds;
        for (var latitude = corner.MinY + corner.Height / 2; latitude < box.MaxY + corner.Height; latitude += corner.Height)
            for (var longitude = corner.MinX + corner.Width / 2; longitude < box.MaxX + corner.Width; longitude += corner.Width)
                yield return MeshCode.At(latitude, longitude, MeshLevel.Quarter);
    }

    private static int[] Unlimited(int count) => [.. Enumerable.Repeat(int.MaxValue, count)];
}
