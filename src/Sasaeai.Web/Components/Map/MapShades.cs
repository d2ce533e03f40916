namespace Sasaeai.Web.Components.Map;

/// <summary>Four shades with round limits, about as many cells in each.</summary>
internal sealed class MapShades
{
    public const int Count = 4;
    private readonly List<int> from;

    public MapShades(IEnumerable<MapCell> cells)
    {
        var values = cells.Select(c => c.Value ?? 0).Where(v => v > 0).Order().ToList();
        from = values.Count == 0 ? [] : [.. Enumerable.Range(0, Count).Select(i => i == 0 ? 1 : Rounded(values[values.Count * i / Count])).Distinct()];
    }

    /// <summary>1 to 4; 0 for a cell without people.</summary>
    public int Of(int value) => value <= 0 ? 0 : from.FindLastIndex(f => f <= value) + 1;

    /// <summary>Shade and what it means, the darkest first.</summary>
    public IEnumerable<(int Shade, string Label)> Legend() => Enumerable.Range(0, from.Count).Reverse()
        .Select(i => (i + 1, i == from.Count - 1 ? $"{from[i]:N0}人以上" : from[i] == from[i + 1] - 1 ? $"{from[i]:N0}人" : $"{from[i]:N0}～{from[i + 1] - 1:N0}人"));

    private static int Rounded(int value)
    {
        var step = (int)Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)))) / 2;
        return step < 1 ? value : Math.Max(1, (int)Math.Round((double)value / step) * step);
    }
}
