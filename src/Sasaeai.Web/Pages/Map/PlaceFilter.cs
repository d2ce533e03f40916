using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Map;

/// <summary>Narrows places by area, by resource or organisation, and by kind; counts what each further choice would leave.</summary>
internal sealed class PlaceFilter(IReadOnlyList<Place> places, AreaOverview tree, Guid? area, string? what, string? sort)
{
    private const string Resource = "resource", Organization = "organization";

    // A place is where its point lies; where the point is not known, where someone has filed it.
    private readonly Dictionary<Place, HashSet<Guid>> areasOf = AreasOf(places, tree);

    public List<Place> Found() => [.. places.Where(p => InArea(p) && IsWhat(p, what) && IsSort(p, sort))];

    public IEnumerable<Choice> Areas(AreaOverview tree)
    {
        var there = places.Where(p => IsWhat(p, what) && IsSort(p, sort)).ToList();
        return tree.All.Where(n => n.Area.Kind == AreaKind.DailyLiving || n.Area.Id == area)
            .Select(n => new Choice(n.Area.Id.ToString(), n.Area.Name, there.Count(p => areasOf[p].Contains(n.Area.Id))));
    }

    public IEnumerable<Choice> Whats() => new[] { (Resource, "地域の資源"), (Organization, "団体・事業所") }
        .Select(w => new Choice(w.Item1, w.Item2, places.Count(p => InArea(p) && IsSort(p, sort) && IsWhat(p, w.Item1))));

    public IEnumerable<Choice> Sorts() => places.Where(p => InArea(p) && IsWhat(p, what)).SelectMany(p => p.Sorts).GroupBy(s => s)
        .Select(g => new Choice(g.Key, Place.Label(g.Key), g.Count())).OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.Ordinal);

    private bool InArea(Place place) => area is not { } chosen || areasOf[place].Contains(chosen);

    private static bool IsWhat(Place place, string? what) => what is null or "" || place.IsResource == (what == Resource);

    private static bool IsSort(Place place, string? sort) => sort is null or "" || place.Sorts.Contains(sort);

    private static Dictionary<Place, HashSet<Guid>> AreasOf(IReadOnlyList<Place> places, AreaOverview tree)
    {
        var index = new AreaIndex<Guid>(tree.All.Select(n => (n.Area.Id, Shape: tree.ShapeOf(n.Area.Id))).Where(a => a.Shape is not null).Select(a => (a.Id, a.Shape!)));
        return places.ToDictionary(p => p, p => p.OnMap && index.At(p.Latitude!.Value, p.Longitude!.Value) is { Count: > 0 } holding ? [.. holding] : Upward(p.AreaId, tree));
    }

    private static HashSet<Guid> Upward(Guid? filed, AreaOverview tree)
    {
        var areas = new HashSet<Guid>();
        for (var at = filed; at is { } id && tree[id] is { } node && areas.Add(id);)
            at = node.Area.ParentId;
        return areas;
    }
}
