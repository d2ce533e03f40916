namespace Sasaeai.Algorithms.Geography;

/// <summary>Puts the parts of one shapefile together: shapes, attributes, coordinate system and encoding.</summary>
internal static class ShapefileLayer
{
    public static RawLayer Read(NamedFile shp, IReadOnlyList<NamedFile> files)
    {
        var notices = new List<string>();
        var dbf = Part(".dbf") ?? throw new BoundaryFileException($"「{shp.ShortName}」の属性の表（.dbf）がありません。名前の入った .dbf を、.shp といっしょに選んでください。");
        var shx = Part(".shx");
        if (shx is null)
            notices.Add("索引（.shx）がないので、図形を先頭から順に読みました。");
        var shapes = Shapefile.Read(shp.Content, shx?.Content, shp.ShortName);
        var table = DbfTable.Read(dbf.Content, Part(".cpg") is { } cpg ? JapaneseText.Cp932.GetString(cpg.Content).Trim() : null, dbf.ShortName);
        if (table.Rows.Count != shapes.Count)
            throw new BoundaryFileException($"「{shp.ShortName}」は{shapes.Count}件ですが、「{dbf.ShortName}」は{table.Rows.Count}件です。別のデータの .dbf が混ざっていないかを確かめて、組になるファイルをそろえて選んでください。");
        var wkt = Part(".prj") is { } prj ? JapaneseText.Utf8.GetString(prj.Content).Trim('\uFEFF', ' ', '\r', '\n', '\0') : "";
        var system = wkt.Length > 0 ? CoordinateReference.FromWkt(wkt) : null;
        return new(Features(shapes, table), table.Names, system, wkt.Length > 0 && system is null ? Summary(wkt) : null, table.Encoding.WebName, notices);

        NamedFile? Part(string extension)
        {
            var parts = files.Where(f => f.Extension == extension).ToList();
            return parts.Find(f => string.Equals(f.Stem, shp.Stem, StringComparison.OrdinalIgnoreCase))
                // A browser that saves the same name twice calls one part "a (1).shp": alone of their kinds, they belong together.
                ?? (parts.Count == 1 && files.Count(f => f.Extension == ".shp") == 1 ? parts[0] : null);
        }
    }

    private static List<RawFeature> Features(IReadOnlyList<Shape> shapes, DbfTable table) =>
        [.. from i in Enumerable.Range(0, shapes.Count)
            let row = table.Rows[i]
            where row is not null
            select new RawFeature(shapes[i].Kind, [shapes[i].Parts], table.Names.Zip(row).ToDictionary(p => p.First, p => p.Second))];

    private static string Summary(string wkt) => wkt.Split('"') is [_, var name, ..] ? name : wkt.Length <= 40 ? wkt : wkt[..40] + "…";
}
