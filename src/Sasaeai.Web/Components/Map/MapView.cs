using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Web.Components.Map;

/// <summary>What a map shows. Everything on it stands in the list or table beside it as well.</summary>
public sealed class MapView
{
    /// <summary>The map's name, for those who hear it.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, in a sentence or two.</summary>
    public required string Description { get; init; }
    public IReadOnlyList<MapArea> Areas { get; init; } = [];
    public IReadOnlyList<MapCell> Cells { get; init; } = [];

    /// <summary>What the shades count: 65歳以上の人数（1km四方）.</summary>
    public string CellsLabel { get; init; } = "";
    public IReadOnlyList<MapPlace> Places { get; init; } = [];

    /// <summary>What the numbered rings are: 地域の資源（左の一覧の番号）.</summary>
    public string PlacesLabel { get; init; } = "";

    public bool IsEmpty => Areas.Count + Cells.Count + Places.Count == 0;
}

public enum MapLine
{
    /// <summary>An area that leads somewhere.</summary>
    Area,

    /// <summary>The area that the page is about.</summary>
    Chosen,

    /// <summary>The edge of the municipality.</summary>
    Town,

    /// <summary>Neighbours, to find one's way by.</summary>
    Faint,

    /// <summary>An outline that is not yet, or no longer, in force.</summary>
    Dashed,
}

public sealed record MapArea(string Name, Geometry Shape, MapLine Line = MapLine.Area, string? Href = null, bool Named = true);

/// <summary>A mesh cell; without a value its figure is not known.</summary>
public sealed record MapCell(MeshCode Code, int? Value);

/// <summary>A numbered ring; several places in one house share theirs.</summary>
public sealed record MapPlace(int Number, string Name, string Href, double Latitude, double Longitude)
{
    /// <summary>What stands in the ring: 13, or 13+ where others share it.</summary>
    public string Mark { get; init; } = $"{Number}";

    /// <summary>Places at one spot become one ring that leads to the first of them in the list.</summary>
    /// <param name="places">Places in the list's order.</param>
    /// <param name="inList">The address of a number in the list.</param>
    public static IReadOnlyList<MapPlace> Together(IEnumerable<MapPlace> places, Func<int, string> inList) =>
        [.. places.GroupBy(p => (Math.Round(p.Latitude, 4), Math.Round(p.Longitude, 4))).Select(spot => spot.ToList() is [var only] ? only
            : spot.First() with { Name = string.Join("、", spot.Select(p => $"{p.Number} {p.Name}")), Href = inList(spot.First().Number), Mark = $"{spot.First().Number}+" })];
}
