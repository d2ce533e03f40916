namespace Sasaeai.Imports.Tables;

/// <summary>
/// 表. One CSV, one sheet or one entry of a zip: its header and, each time they are asked for, its rows from the file anew,
/// so that a table of any length is held one row at a time.
/// </summary>
public sealed class Table
{
    private readonly Func<IEnumerable<TableRow>> rows;
    private readonly int lastHeaderLine;

    internal Table(string file, string? sheet, string form, Func<IEnumerable<TableRow>> rows, Func<string, bool> isHeading, Func<IEnumerable<TableRow>>? head = null)
    {
        (File, Sheet, Form) = (file, sheet, form);
        this.rows = rows;
        (Header, HeaderLine, lastHeaderLine) = HeaderFinder.Find((head ?? rows)().Take(HeaderFinder.Depth), isHeading);
    }

    /// <summary>A table whose first row is its header for certain.</summary>
    internal Table(string name, string form, IReadOnlyList<TableRow> rows)
    {
        (File, Form, this.rows) = (name, form, () => rows);
        (Header, HeaderLine, lastHeaderLine) = (rows[0].Cells, rows[0].Line, rows[0].Line);
    }

    /// <summary>The file, or the entry of an archive, that it stands in.</summary>
    public string File { get; }

    /// <summary>The sheet's name, where its workbook has several.</summary>
    public string? Sheet { get; }

    /// <summary>The file's or the entry's name, with the sheet where there are several.</summary>
    public string Name => Sheet is null ? File : $"{File}（{Sheet}）";

    /// <summary>How it was read, for the person: 「UTF-8・カンマ区切り」.</summary>
    public string Form { get; }

    /// <summary>One sheet of a workbook.</summary>
    public bool IsSheet => Form == "Excel";

    /// <summary>One name for each column; empty where the column has none.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>0 where the table has no header.</summary>
    public int HeaderLine { get; }

    /// <summary>The rows below the header that hold anything.</summary>
    public IEnumerable<TableRow> Rows() => rows().Where(row => row.Line > lastHeaderLine && !row.IsEmpty);
}
