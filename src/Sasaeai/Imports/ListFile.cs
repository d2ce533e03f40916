using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Imports;

/// <summary>One row of a list as read, with the table it stands in.</summary>
public sealed record ListRow(string Table, int Line, string Name, Reading Reading);

/// <summary>
/// A file understood as a list: which tables of it, of what kind, with what columns. What a person said comes first, then what was said of the
/// same headings before, then what the headings say.
/// </summary>
public sealed class ListFile
{
    /// <summary>Rows looked at to see which columns hold anything.</summary>
    private const int Sample = 100;
    private readonly List<(Table Table, ColumnMapping Mapping)> parts = [];

    private ListFile(TableFile file) => File = file;

    public TableFile File { get; }

    /// <summary>Null where a person has to say what it is.</summary>
    public ImportKind? Kind { get; private set; }

    /// <summary>The tables that are read, each with its columns.</summary>
    public IReadOnlyList<(Table Table, ColumnMapping Mapping)> Parts => parts;

    /// <summary>The table that a person is asked about, and what is known of its columns so far.</summary>
    public (Table Table, ColumnMapping Mapping) First { get; private set; }

    /// <summary>Fields that the kind needs and the columns lack.</summary>
    public IReadOnlyList<Field> Missing { get; private set; } = [];

    public bool NeedsMapping => Kind is null || Missing.Count > 0;

    /// <summary>Tables of the file that are left aside, by name: further sheets, entries of another kind.</summary>
    public IEnumerable<string> LeftAside => File.Tables.Where(table => parts.TrueForAll(part => part.Table != table)).Select(table => table.Name).Concat(File.Skipped);

    /// <summary>Files of which no table is read, by name.</summary>
    public IEnumerable<string> LeftAsideWhole => File.Tables.Select(table => table.File).Except(parts.Select(part => part.Table.File)).Concat(File.Skipped);

    /// <summary>How it was read, for the person, and what of it was not: 「Excel。読まない表: メモ」.</summary>
    public string Form => LeftAside.ToList() is { Count: > 0 } aside
        ? $"{First.Table.Form}。読まない表: {string.Join("、", aside.Take(5))}{(aside.Count > 5 ? $" ほか{aside.Count - 5}" : "")}"
        : First.Table.Form;

    /// <param name="path">The original.</param>
    /// <param name="batch">What was said of it.</param>
    /// <param name="remembered">What was said of other files of this municipality, by signature of their headings.</param>
    /// <exception cref="UnreadableTableException">The file is no table.</exception>
    /// <exception cref="FormatException">The mapping does not fit the file.</exception>
    public static ListFile Open(string path, ImportBatch batch, IReadOnlyDictionary<string, RememberedMapping> remembered)
    {
        var list = new ListFile(TableFile.Open(path, batch.FileName, Headings.IsKnown));
        foreach (var file in Wanted(list.File, batch.Table).GroupBy(table => table.File))
            list.TakeFile([.. file], batch, remembered);
        if (list.First.Table is null)
            throw new UnreadableTableException($"「{batch.Table}」という表（シート）がファイルにありません。あるのは、{string.Join("、", list.File.Tables.Select(table => table.Sheet ?? table.Name))} です。");
        if (list.parts.Count == 0)
            list.parts.Add(list.First);
        return list;
    }

    /// <summary>A name that says something else than the bytes, a header without rows, and letters of which nothing is left, are no list, whatever the columns are said to mean.</summary>
    /// <exception cref="UnreadableTableException">Nothing can come of the file; the message says why.</exception>
    public void RefuseUnlessReadable()
    {
        File.RefuseUnlessAsNamed();
        if (File.Tables.All(table => !table.Rows().Any()))
            throw new UnreadableTableException("見出しだけで、中身の行がありません。行の入ったファイルを選んでください。");
        if (NeedsMapping && Garbled.Find(File.Tables[0]) is { } reason)
            throw new UnreadableTableException(reason);
    }

    /// <summary>Every row of every part, in order.</summary>
    /// <param name="today">The day of import, from which dates without a year are read.</param>
    public IEnumerable<ListRow> Rows(DateOnly today)
    {
        foreach (var (table, mapping) in parts)
        {
            Func<TableRow, Reading> read = Kind is ImportKind.Registry ? new SheetReader(table.Header).Read : new ListingReader(Kind ?? ImportKind.Table, mapping, today).Read;
            foreach (var row in table.Rows().Where(row => mapping.IsRecord(row)))
                yield return new(table.Name, row.Line, NameOf(row, mapping), read(row));
        }
    }

    private static IEnumerable<Table> Wanted(TableFile file, string? chosen) =>
        file.Tables.Where(table => chosen is null || table.Name == chosen || table.Sheet == chosen);

    /// <summary>
    /// Sheets of one workbook show the same things in other ways, so only one is read: the first that is a list; a cover or a note before it is none.
    /// Entries of a zip belong together.
    /// </summary>
    private void TakeFile(List<Table> tables, ImportBatch batch, IReadOnlyDictionary<string, RememberedMapping> remembered)
    {
        foreach (var table in tables)
            if (Take(table, batch, remembered))
                return;
    }

    /// <summary>True where the table is read.</summary>
    private bool Take(Table table, ImportBatch batch, IReadOnlyDictionary<string, RememberedMapping> remembered)
    {
        var known = remembered.GetValueOrDefault(ColumnMapping.SignatureOf(table.Header));
        var mapping = (batch.Mapping ?? known?.Mapping) is { } said ? ColumnMapping.Parse(table.Header, said) : ColumnMapping.Guess(table.Header, [.. table.Rows().Take(Sample)]);
        var kind = batch.Kind ?? known?.Kind ?? FormatFinder.Recognise(mapping) ?? (IsPlain(mapping) ? ImportKind.Table : null);
        var missing = kind is null ? [Field.Name] : FormatFinder.Missing(kind.Value, mapping);
        if (First.Table is null)
            (First, Kind, Missing) = ((table, mapping), kind, missing);
        // The first table of an archive that can be read says what the archive is.
        else if (NeedsMapping && kind is not null && missing.Count == 0)
            (First, Kind, Missing) = ((table, mapping), kind, missing);
        if (kind is null || kind != Kind || missing.Count > 0)
            return false;
        parts.Add((table, mapping));
        return true;
    }

    private static bool IsPlain(ColumnMapping mapping) => mapping.Has(Field.Name) && (mapping.Has(Field.Address) || mapping.Has(Field.Latitude));

    private static string NameOf(TableRow row, ColumnMapping mapping)
    {
        var name = mapping.Columns(Field.Name) is [var column, ..] ? row[column] : row.Cells.FirstOrDefault(cell => cell.Length > 0) ?? "";
        return name.Length > 100 ? name[..100] + "…" : name;
    }
}
