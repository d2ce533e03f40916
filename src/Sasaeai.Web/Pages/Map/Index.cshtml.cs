using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Web.Components;
using Sasaeai.Web.Components.Map;
using Sasaeai.Web.Pages.Areas;

namespace Sasaeai.Web.Pages.Map;

/// <summary>Places on a list and on the map beside it, narrowed by area and by what they are.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int OnePage = 40;
    private PlaceFilter filter = null!;

    [BindProperty(SupportsGet = true)] public Guid? Area { get; set; }
    [BindProperty(SupportsGet = true)] public string? What { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }
    [BindProperty(SupportsGet = true)] public int P { get; set; } = 1;

    public AreaOverview Tree { get; private set; } = null!;
    public MapView View { get; private set; } = null!;
    public List<(int Number, Place Place)> Shown { get; private set; } = [];
    public int Found { get; private set; }
    public bool Narrowed => Area is not null || !string.IsNullOrEmpty(What) || !string.IsNullOrEmpty(Sort);
    public int Unplaced { get; private set; }
    public int PageCount => Math.Max(1, (Found + OnePage - 1) / OnePage);
    public IEnumerable<SelectListItem> Areas => Options("どこでも", filter.Areas());
    public IEnumerable<SelectListItem> Whats => Options("すべて", filter.Whats());
    public IEnumerable<SelectListItem> Sorts => Options("すべて", filter.Sorts());

    public async Task OnGetAsync()
    {
        Tree = await AreaOverview.LoadAsync(db, me.User, me.Today);
        filter = new PlaceFilter(await MapPlaces.SpotsAsync(db, me.User), Tree, Area, What, Sort);
        var found = filter.Found().ToList();
        Found = found.Count;
        Unplaced = found.Count(p => !p.OnMap);
        P = Math.Clamp(P, 1, PageCount);
        // What the map shows comes first: nobody should turn three pages to find the first ring.
        var first = (P - 1) * OnePage;
        var page = found.Where(p => p.OnMap).InOrder().Skip(first).Take(OnePage).ToList();
        page.AddRange(found.Where(p => !p.OnMap).InOrder().Skip(Math.Max(0, first - (Found - Unplaced))).Take(OnePage - page.Count));
        Shown = [.. (await MapPlaces.NamedAsync(db, me.User, page)).Select((place, i) => (first + i + 1, place))];
        var onMap = MapPlace.Together(Shown.Where(s => s.Place.OnMap).Select(s => new MapPlace(s.Number, s.Place.Name, s.Place.Href, s.Place.Spot.Latitude!.Value, s.Place.Spot.Longitude!.Value)), number => $"#place-{number}");
        View = AreaMaps.Whole(Tree, null, area => QueryLink.With(Request, "area", area.Id.ToString()), onMap, "一覧の番号の場所");
    }

    private static IEnumerable<SelectListItem> Options(string all, IEnumerable<Choice> choices) =>
        choices.Select(c => new SelectListItem($"{c.Label}（{c.Count:N0}）", c.Value)).Prepend(new(all, ""));
}
