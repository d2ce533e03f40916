using System.Globalization;

namespace Sasaeai.Imports.Tables;

/// <summary>
/// Finds the header of a table that people made: under title rows, in one row or in two (運営日 over 開始 and 終了).
/// A row scores by the headings that the product knows and by being full of short, distinct words.
/// </summary>
internal static class HeaderFinder
{
    /// <summary>Rows looked at.</summary>
    public const int Depth = 30;

    public static (IReadOnlyList<string> Header, int Line, int LastLine) Find(IEnumerable<TableRow> top, Func<string, bool> isHeading)
    {
        var rows = top.Where(row => !row.IsEmpty).ToList();
        if (rows.Count == 0)
            return ([], 0, 0);
        var width = rows.Max(row => row.Cells.Count);
        var usual = rows.Select(Filled).Order().ElementAt(rows.Count / 2);
        var best = Enumerable.Range(0, Math.Min(rows.Count, 20)).MaxBy(i => Score(rows[i], usual, isHeading) - i * 0.01);
        if (Score(rows[best], usual, isHeading) <= 0)
            return (NoNames(width), 0, 0);

        var (upper, lower) = (best, best);
        if (best + 1 < rows.Count && IsSubHeading(rows[best], rows[best + 1], isHeading))
            lower = best + 1;
        else if (best > 0 && IsSubHeading(rows[best - 1], rows[best], isHeading))
            upper = best - 1;
        var header = upper == lower ? rows[upper].Cells.Select(OneLine).ToList() : Join(rows[upper], rows[lower], width);
        // The same names in another language or as codes, directly below, are no record.
        var last = upper == lower && lower + 1 < rows.Count && Known(rows[lower + 1], isHeading) >= Math.Max(2, Filled(rows[lower + 1]) * 0.6) ? lower + 1 : lower;
        return (header, rows[upper].Line, rows[last].Line);
    }

    private static double Score(TableRow row, int usual, Func<string, bool> isHeading)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        if (filled.Count < Math.Max(2, usual / 3.0))
            return 0;
        var values = filled.Count(LooksLikeValue);
        var distinct = filled.Distinct().Count();
        return Known(row, isHeading) * 3 + distinct - values * 4 - (filled.Count - distinct) * 0.5;
    }

    private static int Known(TableRow row, Func<string, bool> isHeading) => row.Cells.Count(cell => cell.Length > 0 && isHeading(OneLine(cell)));

    private static int Filled(TableRow row) => row.Cells.Count(cell => cell.Length > 0);

    private static bool LooksLikeValue(string cell) =>
        cell.Length > 60
        || double.TryParse(cell, CultureInfo.InvariantCulture, out _)
        || cell.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || cell.Count(char.IsAsciiDigit) >= 6;

    /// <summary>The row below names parts of what the row above left blank or spread over several columns.</summary>
    private static bool IsSubHeading(TableRow upper, TableRow lower, Func<string, bool> isHeading)
    {
        if (lower.Cells.Any(LooksLikeValue) || upper.Cells.Any(LooksLikeValue))
            return false;
        var parts = 0;
        for (var column = 0; column < Math.Max(upper.Cells.Count, lower.Cells.Count); column++)
            if (lower[column].Length > 0 && (upper[column].Length == 0 || column > 0 && upper[column] == upper[column - 1] || upper[column] == upper[column + 1]))
                parts++;
        var repeated = lower.Cells.Where(cell => cell.Length > 0).GroupBy(cell => cell).Any(same => same.Count() > 1);
        // A title over a full header also has blanks; but then no heading of its own reaches down past the second row.
        var reachesDown = Enumerable.Range(0, upper.Cells.Count).Any(column => upper[column].Length > 0 && (lower[column].Length == 0 || lower[column] == upper[column]));
        return parts >= 2 && upper.Cells.Where(cell => cell.Length > 0).Distinct().Count() >= 2 && (repeated || reachesDown && Known(lower, isHeading) >= parts / 2.0);
    }

    private static List<string> Join(TableRow upper, TableRow lower, int width)
    {
        var header = new List<string>(width);
        var group = "";
        for (var column = 0; column < width; column++)
        {
            if (upper[column].Length > 0)
                group = OneLine(upper[column]);
            var part = OneLine(lower[column]);
            header.Add(part.Length == 0 ? OneLine(upper[column]) : group.Length == 0 || group == part ? part : $"{group}－{part}");
        }
        return header;
    }

    private static List<string> NoNames(int width) => [.. Enumerable.Range(1, width).Select(_ => "")];

    private static string OneLine(string heading) => heading.Replace("\n", "", StringComparison.Ordinal).Trim();
}
