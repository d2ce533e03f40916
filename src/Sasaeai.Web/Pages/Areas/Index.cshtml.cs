using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Web.Components.Map;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>The areas of the municipality, their people, and the map.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public CurrentUser Me => me;
    public AreaOverview Tree { get; private set; } = null!;
    public MapView Map { get; private set; } = null!;
    public IEnumerable<AreaNode> SecondTier => Tree.Town!.Children.Where(c => c.Area.Kind == AreaKind.DailyLiving);
    public IEnumerable<AreaNode> OutsideSecondTier => Shown(Tree.Town!.Children);
    public bool Drawn => Tree.All.Any(n => n.Area.BoundaryOn(me.Today) is not null);

    /// <summary>Which neighbourhoods stand under the second tier: schools' districts and associations would not be read together.</summary>
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }

    public IReadOnlyList<(AreaKindChoice Kind, int Count)> Kinds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Tree = await AreaOverview.LoadAsync(db, me.User, me.Today);
        Kinds = [.. Tree.All.Where(n => n.Area.Kind == AreaKind.Neighbourhood).GroupBy(n => AreaKindChoice.Of(n.Area.Kind, n.Area.NeighbourhoodKind)).Select(g => (g.Key, g.Count())).OrderBy(k => Array.IndexOf([.. AreaKindChoice.All], k.Key))];
        Kind ??= Kinds.Select(k => k.Kind.Key).FirstOrDefault() ?? "";
        Map = AreaMaps.Whole(Tree, Kinds.Any(k => k.Kind.Key == Kind) ? IsShown : null);
    }

    public IEnumerable<AreaNode> Shown(IEnumerable<AreaNode> nodes) => nodes.Where(n => IsShown(n.Area));

    private bool IsShown(Area area) => area.Kind == AreaKind.Neighbourhood && AreaKindChoice.Of(area.Kind, area.NeighbourhoodKind).Key == Kind;
}
