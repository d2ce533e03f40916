using System.Buffers;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Imports.Tables;

/// <summary>
/// One letter for one thing, whatever the encoding: CP932 has no 〜 (U+301C) and no − (U+2212) but their full-width twins, so last year's
/// CP932 file and this year's UTF-8 file would differ in rows that nobody touched.
/// </summary>
public static class CellText
{
    private static readonly SearchValues<char> Twins = SearchValues.Create("\u301C\u2212\u2016\u2014\r");

    public static string Tidy(string cell)
    {
        cell = PlainText.Of(cell);
        if (cell.AsSpan().IndexOfAny(Twins) >= 0)
            cell = cell.Replace('\u301C', '\uFF5E').Replace('\u2212', '\uFF0D').Replace('\u2016', '\u2225').Replace('\u2014', '\u2015')
                .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        // ="0123": how people keep a leading zero in a CSV that a spreadsheet will open.
        if (cell.Length > 3 && cell.StartsWith("=\"", StringComparison.Ordinal) && cell.EndsWith('"') && !cell.AsSpan(2, cell.Length - 3).Contains('"'))
            cell = cell[2..^1];
        return cell.Trim();
    }
}
