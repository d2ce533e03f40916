using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// Reads population by mesh: the zips of e-Stat's 統計GIS (two header rows, CP932, <c>*</c> where suppressed, HTKSYORI /
/// HTKSAKI / GASSAN), and plain CSV with a mesh code and a population column, plain or gzipped. Columns are found by their headings.
/// </summary>
public static partial class MeshPopulationFile
{
    /// <summary>Cells of all files, one set for each level and census. A cell that two files hold is kept once.</summary>
    /// <param name="files">Zips, texts or gzips.</param>
    /// <param name="year">The census year, where the caller knows it and the files may not tell.</param>
    /// <exception cref="BoundaryFileException">A file cannot be used.</exception>
    public static IReadOnlyList<MeshPopulation> Read(IEnumerable<NamedFile> files, int? year = null)
    {
        var tables = files.SelectMany(f => Archive.Unpacked([f]).Where(u => u.Extension is ".txt" or ".csv").Select(u => Table(u, f.ShortName, year))).ToList();
        if (tables.Count == 0)
            throw new BoundaryFileException("人口の表が見つかりません。e-Statの地域メッシュ統計のzip（またはその中の .txt）か、メッシュコードと人口の列があるCSVを選んでください。");
        return [.. from table in tables
                   from cell in table.Cells
                   group (table, cell) by (cell.Code.Level, table.Year) into one
                   orderby one.Key.Year descending, one.Key.Level
                   select new MeshPopulation(one.Key.Level, one.Key.Year, one.GroupBy(c => c.cell.Code).Select(Once))];
    }

    private sealed record MeshTable(string Name, int? Year, bool IsOnePrefecture, IReadOnlyList<MeshCell> Cells);

    // A prefecture's file holds only its own side of the cells on its border: the file of the 第1次 mesh, which holds them
    // whole, wins; the sides of two prefectures add up.
    private static MeshCell Once(IEnumerable<(MeshTable Table, MeshCell Cell)> same)
    {
        var all = same.ToList();
        if (all.Find(c => !c.Table.IsOnePrefecture).Cell is { } whole)
            return whole;
        return all.DistinctBy(c => c.Table.Name).Select(c => c.Cell).Aggregate((a, b) => a with
        {
            People = a.People + b.People,
            Aged65 = a.Aged65 is null && b.Aged65 is null ? null : (a.Aged65 ?? 0) + (b.Aged65 ?? 0),
            Aged75 = a.Aged75 is null && b.Aged75 is null ? null : (a.Aged75 ?? 0) + (b.Aged75 ?? 0),
            MergedInto = a.MergedInto is null || b.MergedInto is null ? null : a.MergedInto,
            Merged = [.. a.Merged.Union(b.Merged)],
        });
    }

    private static MeshTable Table(NamedFile file, string upload, int? year)
    {
        var rows = new Rows(file);
        var columns = new Columns(rows, file.ShortName);
        return new(file.ShortName, year ?? YearOf(rows.Codes) ?? YearOf(file.ShortName) ?? YearOf(upload), PrefectureFile().IsMatch(file.ShortName), [.. rows.Body.Select(columns.Cell)]);
    }

    // e-Stat's column names begin with the number of the table, which belongs to one census.
    private static int? YearOf(string[] columns) =>
        columns.Select(c => TableColumn().Match(c)).FirstOrDefault(m => m.Success) is { } table && Censuses.TryGetValue(int.Parse(table.Groups[1].Value, CultureInfo.InvariantCulture), out var census) ? census : null;

    private static int? YearOf(string name) => PlainYear().Match(name) is { Success: true } plain ? int.Parse(plain.Value, CultureInfo.InvariantCulture) : null;

    // Numbers of the tables 人口及び世帯 in e-Stat's 統計GIS: 1 km, 500 m, 250 m (and for 2020 the same on JGD2011, and 125 m).
    private static readonly Dictionary<int, int> Censuses = new()
    {
        { 608, 2010 }, { 609, 2010 }, { 846, 2015 }, { 847, 2015 }, { 876, 2015 }, { 1100, 2020 }, { 1101, 2020 }, { 1102, 2020 },
        { 1140, 2020 }, { 1141, 2020 }, { 1142, 2020 }, { 1225, 2020 },
    };

    [GeneratedRegex(@"^T(\d{6})\d{3}$")]
    private static partial Regex TableColumn();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex PlainYear();

    [GeneratedRegex(@"^tblT\d{6}[A-Z]\d{2}\.", RegexOptions.IgnoreCase)]
    private static partial Regex PrefectureFile();

    /// <summary>Lines cut into fields, header rows apart.</summary>
    private sealed class Rows
    {
        private readonly string[] lines;

        public Rows(NamedFile file)
        {
            var encoding = JapaneseText.IsUtf8(file.Content) ? JapaneseText.Utf8 : JapaneseText.Cp932;
            lines = JapaneseText.Decoded(encoding, file.Content).Split('\n');
            Codes = Cut(lines[0]);
            // The second header row of e-Stat has no code in its first field.
            var second = lines.Length > 1 ? Cut(lines[1]) : [];
            HasLabels = second.Length == Codes.Length && second[0].Length == 0;
            Labels = HasLabels ? [.. second.Zip(Codes, (label, code) => label.Length > 0 ? label : code)] : Codes;
        }

        public string[] Codes { get; }
        public string[] Labels { get; }
        private bool HasLabels { get; }

        public IEnumerable<(int Line, string[] Fields)> Body
        {
            get
            {
                for (var i = HasLabels ? 2 : 1; i < lines.Length; i++)
                    if (lines[i].AsSpan().Trim("\r\u001A ").Length > 0)
                        yield return (i + 1, Cut(lines[i]));
            }
        }

        // None of these tables has a comma or a line break inside a field; quotes are only round whole fields.
        private static string[] Cut(string line) => Array.ConvertAll(line.TrimEnd('\r').Split(','), f => f.Trim().Trim('"').Trim());
    }

    private sealed class Columns
    {
        private readonly int code, people, aged65, aged75, into, merged, width;
        private readonly string file;

        public Columns(Rows rows, string file)
        {
            this.file = file;
            var labels = Array.ConvertAll(rows.Labels, Folded);
            int Find(params string[] names) => Array.FindIndex(labels, names.Contains);
            code = Find("KEY_CODE", "MESH", "MESHCODE", "MESH_CODE", "メッシュコード", "地域メッシュコード", "メッシュ");
            people = Find("人口総数", "人口", "総人口", "総数", "POP", "POPULATION", "TOTAL");
            aged65 = Find("65歳以上人口総数", "65歳以上人口", "65歳以上", "老年人口", "POP65", "AGED65");
            aged75 = Find("75歳以上人口総数", "75歳以上人口", "75歳以上", "POP75", "AGED75");
            into = Find("HTKSAKI");
            merged = Find("GASSAN");
            width = rows.Codes.Length;
            if (code < 0 || people < 0)
                throw new BoundaryFileException($"「{file}」に{(code < 0 ? "メッシュコード（KEY_CODE）" : "人口総数")}の列が見つかりません。e-Statの「人口及び世帯」の表か、メッシュコードと人口の列があるCSVを選んでください。");
        }

        public MeshCell Cell((int Line, string[] Fields) row)
        {
            var fields = row.Fields;
            if (fields.Length != width)
                throw new BoundaryFileException($"「{file}」の{row.Line}行目は項目が{fields.Length}個です（見出しは{width}個）。ファイルが途中で切れているか、壊れています。もう一度ダウンロードしてください。");
            return new(
                Code(fields[code], row.Line), Count(fields[people], row.Line) ?? 0, Optional(aged65), Optional(aged75),
                into >= 0 && fields[into].Length > 0 ? Code(fields[into], row.Line) : null,
                merged >= 0 && fields[merged].Length > 0 ? [.. fields[merged].Split(';').Select(c => Code(c.Trim(), row.Line))] : []);

            int? Optional(int column) => column < 0 ? null : Count(fields[column], row.Line);
        }

        private MeshCode Code(string text, int line) =>
            MeshCode.TryParse(text, out var parsed, out var reason) ? parsed : throw new BoundaryFileException($"「{file}」の{line}行目：{reason}");

        private int? Count(string text, int line) =>
            text is "*" or "" or "-" or "X" ? null
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 10_000_000 ? (int)Math.Round(number)
            : throw new BoundaryFileException($"「{file}」の{line}行目の「{(text.Length > 20 ? text[..20] + "…" : text)}」は人数として読めません。");

        private static string Folded(string label) =>
            new string([.. label.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')'))]).ToUpperInvariant();
    }
}
