using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Polygonize;
using NetTopologySuite.Operation.Union;

namespace Sasaeai.Seeding;

/// <summary>小学校区 of the demo: the smallest areas, which tile the town.</summary>
internal sealed record School(string Area, string AreaKana, string Name, string Kana, string Code, int People, int Aged65, int Aged75, Geometry Outline);

/// <summary>町. A place that addresses name; people live around its middle.</summary>
/// <param name="Middle">Longitude and latitude.</param>
/// <param name="Radius">Kilometres in which most of its people live.</param>
internal sealed record Town(string Name, School School, Coordinate Middle, double Weight, double Radius);

/// <summary>
/// The map of はまなみ市: a few lines set by hand, roughened by midpoint displacement (Fournier, Fussell and Carpenter 1982) and
/// cut into faces, so that neighbours share every point of their border. It lies in the open sea between 熊野灘 and 八丈島.
/// </summary>
internal sealed class TownMap
{
    private const double South = 33.05;
    private const double West = 137.50;
    private const double DegreesNorth = 1 / 110.91;
    private const double DegreesEast = 1 / 93.33;
    private const int Halvings = 4;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);
    private readonly Dictionary<string, Town> towns;

    private TownMap(IReadOnlyList<School> schools, IEnumerable<Town> towns) =>
        (Schools, this.towns) = (schools, towns.ToDictionary(t => t.Name));

    public IReadOnlyList<School> Schools { get; }
    public IReadOnlyCollection<Town> Towns => towns.Values;

    public static TownMap Read()
    {
        var faces = Faces();
        var schools = Sheet.Rows("schools.tsv").Select(row => new School(
            row[0], row[1], row[2], row[3], row[4], Sheet.Whole(row[5]), Sheet.Whole(row[6]), Sheet.Whole(row[7]),
            UnaryUnionOp.Union([.. Sheet.Points(row[8]).Select(inside => faces.Single(f => f.Contains(Factory.CreatePoint(Degrees(inside)))))])))
            .ToDictionary(s => s.Name);
        var towns = Sheet.Rows("towns.tsv").Select(row =>
            new Town(row[0], schools[row[1]], Degrees(Sheet.Points(row[2])[0]), Sheet.Number(row[3]), Sheet.Number(row[4])));
        return new TownMap([.. schools.Values], towns);
    }

    /// <summary>The outline of several schools' areas together.</summary>
    public static Geometry Together(IEnumerable<School> schools) => UnaryUnionOp.Union([.. schools.Select(s => s.Outline)]);

    /// <summary>The town that an address begins with, the longest name first: 山根木台一丁目 is not 山根木.</summary>
    public Town TownOf(string address) =>
        towns.Values.Where(t => address.StartsWith(t.Name, StringComparison.Ordinal)).MaxBy(t => t.Name.Length)
        ?? throw new InvalidOperationException($"No town of the demo begins the address {address}.");

    /// <summary>A town of an area, drawn by how many people live there.</summary>
    public Town Draw(string area, Dice dice)
    {
        var within = towns.Values.Where(t => t.School.Area == area).ToList();
        var left = dice.Between(0, within.Sum(t => t.Weight));
        return within.First(t => (left -= t.Weight) <= 0);
    }

    /// <summary>Where an address lies: the same house always gives the same point, on land and in its town's school area.</summary>
    public Coordinate PointOf(string address)
    {
        var town = TownOf(address);
        var dice = new Dice(address.Split(' ')[0]);
        for (var tries = 0; tries < 50; tries++)
        {
            var (turn, far) = (dice.Between(0, 2 * Math.PI), town.Radius * 0.9 * Math.Sqrt(dice.Next()));
            var point = new Coordinate(
                Math.Round(town.Middle.X + far * Math.Cos(turn) * DegreesEast, 6), Math.Round(town.Middle.Y + far * Math.Sin(turn) * DegreesNorth, 6));
            if (town.School.Outline.Contains(Factory.CreatePoint(point)))
                return point;
        }
        return town.Middle;
    }

    /// <summary>Kilometres between two points of the map.</summary>
    public static double Kilometres(Coordinate a, Coordinate b) =>
        Math.Sqrt(Math.Pow((a.X - b.X) / DegreesEast, 2) + Math.Pow((a.Y - b.Y) / DegreesNorth, 2));

    private static List<Polygon> Faces()
    {
        var lines = Sheet.Rows("lines.tsv").Select(Line);
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionOp.Union([.. lines.Select(points => Factory.CreateLineString([.. points.Select(Degrees)]))]));
        return [.. polygonizer.GetPolygons().Cast<Polygon>()];
    }

    /// <summary>One of the map's lines, in kilometres.</summary>
    internal static List<Coordinate> Line(string name) => Line(Sheet.Rows("lines.tsv").Single(row => row[0] == name));

    private static List<Coordinate> Line(string[] row) => Rough(Sheet.Points(row[2]), Sheet.Number(row[1]), new Dice(row[0]));

    internal static List<Coordinate> Rough(Coordinate[] points, double roughness, Dice dice)
    {
        var line = points.ToList();
        for (var halving = 0; halving < Halvings; halving++)
        {
            for (var i = line.Count - 1; i > 0; i--)
            {
                var (a, b) = (line[i - 1], line[i]);
                var aside = dice.Between(-roughness, roughness);
                line.Insert(i, new Coordinate((a.X + b.X) / 2 - (b.Y - a.Y) * aside, (a.Y + b.Y) / 2 + (b.X - a.X) * aside));
            }
        }
        return line;
    }

    internal static Coordinate Degrees(Coordinate kilometres) => new(West + kilometres.X * DegreesEast, South + kilometres.Y * DegreesNorth);
}
