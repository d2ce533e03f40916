using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Sasaeai.Imports.Tables;

/// <summary>Excel (.xlsx, .xlsb, .xls). Formulas are read as the values that the file keeps; nothing is computed.</summary>
internal static class Spreadsheet
{
    public static IReadOnlyList<string> SheetNames(Func<Stream> open) => Guarded(() =>
    {
        using var reader = Open(open);
        var names = new List<string>();
        do
        {
            if (reader.VisibleState == "visible" && reader.RowCount > 0)
                names.Add(reader.Name);
        }
        while (reader.NextResult());
        return names;
    });

    /// <param name="open">The workbook from its beginning.</param>
    /// <param name="sheet">Its name.</param>
    /// <param name="limits">How large a cell may be.</param>
    /// <param name="spread">Whether a cell merged across columns speaks for each of them, as a group heading does.</param>
    public static IEnumerable<TableRow> Read(Func<Stream> open, string sheet, TableLimits limits, bool spread)
    {
        using var rows = ReadUnguarded(open, sheet, limits, spread).GetEnumerator();
        while (Guarded(rows.MoveNext))
            yield return rows.Current;
    }

    private static IEnumerable<TableRow> ReadUnguarded(Func<Stream> open, string sheet, TableLimits limits, bool spread)
    {
        using var reader = Open(open);
        while (reader.Name != sheet)
            if (!reader.NextResult())
                yield break;
        var merged = MergedCells.Of(reader, spread);
        for (var line = 1; reader.Read(); line++)
        {
            var cells = new List<string>();
            for (var column = 0; column < Math.Min(reader.FieldCount, limits.Columns); column++)
                cells.Add(merged.Fill(line - 1, column, CellText.Tidy(TextOf(reader, column))));
            while (cells.Count > 0 && cells[^1].Length == 0)
                cells.RemoveAt(cells.Count - 1);
            if (cells.Exists(cell => cell.Length > limits.Cell))
                throw new UnreadableTableException($"{line:N0}行目に{limits.Cell:N0}文字を超える欄があります。確かめてから選び直してください。");
            yield return new(line, cells);
        }
    }

    private static string TextOf(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => NumberText(number, reader.GetNumberFormatString(column)),
        // Time alone is kept as a time of the day before the calendar begins.
        DateTime { Year: <= 1900 } time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan span => $"{(int)span.TotalHours:00}:{span.Minutes:00}",
        bool yes => yes ? "1" : "0",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    /// <summary>A column formatted as 0000000000 shows the zeros that its number has lost.</summary>
    private static string NumberText(double number, string? format)
    {
        var text = number.ToString(Math.Abs(number) < 1e15 ? "0.###############" : "R", CultureInfo.InvariantCulture);
        return format is { Length: > 1 } && format.All(c => c == '0') ? text.PadLeft(format.Length, '0') : text;
    }

    private static IExcelDataReader Open(Func<Stream> open)
    {
        // The reader jumps about in the file; an entry of a zip cannot.
        var stream = Seekable(open());
        try
        {
            return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { FallbackEncoding = TextEncodings.Cp932, LeaveOpen = false });
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
            return stream;
        using (stream)
        {
            var memory = new MemoryStream();
            stream.CopyTo(memory);
            memory.Position = 0;
            return memory;
        }
    }

    /// <summary>A damaged workbook makes the reader fail in any of many ways; each means the same to the person.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException e)
        {
            throw new UnreadableTableException("パスワードのかかった Excel ファイルです。パスワードを外して保存し直してください。", e);
        }
        catch (Exception e) when (e is not UnreadableTableException and not OutOfMemoryException and not OperationCanceledException)
        {
            throw new UnreadableTableException("Excel ファイルが壊れているか、途中で切れています。もう一度保存し直すか、受け取り直してください。", e);
        }
    }
}
