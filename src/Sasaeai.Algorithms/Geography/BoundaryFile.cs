using NetTopologySuite.Geometries;

namespace Sasaeai.Algorithms.Geography;

/// <summary>A polygon with what the file says of it.</summary>
/// <param name="Area">Polygon or MultiPolygon, WGS84 longitude and latitude, valid, shells anticlockwise.</param>
/// <param name="Attributes">Values by column name, as text; a column without a value is an empty text.</param>
public sealed record BoundaryFeature(Geometry Area, IReadOnlyDictionary<string, string> Attributes);

/// <summary>What was read from boundary files.</summary>
/// <param name="Features">The areas, in the file's order.</param>
/// <param name="AttributeNames">Column names in the file's order.</param>
/// <param name="System">The coordinate system the file was read by.</param>
/// <param name="Encoding">The encoding its attributes were read by.</param>
/// <param name="Notices">Sentences in Japanese on what was guessed, mended or left out.</param>
public sealed record BoundarySet(IReadOnlyList<BoundaryFeature> Features, IReadOnlyList<string> AttributeNames, CoordinateReference System, string Encoding, IReadOnlyList<string> Notices);

/// <summary>
/// Reads areas from uploaded files: an ESRI shapefile (its parts loose or zipped, in folders or not) or GeoJSON, in any
/// Japanese coordinate system, in CP932 or UTF-8. Boundaries drawn as closed lines become areas too.
/// </summary>
public static class BoundaryFile
{
    /// <param name="files">All files of the upload.</param>
    /// <param name="system">The coordinate system, where the caller knows better than the file.</param>
    /// <param name="layer">The layer to read where there are several: its path without ending, as <see cref="BoundaryFileException.Layers"/> gave it.</param>
    /// <exception cref="BoundaryFileException">The files cannot be used, or a choice has to be made first.</exception>
    public static BoundarySet Read(IEnumerable<NamedFile> files, CoordinateReference? system = null, string? layer = null)
    {
        var unpacked = Archive.Unpacked(files);
        var chosen = Chosen(unpacked, layer);
        var raw = chosen.Extension == ".shp" ? ShapefileLayer.Read(chosen, unpacked) : GeoJson.Read(chosen);
        var notices = raw.Notices.ToList();
        system ??= raw.System ?? Guessed(raw, chosen, notices);
        if (system.Datum == GeodeticDatum.Tokyo)
            notices.Add("旧日本測地系の座標を世界測地系に直しました（ずれは数メートルまで）。");
        return new(Areas(Moved(raw, system, chosen), chosen, notices), raw.AttributeNames, system, raw.Encoding, notices);
    }

    private static NamedFile Chosen(IReadOnlyList<NamedFile> files, string? layer)
    {
        var layers = files.Where(f => f.Extension is ".shp" or ".geojson" || f.Extension is ".json" or ".txt" && LooksLikeJson(f)).ToList();
        if (layer is not null)
            return layers.Find(f => f.Stem == layer) ?? throw new BoundaryFileException($"「{layer}」は、選んだファイルの中にありません。") { Layers = Stems() };
        return layers switch
        {
            [var only] => only,
            [] => throw new BoundaryFileException(Missing(files)),
            _ => throw new BoundaryFileException($"区域のデータが{layers.Count}つ入っています。どれを取り込むか選んでください。") { Layers = Stems() },
        };

        List<string> Stems() => [.. layers.Select(f => f.Stem)];
    }

    private static bool LooksLikeJson(NamedFile file) => file.Content.AsSpan() is [0xEF, 0xBB, 0xBF, (byte)'{', ..] || file.Content.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static string Missing(IReadOnlyList<NamedFile> files) => files.Select(f => f.Extension).ToHashSet() switch
    {
        { Count: 0 } => "ファイルが入っていません。シェープファイル（.shp .shx .dbf .prj）かGeoJSONを選んでください。",
        var endings when endings.Contains(".dbf") || endings.Contains(".shx") => "図形の本体（.shp）がありません。.shp .shx .dbf .prj をそろえて、いっしょに選んでください。",
        var endings when endings.Overlaps([".kml", ".kmz", ".gml", ".gpkg", ".xml", ".tab", ".dxf", ".topojson"]) => $"この形式（{string.Join("、", endings)}）は読めません。シェープファイルかGeoJSONに書き出したものを選んでください。",
        var endings => $"区域のデータが見つかりません（選ばれたのは{string.Join("、", endings.Select(e => e.Length > 0 ? e : "拡張子なし"))}）。シェープファイル（.shp .shx .dbf .prj）かGeoJSONを選んでください。",
    };

    // Metres on a plane do not look like degrees: all within 180 m of a plane system's origin would be one house at a place few live in.
    private static CoordinateReference Guessed(RawLayer raw, NamedFile file, List<string> notices)
    {
        // A stray number that is none is not what tells degrees from metres; it is refused where the points are placed.
        var points = raw.Features.SelectMany(f => f.Coordinates).Where(c => double.IsFinite(c.X) && double.IsFinite(c.Y)).ToList();
        if (raw.UnknownSystem is null && points.TrueForAll(c => Math.Abs(c.Y) <= 180 && Math.Abs(c.X) <= 180))
        {
            if (file.Extension == ".shp")
                notices.Add("座標系の書かれたファイル（.prj）がないので、緯度経度（世界測地系）として読みました。");
            return CoordinateReference.Wgs84;
        }
        var why = raw.UnknownSystem is { } unknown ? $"「{file.ShortName}」の座標系（{unknown}）を見分けられません。" : $"「{file.ShortName}」には座標系が書かれていません（.prj がありません）。";
        throw new BoundaryFileException(why + "作成元に確かめて、座標系を選んでください。平面直角座標系なら、県ごとに系の番号が決まっています。") { Systems = CoordinateReference.Choices };
    }

    private static List<RawFeature> Moved(RawLayer raw, CoordinateReference system, NamedFile file)
    {
        var moved = new List<RawFeature>();
        foreach (var feature in raw.Features)
            moved.Add(feature.Moved(c => Placed(c, moved.Count + 1)));
        return moved;

        Coordinate Placed(Coordinate c, int number)
        {
            var placed = double.IsFinite(c.X) && double.IsFinite(c.Y) ? system.ToWgs84(c.X, c.Y) : c;
            if (JapanExtent.Holds(placed.Y, placed.X))
                return placed;
            var hint = system.IsGeographic && JapanExtent.Holds(placed.X, placed.Y)
                ? "緯度と経度が逆になっています。経度、緯度の順に直したものを選んでください。"
                : $"座標系（{system}）が合っているか確かめてください。";
            throw new BoundaryFileException($"「{file.ShortName}」の{number}件目の座標（{c.X:G9}, {c.Y:G9}）は日本の外になります。{hint}");
        }
    }

    private static List<BoundaryFeature> Areas(List<RawFeature> features, NamedFile file, List<string> notices)
    {
        var areas = new List<BoundaryFeature>();
        var mended = 0;
        var lines = features.Where(f => f.Kind == ShapeKind.Line).ToList();
        var open = lines.Exists(f => !f.IsClosed);
        foreach (var feature in features.Where(f => f.Kind == ShapeKind.Polygon || f.Kind == ShapeKind.Line && !open))
        {
            if (Rings.Assemble(feature.Groups, out var repaired) is { } area)
                areas.Add(new(area, feature.Attributes));
            mended += repaired ? 1 : 0;
        }
        if (open && areas.Count == 0)
            areas.Add(new(Outline.Enclosed(lines.SelectMany(f => f.Groups).SelectMany(g => g)), Shared(lines)));
        if (areas.Count == 0)
            throw new BoundaryFileException(features.Exists(f => f.Kind == ShapeKind.Point)
                ? $"「{file.ShortName}」は点のデータです。区域の面（ポリゴン）のデータを選んでください。"
                : $"「{file.ShortName}」には面が1つもありません。区域の面（ポリゴン）のデータを選んでください。");
        if (lines.Count > 0)
            notices.Add(open && areas.Count > 1 ? $"線のデータ{lines.Count}件は使いませんでした。" : $"{lines.Count}本の線で囲まれた所を面にしました。");
        if (mended > 0)
            notices.Add($"線が交わるなどして形の崩れた面を{mended}件直しました。");
        if (features.Count(f => f.Kind is ShapeKind.Empty or ShapeKind.Point) is > 0 and var passed)
            notices.Add($"面のない{passed}件をとばしました。");
        return areas;
    }

    private static Dictionary<string, string> Shared(List<RawFeature> lines) =>
        lines[0].Attributes.Where(a => lines.TrueForAll(l => l.Attributes.GetValueOrDefault(a.Key) == a.Value)).ToDictionary();
}
