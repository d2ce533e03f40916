using System.Text;
using CsvHelper;

namespace Sasaeai.Imports.Tables;

/// <summary>CSV and its kin. Quoted line breaks belong to their cell, and a row's line is the one that it begins on.</summary>
internal static class DelimitedText
{
    public static char FindSeparator(Func<Stream> open, Encoding encoding, TableLimits limits)
    {
        using var csv = Open(open, encoding, null, limits);
        for (var i = 0; i < 2; i++)
            Next(csv, limits);
        return csv.Separator;
    }

    public static IEnumerable<TableRow> Read(Func<Stream> open, Encoding encoding, char separator, TableLimits limits)
    {
        using var csv = Open(open, encoding, separator, limits);
        while (Next(csv, limits))
        {
            var cells = new string[csv.FieldCount];
            for (var column = 0; column < cells.Length; column++)
                cells[column] = CellText.Tidy(csv.GetString(column));
            if (Array.Exists(cells, cell => cell.Length > limits.Cell))
                throw TooLarge(csv.LineNumber, $"ひとつの欄が{limits.Cell:N0}文字を超えています");
            if (cells.Length > limits.Columns)
                throw TooLarge(csv.LineNumber, $"列が{limits.Columns:N0}を超えています");
            yield return new((int)csv.LineNumber, cells);
        }
    }

    private static CsvReader Open(Func<Stream> open, Encoding encoding, char? separator, TableLimits limits) =>
        CsvReader.Create(new StreamReader(open(), encoding), new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            MaxRecordSize = limits.Row,
            TrackLineNumbers = true,
            OnMalformedRecord = record =>
            {
                if (record.Reason is CsvMalformedReason.UnterminatedQuote)
                    throw Unclosed(record.LineNumber);
            },
        });

    private static bool Next(CsvReader csv, TableLimits limits)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw TooLarge(csv.LineNumber + 1, $"ひとつの行が{limits.Row >> 20:N0} MBを超えています");
        }
    }

    private static UnreadableTableException TooLarge(long line, string what) =>
        new($"{line:N0}行目のあたりで、{what}。引用符（\"）が閉じていないかもしれません。確かめてから選び直してください。");

    private static UnreadableTableException Unclosed(long? line) =>
        new($"{line:N0}行目から始まる行の引用符（\"）が閉じていません。ファイルが途中で切れているかもしれません。受け取り直すか、引用符を直してください。");
}
