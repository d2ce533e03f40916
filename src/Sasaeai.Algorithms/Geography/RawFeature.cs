using NetTopologySuite.Geometries;

namespace Sasaeai.Algorithms.Geography;

/// <summary>A feature as the file has it. Each group holds rings that make up polygons together (one polygon of a GeoJSON, all rings of a shapefile's record), or lines.</summary>
internal sealed record RawFeature(ShapeKind Kind, IReadOnlyList<IReadOnlyList<Coordinate[]>> Groups, IReadOnlyDictionary<string, string> Attributes)
{
    public IEnumerable<Coordinate> Coordinates => Groups.SelectMany(g => g).SelectMany(p => p);

    public bool IsClosed => Groups.SelectMany(g => g).All(p => p.Length >= 4 && p[0].Equals2D(p[^1]));

    public RawFeature Moved(Func<Coordinate, Coordinate> to) =>
        this with { Groups = [.. Groups.Select(g => (IReadOnlyList<Coordinate[]>)[.. g.Select(p => Array.ConvertAll(p, c => to(c)))])] };
}

/// <summary>A layer before its coordinates are understood.</summary>
internal sealed record RawLayer(IReadOnlyList<RawFeature> Features, IReadOnlyList<string> AttributeNames, CoordinateReference? System, string? UnknownSystem, string Encoding, IReadOnlyList<string> Notices);
