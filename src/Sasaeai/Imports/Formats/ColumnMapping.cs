using System.Security.Cryptography;
using System.Text;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Imports.Formats;

/// <summary>Which column of a table means what. Several columns may feed one field; they are joined in order.</summary>
public sealed class ColumnMapping
{
    private readonly Dictionary<Field, List<int>> columns = [];

    public ColumnMapping(IReadOnlyList<string> header) => Header = header;

    public IReadOnlyList<string> Header { get; }

    /// <summary>The same for every file with the same headings, so that a mapping made once is found again next year.</summary>
    public string Signature => SignatureOf(Header);

    public bool Has(Field field) => columns.ContainsKey(field);

    public IReadOnlyList<int> Columns(Field field) => columns.TryGetValue(field, out var list) ? list : [];

    public Field? FieldOf(int column)
    {
        foreach (var (field, list) in columns)
            if (list.Contains(column))
                return field;
        return null;
    }

    /// <summary>The heading of a field's first column, as the file writes it; the field's own label where it has none.</summary>
    public string Heading(Field field) => columns.TryGetValue(field, out var list) && Header[list[0]].Length > 0 ? Header[list[0]] : field.Label();

    /// <summary>A row of a prepared form that bears its number and nothing more is no record yet.</summary>
    public bool IsRecord(TableRow row) =>
        row.Cells.Index().Any(cell => !string.IsNullOrWhiteSpace(cell.Item) && FieldOf(cell.Index) is not (Field.Number or Field.MunicipalityCode or Field.Prefecture or Field.Municipality));

    public void Set(Field field, int column)
    {
        if (columns.TryGetValue(field, out var list))
            list.Add(column);
        else
            columns[field] = [column];
    }

    /// <summary>
    /// A first mapping from the headings. Of several columns with one meaning the best-known heading counts, of those in which anything stands;
    /// notes are joined.
    /// </summary>
    /// <param name="header">The headings.</param>
    /// <param name="sample">Some rows, to see which columns are empty; none where only the headings are known.</param>
    public static ColumnMapping Guess(IReadOnlyList<string> header, IReadOnlyList<TableRow>? sample = null)
    {
        var mapping = new ColumnMapping(header);
        var meanings = header.Index().Where(heading => heading.Item.Length > 0)
            .Select(heading => (heading.Index, Meaning: Headings.Find(heading.Item))).Where(found => found.Meaning is not null)
            .GroupBy(found => found.Meaning!.Value.Field, found => (found.Index, found.Meaning!.Value.Rank));
        foreach (var field in meanings)
            foreach (var (column, _) in field.OrderBy(found => IsBlank(found.Index)).ThenBy(found => found.Rank).Take(field.Key is Field.Note ? 5 : 1))
                if (field.Key is not Field.Name || !IsBlank(column))
                    mapping.Set(field.Key, column);
        if (!mapping.Has(Field.Name))
            mapping.GuessName(IsBlank);
        return mapping;

        bool IsBlank(int column) => sample is { Count: > 0 } && sample.All(row => row[column].Length == 0);
    }

    /// <summary>Reads <c>名称=施設の名前,住所=ところ</c>: our label or the field's English name, then the file's heading or the column's number.</summary>
    /// <exception cref="FormatException">A part is not understood; the message says which.</exception>
    public static ColumnMapping Parse(IReadOnlyList<string> header, string text)
    {
        var mapping = new ColumnMapping(header);
        foreach (var part in text.Split([',', '\n', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = part.Split(['=', '＝'], 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2)
                throw new FormatException($"対応の書き方がわかりません: 「{part}」。「名称=施設の名前」のように書いてください。");
            mapping.Set(ParseField(sides[0]), ParseColumn(header, sides[1]));
        }
        return mapping;
    }

    /// <summary>The same text that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Join(',', columns.SelectMany(pair => pair.Value.Select(column => $"{pair.Key}={column + 1}")));

    public static string SignatureOf(IReadOnlyList<string> header) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', header.Select(Headings.Fold)))))[..16];

    /// <summary>要配慮者利用施設名称, 指定暑熱避難施設の名称: a heading that ends as a name does.</summary>
    private void GuessName(Func<int, bool> isBlank)
    {
        for (var column = 0; column < Header.Count; column++)
            if (FieldOf(column) is null && !isBlank(column) && (Header[column].EndsWith("名称", StringComparison.Ordinal) || Header[column].EndsWith('名')))
            {
                Set(Field.Name, column);
                return;
            }
    }

    private static Field ParseField(string name) =>
        Enum.TryParse<Field>(name, ignoreCase: true, out var field) && !int.TryParse(name, out _) ? field
        : Headings.Find(name)?.Field ?? throw new FormatException($"「{name}」という項目はありません。使える項目: {string.Join("、", Enum.GetValues<Field>().Select(f => f.Label()))}");

    private static int ParseColumn(IReadOnlyList<string> header, string name)
    {
        var folded = Headings.Fold(name);
        for (var column = 0; column < header.Count; column++)
            if (folded.Length > 0 && Headings.Fold(header[column]) == folded)
                return column;
        return int.TryParse(name, out var number) && number >= 1 && number <= header.Count
            ? number - 1
            : throw new FormatException($"「{name}」という列がファイルにありません。");
    }
}
