using ExcelDataReader;

namespace Sasaeai.Imports.Tables;

/// <summary>
/// A merged cell keeps its text in its first corner only. Down a column the text holds for every row (地区 written once for five halls);
/// across columns it is a group heading, and only headings are read that way.
/// </summary>
internal sealed class MergedCells
{
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> corners = [];
    private readonly Dictionary<(int Row, int Column), string> texts = [];

    public static MergedCells Of(IExcelDataReader reader, bool spread)
    {
        var merged = new MergedCells();
        foreach (var range in reader.MergeCells ?? [])
            for (var row = range.FromRow; row <= Math.Min(range.ToRow, range.FromRow + 10_000); row++)
                for (var column = range.FromColumn; column <= Math.Min(range.ToColumn, range.FromColumn + 200); column++)
                    if (column == range.FromColumn || spread)
                        merged.corners[(row, column)] = (range.FromRow, range.FromColumn);
        return merged;
    }

    public string Fill(int row, int column, string text)
    {
        if (!corners.TryGetValue((row, column), out var corner))
            return text;
        if (corner == (row, column))
            return texts[corner] = text;
        return texts.GetValueOrDefault(corner, text);
    }
}
