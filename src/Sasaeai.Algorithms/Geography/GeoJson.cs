using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Sasaeai.Algorithms.Geography;

/// <summary>Reads GeoJSON (RFC 7946, and the <c>crs</c> member of the 2008 specification).</summary>
internal static class GeoJson
{
    public static RawLayer Read(NamedFile file)
    {
        using var document = Parsed(file);
        var root = document.RootElement;
        var features = new List<RawFeature>();
        switch (Type(root))
        {
            case "FeatureCollection":
                foreach (var feature in Array(root, "features", file))
                    features.Add(Feature(feature, file));
                break;
            case "Feature":
                features.Add(Feature(root, file));
                break;
            case "Topology":
                throw new BoundaryFileException($"「{file.ShortName}」はTopoJSONです。GeoJSONに変換したものを選んでください。");
            case "Polygon" or "MultiPolygon" or "LineString" or "MultiLineString" or "GeometryCollection" or "Point" or "MultiPoint":
                features.Add(Geometry(root, new Dictionary<string, string>(), file));
                break;
            default:
                throw new BoundaryFileException($"「{file.ShortName}」はJSONですが、GeoJSONの形をしていません。");
        }
        var crs = CrsName(root);
        var system = crs is null ? null : CoordinateReference.FromName(crs);
        return new(features, [.. features.SelectMany(f => f.Attributes.Keys).Distinct()], system, crs is not null && system is null ? crs : null, "UTF-8", []);
    }

    private static JsonDocument Parsed(NamedFile file)
    {
        var content = file.Content.AsMemory();
        if (content.Span is [0xEF, 0xBB, 0xBF, ..])
            content = content[3..];
        if (!JapaneseText.IsUtf8(content.Span))
            content = JapaneseText.Utf8.GetBytes(JapaneseText.Cp932.GetString(content.Span));
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException cause)
        {
            throw new BoundaryFileException($"「{file.ShortName}」の{cause.LineNumber + 1}行目でJSONとして読めなくなりました。ファイルが途中で切れているか、壊れています。もう一度ダウンロードしてください。", cause);
        }
    }

    private static RawFeature Feature(JsonElement feature, NamedFile file)
    {
        var attributes = new Dictionary<string, string>();
        if (feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            foreach (var property in properties.EnumerateObject())
                attributes[property.Name] = Text(property.Value);
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            return new(ShapeKind.Empty, [], attributes);
        return Geometry(geometry, attributes, file);
    }

    private static RawFeature Geometry(JsonElement geometry, Dictionary<string, string> attributes, NamedFile file)
    {
        var polygons = new List<IReadOnlyList<Coordinate[]>>();
        var lines = new List<Coordinate[]>();
        Collect(geometry, polygons, lines, file);
        return polygons.Count > 0 ? new(ShapeKind.Polygon, polygons, attributes)
            : lines.Count > 0 ? new(ShapeKind.Line, [lines], attributes)
            : new(ShapeKind.Point, [], attributes);
    }

    private static void Collect(JsonElement geometry, List<IReadOnlyList<Coordinate[]>> polygons, List<Coordinate[]> lines, NamedFile file)
    {
        switch (Type(geometry))
        {
            case "Polygon":
                polygons.Add([.. Array(geometry, "coordinates", file).Select(r => Line(r, file))]);
                break;
            case "MultiPolygon":
                polygons.AddRange(Array(geometry, "coordinates", file).Select(p => (IReadOnlyList<Coordinate[]>)[.. Items(p, file).Select(r => Line(r, file))]));
                break;
            case "LineString":
                lines.Add(Line(geometry.GetProperty("coordinates"), file));
                break;
            case "MultiLineString":
                lines.AddRange(Array(geometry, "coordinates", file).Select(l => Line(l, file)));
                break;
            case "GeometryCollection":
                foreach (var part in Array(geometry, "geometries", file))
                    Collect(part, polygons, lines, file);
                break;
        }
    }

    private static Coordinate[] Line(JsonElement positions, NamedFile file) => [.. Items(positions, file).Select(p => Position(p, file))];

    private static Coordinate Position(JsonElement position, NamedFile file) =>
        position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2 && position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number
            ? new(position[0].GetDouble(), position[1].GetDouble())
            : throw Malformed(file);

    private static JsonElement.ArrayEnumerator Array(JsonElement of, string name, NamedFile file) => of.TryGetProperty(name, out var array) ? Items(array, file) : throw Malformed(file);

    private static JsonElement.ArrayEnumerator Items(JsonElement array, NamedFile file) => array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : throw Malformed(file);

    private static BoundaryFileException Malformed(NamedFile file) => new($"「{file.ShortName}」の座標の書き方がGeoJSONの決まりと違います。作成元に確かめるか、別の形式（シェープファイル）で試してください。");

    private static string? Type(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static string? CrsName(JsonElement root) =>
        root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object
        && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
