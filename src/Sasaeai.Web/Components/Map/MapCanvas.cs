using System.Globalization;
using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Web.Components.Map;

/// <summary>
/// From degrees to the units of the picture, 1,000 wide. Web Mercator, so that the same picture lies exactly over tiles where a script
/// adds them; over one municipality it keeps shapes, and one scale bar holds everywhere.
/// </summary>
internal sealed class MapCanvas
{
    public const double Width = 1000;
    private const double Tallest = 1.25, Flattest = 0.62, Margin = 0.03;
    private readonly double left, top, perUnit;

    public MapCanvas(Envelope degrees)
    {
        var (west, east) = (degrees.MinX, degrees.MaxX);
        var (south, north) = (Mercator(degrees.MinY), Mercator(degrees.MaxY));
        var (wide, tall) = (Math.Max(east - west, 0.004) * (1 + 2 * Margin), Math.Max(north - south, 0.004) * (1 + 2 * Margin));
        var (drawnWide, drawnTall) = (Math.Max(wide, tall / Tallest), Math.Max(tall, wide * Flattest));
        left = (west + east - drawnWide) / 2;
        top = (south + north + drawnTall) / 2;
        perUnit = drawnWide / Width;
        Height = Math.Round(drawnTall / perUnit);
        Bounds = new(left, left + drawnWide, Latitude(top - Height * perUnit), Latitude(top));
        MetresPerUnit = Ground.Metres(Bounds.Centre.Y, Bounds.MinX, Bounds.Centre.Y, Bounds.MaxX) / Width;
    }

    public double Height { get; }

    /// <summary>The degrees at the picture's edges.</summary>
    public Envelope Bounds { get; }
    public double MetresPerUnit { get; }

    public double X(double longitude) => (longitude - left) / perUnit;
    public double Y(double latitude) => (top - Mercator(latitude)) / perUnit;

    /// <summary>The point so many units to the right of and below another.</summary>
    public Coordinate Beside(Coordinate point, double right, double down) =>
        right == 0 && down == 0 ? point : new(point.X + right * perUnit, Latitude(Mercator(point.Y) - down * perUnit));

    /// <summary>The outline, or the line, as SVG path data.</summary>
    public string Path(Geometry area) => string.Concat(Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).Select(part => part switch
    {
        Polygon p => string.Concat(p.Holes.Prepend(p.Shell).Select(ring => $"M{Points(ring.Coordinates[..^1])}Z")),
        LineString line => $"M{Points(line.Coordinates)}",
        _ => "",
    }));

    private string Points(Coordinate[] points) => string.Join('L', points.Select(c => $"{Round(X(c.X))} {Round(Y(c.Y))}"));

    public string Path(MeshCode cell)
    {
        var box = cell.Bounds;
        var (x, y) = (X(box.MinX), Y(box.MaxY));
        return $"M{Round(x)} {Round(y)}h{Round(X(box.MaxX) - x)}v{Round(Y(box.MinY) - y)}h{Round(x - X(box.MaxX))}Z";
    }

    public static string Round(double units) => Math.Round(units, 1).ToString(CultureInfo.InvariantCulture);

    // In degrees, so that east and north have the same unit.
    private static double Mercator(double latitude) => Math.Log(Math.Tan(Math.PI / 4 + latitude * Math.PI / 360)) * 180 / Math.PI;
    private static double Latitude(double mercator) => Math.Atan(Math.Exp(mercator * Math.PI / 180)) * 360 / Math.PI - 90;
}
