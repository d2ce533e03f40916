using Sasaeai.Areas;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Map;

/// <summary>Narrows places by area, by resource or organisation, and by kind; counts what each further choice would leave.</summary>
internal sealed class PlaceFilter
{
    private const string Resource = "resource", Organization = "organization";
    private readonly AreaOverview tree;
    private readonly Guid? area;
    private readonly string? what, sort;
    private readonly Dictionary<Guid, IReadOnlyList<Guid>> upward = [];

    private readonly List<(PlaceSpot Spot, IReadOnlyList<Guid> Areas)> places;

    /// <summary>How many places share areas, sort and kind: tens of thousands of places make some hundred of these.</summary>
    private readonly List<(Cell Cell, int Count)> cells;

    public PlaceFilter(IReadOnlyList<PlaceSpot> spots, AreaOverview tree, Guid? area, string? what, string? sort)
    {
        (this.tree, this.area, this.what, this.sort) = (tree, area, what, sort);
        places = [.. spots.Select(s => (s, AreasOf(s)))];
        cells = [.. places.CountBy(p => new Cell(p.Areas, p.Spot.Sorts, p.Spot.IsResource)).Select(c => (c.Key, c.Value))];
    }

    public IEnumerable<PlaceSpot> Found()
    {
        var met = cells.Select(c => c.Cell).Where(c => InArea(c) && IsWhat(c, what) && IsSort(c)).ToHashSet();
        return places.Where(p => met.Contains(new(p.Areas, p.Spot.Sorts, p.Spot.IsResource))).Select(p => p.Spot);
    }

    public IEnumerable<Choice> Areas() => tree.All.Where(n => n.Area.Kind == AreaKind.DailyLiving || n.Area.Id == area)
        .Select(n => new Choice(n.Area.Id.ToString(), n.Area.Name, Count(c => IsWhat(c, what) && IsSort(c) && c.Areas.Contains(n.Area.Id))));

    public IEnumerable<Choice> Whats() => new[] { (Resource, "地域の資源"), (Organization, "団体・事業所") }
        .Select(w => new Choice(w.Item1, w.Item2, Count(c => InArea(c) && IsSort(c) && IsWhat(c, w.Item1))));

    public IEnumerable<Choice> Sorts() => cells.Where(c => InArea(c.Cell) && IsWhat(c.Cell, what)).SelectMany(c => c.Cell.Sorts, (c, key) => (Key: key, c.Count)).GroupBy(s => s.Key)
        .Select(g => new Choice(g.Key, Place.Label(g.Key), g.Sum(s => s.Count))).OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.Ordinal);

    private int Count(Func<Cell, bool> chosen) => cells.Where(c => chosen(c.Cell)).Sum(c => c.Count);

    private bool InArea(Cell cell) => area is not { } chosen || cell.Areas.Contains(chosen);

    private bool IsSort(Cell cell) => string.IsNullOrEmpty(sort) || cell.Sorts.Contains(sort);

    private static bool IsWhat(Cell cell, string? what) => string.IsNullOrEmpty(what) || cell.IsResource == (what == Resource);

    // A place is where its point lies; where the point is not known, where someone has filed it.
    private IReadOnlyList<Guid> AreasOf(PlaceSpot spot) =>
        spot.OnMap && tree.At(spot.Latitude!.Value, spot.Longitude!.Value) is { Count: > 0 } holding ? holding : spot.AreaId is { } filed ? Upward(filed) : [];

    private IReadOnlyList<Guid> Upward(Guid filed)
    {
        if (upward.TryGetValue(filed, out var known))
            return known;
        var areas = new List<Guid>();
        for (Guid? at = filed; at is { } id && tree[id] is { } node && !areas.Contains(id);)
        {
            areas.Add(id);
            at = node.Area.ParentId;
        }
        return upward[filed] = areas;
    }

    /// <summary>Lists of the same things are the same lists, so that they are compared by that alone.</summary>
    private readonly record struct Cell(IReadOnlyList<Guid> Areas, IReadOnlyList<string> Sorts, bool IsResource);
}
