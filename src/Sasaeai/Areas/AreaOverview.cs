using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Areas;

/// <summary>An area with its people and what hangs under it.</summary>
public sealed record AreaNode(Area Area, AreaPeople? People, IReadOnlyList<AreaNode> Children)
{
    public IEnumerable<AreaNode> WithDescendants => Children.SelectMany(c => c.WithDescendants).Prepend(this);
}

/// <summary>圏域の木. A municipality's areas in force on a day, from the first tier down, and the third-tier areas beside it.</summary>
public sealed class AreaOverview
{
    private readonly Dictionary<Guid, AreaNode> byId;
    private readonly DrawnAreas drawn;

    private AreaOverview(DateOnly day, AreaNode? town, IReadOnlyList<AreaNode> thirdTier, AreaFigures figures, DrawnAreas drawn)
    {
        (Day, Town, ThirdTier, Figures, this.drawn) = (day, town, thirdTier, figures, drawn);
        byId = (town?.WithDescendants ?? []).Concat(thirdTier).ToDictionary(n => n.Area.Id);
    }

    public DateOnly Day { get; }

    /// <summary>The first tier; null only where a municipality was never opened.</summary>
    public AreaNode? Town { get; }
    public IReadOnlyList<AreaNode> ThirdTier { get; }
    public AreaFigures Figures { get; }

    public IEnumerable<AreaNode> All => byId.Values;
    public AreaNode? this[Guid id] => byId.GetValueOrDefault(id);

    /// <summary>Where an area lies; null where nothing is drawn.</summary>
    public Geometry? ShapeOf(Guid id) => drawn.Shapes.GetValueOrDefault(id);

    /// <inheritdoc cref="DrawnAreas.At"/>
    public IReadOnlyList<Guid> At(double latitude, double longitude) => drawn.At(latitude, longitude);

    public static async Task<AreaOverview> LoadAsync(SasaeaiDb db, User user, DateOnly day, CancellationToken stop = default)
    {
        List<Area> areas;
        // What one of them spans may be a neighbour's.
        using (db.ReachEveryMunicipality())
            areas = await db.Areas.AsNoTracking().VisibleTo(user).Include(a => a.Boundaries).Include(a => a.Covers).ThenInclude(c => c.CoveredArea)
                .InForceOn(day).AsSplitQuery().ToListAsync(stop);
        var drawn = DrawnAreas.Of(areas, day);
        var whole = areas.Find(a => a.Kind == AreaKind.Municipality)?.Id;
        // Every cell taken in is the municipality's, also one whose middle lies in the sea or just beyond a coarse outline.
        IReadOnlyList<Guid> Holding(double latitude, double longitude) =>
            drawn.At(latitude, longitude) is var at && (whole is not { } all || at.Contains(all)) ? at : [.. at, whole.Value];
        var figures = await AreaFigures.LoadAsync(db, user.Municipality, Holding, stop);
        // Codes order areas as the municipality counts them; 2 comes before 10.
        var ordered = areas.OrderBy(a => a.Kind).ThenBy(a => a.NeighbourhoodKind).ThenBy(a => a.Code?.Length ?? 99).ThenBy(a => a.Code, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal).ToList();
        var ids = areas.Select(a => a.Id).ToHashSet();
        var town = ordered.Find(a => a.Kind == AreaKind.Municipality);
        // What hung under an area that has ended hangs under the town until an officer says otherwise.
        var children = ordered.Where(a => a.Kind is AreaKind.DailyLiving or AreaKind.Neighbourhood)
            .ToLookup(a => a.ParentId is { } parent && ids.Contains(parent) ? parent : town?.Id ?? Guid.Empty);

        AreaNode Node(Area area) => new(area, figures[area.Id], [.. children[area.Id].Select(Node)]);
        return new(day, town is null ? null : Node(town), [.. ordered.Where(a => a.Kind == AreaKind.ThirdTier).Select(Node)], figures, drawn);
    }
}
