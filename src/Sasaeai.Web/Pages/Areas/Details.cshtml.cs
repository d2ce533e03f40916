using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Rules;
using Sasaeai.Web.Components.Map;
using Sasaeai.Web.Pages.Map;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>One area: its people, its parts, what lies in it, and how its outline changed.</summary>
[OpenTo]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int MostPlaces = 30;

    public CurrentUser Me => me;
    public Area Area { get; private set; } = null!;
    public AreaNode Node { get; private set; } = null!;
    public AreaOverview Tree { get; private set; } = null!;
    public MapView Map { get; private set; } = null!;
    public Geometry? Shape { get; private set; }
    public List<Place> Places { get; private set; } = [];
    public int PlacesFound { get; private set; }

    /// <summary>What residents and professionals agreed on here, or for the wider area.</summary>
    public RuleSet? Rules { get; private set; }
    public bool InForce => Area.InForceOn(me.Today);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } area)
            return NotFound();
        (Area, Tree) = (area, await AreaOverview.LoadAsync(db, me.User, me.Today));
        Node = Tree[id] ?? new(area, null, []);
        // Spanned areas of the neighbouring municipality are drawn too; only their people are not ours to count.
        Shape = area.BoundaryOn(me.Today)?.Shape ?? Surfaces.Together(area.Covers.Select(c => c.CoveredArea!.BoundaryOn(me.Today)?.Shape).OfType<Geometry>());
        await FindPlacesAsync();
        Rules = me.User.ReadsRules() ? (await RuleBook.LoadAsync(db, me.User.Municipality)).At(id, me.Today) : null;
        Map = AreaMaps.One(Tree, Node, Shape,
            MapPlace.Together(Places.Select((p, i) => (p, i)).Where(p => p.p.OnMap).Select(p => new MapPlace(p.i + 1, p.p.Name, p.p.Href, p.p.Spot.Latitude!.Value, p.p.Spot.Longitude!.Value)), number => $"#place-{number}"));
        return Page();
    }

    /// <summary>What it spans may be a neighbour's.</summary>
    private async Task<Area?> FindAsync(Guid id)
    {
        using var everywhere = db.ReachEveryMunicipality();
        return await db.Areas.AsNoTracking().VisibleTo(me.User).Include(a => a.Parent).Include(a => a.Boundaries)
            .Include(a => a.Covers).ThenInclude(c => c.CoveredArea!.Boundaries).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id);
    }

    private async Task FindPlacesAsync()
    {
        var within = Node.WithDescendants.Select(n => n.Area.Id).ToHashSet();
        var found = (await MapPlaces.SpotsAsync(db, me.User, Shape?.EnvelopeInternal, within)).Where(Holding()).ToList();
        (PlacesFound, Places) = (found.Count, await MapPlaces.NamedAsync(db, me.User, [.. found.InOrder().Take(MostPlaces)]));
    }

    private Func<PlaceSpot, bool> Holding()
    {
        // Outlines in force have been asked for most points before.
        if (Area.BoundaryOn(me.Today) is not null && Tree[Area.Id] is not null)
            return spot => !spot.OnMap || Tree.At(spot.Latitude!.Value, spot.Longitude!.Value).Contains(Area.Id);
        var index = Shape is null ? null : new AreaIndex<bool>([(true, Shape)]);
        return spot => !spot.OnMap || index is null || index.At(spot.Latitude!.Value, spot.Longitude!.Value).Count > 0;
    }
}
