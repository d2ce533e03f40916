using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>How many resources each further choice would leave: for each facet, counted under all the others.</summary>
public sealed class ResourceFacets
{
    private readonly IReadOnlyList<ResourceCell> cells;
    private readonly Dictionary<string, Func<ResourceCell, bool>> asked;

    public ResourceFacets(IReadOnlyList<ResourceCell> cells, ResourceAsk ask, AreaGroups groups)
    {
        this.cells = cells;
        asked = new()
        {
            ["area"] = c => ask.Area is null || groups.Key(c.AreaId) == ask.Area,
            ["category"] = c => ask.Category is null || c.Categories.Contains(ask.Category),
            ["state"] = c => ask.InState is { } state ? c.State == state : c.State is not ResourceState.Ended,
            ["funding"] = c => ask.Funding is null || c.Funding == ask.Funding,
            ["day"] = c => ask.OnDay is not { } day || (c.Days & day) != 0,
            ["room"] = c => ask.WithRoom is not { } room || c.Room == room,
            ["old"] = c => !ask.Unconfirmed || c.Unconfirmed,
        };
        Areas = groups.Facet(key => Count("area", c => groups.Key(c.AreaId) == key));
        Categories = CodeList.ResourceCategory.Facet(key => Count("category", c => c.Categories.Contains(key)), ask.Category);
        States = [.. Enum.GetValues<ResourceState>().Select(s => new Choice(Key(s), s.Label(), Count("state", c => c.State == s)))];
        Fundings = CodeList.FundingStream.Facet(key => Count("funding", c => c.Funding == key), ask.Funding);
        Days = [.. DayNames.Week.Select(d => new Choice(Key(d.Day), $"{d.Name}曜", Count("day", c => c.Days.HasFlag(d.Day))))];
        Rooms = [.. new[] { Room.Free, Room.Full, Room.Unknown }.Select(r => new Choice(Key(r), r.Label(), Count("room", c => c.Room == r)))];
        Old = [new Choice("1", "1年以上たった・まだ", Count("old", c => c.Unconfirmed))];
        Total = cells.Where(c => asked.Values.All(holds => holds(c))).Sum(c => c.Count);
    }

    public IReadOnlyList<Choice> Areas { get; }
    public IReadOnlyList<Choice> Categories { get; }
    public IReadOnlyList<Choice> States { get; }
    public IReadOnlyList<Choice> Fundings { get; }
    public IReadOnlyList<Choice> Days { get; }
    public IReadOnlyList<Choice> Rooms { get; }
    public IReadOnlyList<Choice> Old { get; }
    public int Total { get; }

    private int Count(string facet, Func<ResourceCell, bool> chosen) =>
        cells.Where(c => chosen(c) && asked.All(a => a.Key == facet || a.Value(c))).Sum(c => c.Count);

    private static string Key(Enum value) => value.ToString().ToLowerInvariant();
}
