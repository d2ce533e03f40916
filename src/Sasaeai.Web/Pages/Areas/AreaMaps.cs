using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using Sasaeai.Areas;
using Sasaeai.Web.Components.Map;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>The maps of area pages, out of the tree.</summary>
public static class AreaMaps
{
    /// <summary>The second tier as links (or what there is in its place), people by shade, the town's edge.</summary>
    public static MapView Whole(AreaOverview tree, Func<Area, bool>? which = null, Func<Area, string>? href = null, IReadOnlyList<MapPlace>? places = null, string placesLabel = "")
    {
        href ??= area => $"/areas/{area.Id}";
        var shown = Shown(tree, which ?? (area => area.Kind == AreaKind.DailyLiving));
        if (shown.Count == 0)
            shown = Shown(tree, area => area.Kind is AreaKind.DailyLiving);
        var areas = shown.Select(a => new MapArea(a.Area.Name, a.Shape, MapLine.Area, href(a.Area))).ToList();
        if (tree.Town is { } town && town.Area.BoundaryOn(tree.Day) is { } edge)
            areas.Add(new(town.Area.Name, edge.Shape, MapLine.Town, Named: false));
        return new()
        {
            Title = $"{tree.Town?.Area.Name}の圏域の地図",
            Description = $"{shown.Count}つの圏域の境目{(tree.Figures.Cells.Count > 0 ? "と、住む人の多い所" : "")}{(places?.Count > 0 ? $"、{places.Count}か所の場所" : "")}。同じことは、となりの表や一覧にあります。",
            Areas = areas,
            Cells = places is null ? Cells(tree.Figures.Cells) : [],
            CellsLabel = CellsLabel(tree),
            Places = places ?? [],
            PlacesLabel = placesLabel,
        };
    }

    /// <summary>One area with its parts, its people and the areas around it.</summary>
    public static MapView One(AreaOverview tree, AreaNode node, Geometry? shape, IReadOnlyList<MapPlace> places)
    {
        if (shape is null)
            return new() { Title = "", Description = "" };
        var parts = node.Children.GroupBy(c => (c.Area.Kind, c.Area.NeighbourhoodKind)).FirstOrDefault()?.ToList() ?? [];
        var areas = parts.Select(c => (c.Area, Boundary: c.Area.BoundaryOn(tree.Day))).Where(c => c.Boundary is not null)
            .Select(c => new MapArea(c.Area.Name, c.Boundary!.Shape, MapLine.Area, $"/areas/{c.Area.Id}")).ToList();
        areas.Add(new(node.Area.Name, shape, MapLine.Chosen, Named: areas.Count == 0));
        var prepared = PreparedGeometryFactory.Prepare(shape);
        return new()
        {
            Title = $"{node.Area.Name}の地図",
            Description = $"{node.Area.Name}の境目{(parts.Count > 0 ? $"と、中の{parts.Count}つの区域" : "")}{(places.Count > 0 ? $"、{places.Count}か所の場所" : "")}。",
            Areas = areas,
            Cells = Cells(tree.Figures.Cells.Where(c => prepared.Intersects(shape.Factory.ToGeometry(c.Code.Bounds)))),
            CellsLabel = CellsLabel(tree),
            Places = places,
            PlacesLabel = "ここにある場所（一覧の番号）",
        };
    }

    /// <summary>Where one place lies in its area; empty where the area is not drawn or the place lies elsewhere.</summary>
    public static MapView Spot(Area? area, DateOnly day, MapPlace place)
    {
        if (area?.BoundaryOn(day)?.Shape is not { } shape || !shape.EnvelopeInternal.Contains(place.Longitude, place.Latitude))
            return new() { Title = "", Description = "" };
        return new()
        {
            Title = $"{place.Name}の場所",
            Description = $"{area.Name}の境目と、{place.Name}の場所。",
            Areas = [new(area.Name, shape, MapLine.Chosen, $"/areas/{area.Id}")],
            Places = [place],
            PlacesLabel = "この資源の場所",
        };
    }

    /// <summary>What was read from a file, before it is taken in.</summary>
    public static MapView Preview(OutlinePlan plan) => new()
    {
        Title = "読みとった区域",
        Description = $"{plan.Rows.Count(r => r.Shape is not null)}つの区域の境目。点線は、使わないもの。",
        Areas = [.. plan.Rows.Where(r => r.Shape is not null).Select(r => new MapArea(r.Name, r.Shape!, r.Step is PlannedStep.Refuse ? MapLine.Dashed : MapLine.Area))],
    };

    public static MapView Preview(PlannedPopulation table, IEnumerable<MapArea> outlines) => new()
    {
        Title = $"読みとった人口　{table.Label}",
        Description = $"{table.Inside.Cells.Count}区画の人の多さ。",
        Areas = [.. outlines],
        Cells = [.. table.Inside.Cells.Select(c => new MapCell(c.Code, table.Inside.Aged65 is null ? c.People : c.Aged65))],
        CellsLabel = $"{(table.Inside.Aged65 is null ? "人口" : "65歳以上")}（{table.Level.Label()}）",
    };

    private static List<(Area Area, Geometry Shape)> Shown(AreaOverview tree, Func<Area, bool> which) =>
        [.. tree.All.Where(n => which(n.Area)).Select(n => (n.Area, Shape: tree.ShapeOf(n.Area.Id))).Where(a => a.Shape is not null).Select(a => (a.Area, a.Shape!))];

    private static List<MapCell> Cells(IEnumerable<PopulationCell> cells)
    {
        var all = cells.ToList();
        var ages = all.Exists(c => c.Aged65 is not null);
        return [.. all.Select(c => new MapCell(c.Code, ages ? c.Aged65 : c.Total))];
    }

    private static string CellsLabel(AreaOverview tree) => tree.Figures.Cells is [var first, ..]
        ? $"{(tree.Figures.Cells.Any(c => c.Aged65 is not null) ? "65歳以上の人" : "人口")}（{first.Year}年、{first.Code.Level.Label()}ひとますの人数）" : "";
}
