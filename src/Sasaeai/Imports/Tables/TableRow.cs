namespace Sasaeai.Imports.Tables;

/// <summary>One row as text. <paramref name="Line"/> is where it begins in its file or sheet, counted from 1, so that a person finds it there.</summary>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The cell, or empty where the row is shorter than its header.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
