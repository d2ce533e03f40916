using System.Buffers;

namespace Sasaeai.Imports.Tables;

/// <summary>式よけ. A cell that a spreadsheet would take for a formula goes out with an apostrophe before it, and comes in without it.</summary>
public static class FormulaGuard
{
    // The wide ones too: a spreadsheet in Japanese takes them for the narrow ones.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@＝＋－＠");

    /// <summary>What people typed must not run on a colleague's machine.</summary>
    public static string On(string cell) => IsFormula(cell) ? "'" + cell : cell;

    public static string Off(string cell) => cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;

    /// <summary>Behind apostrophes and blanks: a text that has one of its own gets another, or it would lose its own on the way back.</summary>
    private static bool IsFormula(string cell)
    {
        var start = cell.AsSpan().TrimStart().TrimStart('\'').TrimStart();
        return start.Length > 0 && Formula.Contains(start[0]);
    }
}
