using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Search;

/// <summary>Narrows found resources, and counts for each facet what its choices leave under all the others.</summary>
public sealed class ResourceNarrowing
{
    private readonly IReadOnlyList<ResourceSpot> spots;
    private readonly Near? near;

    /// <summary>For each spot, the facets that it does not meet, one bit each.</summary>
    private readonly int[] unmet;

    public ResourceNarrowing(IReadOnlyList<ResourceSpot> spots, SearchAsk ask, AreaGroups groups, Near? near)
    {
        (this.spots, this.near) = (spots, near);
        Func<ResourceSpot, bool>?[] asked =
        [
            ask.Area is { } area ? s => groups.Key(s.AreaId) == area : null,
            ask.Category is { } category ? s => s.Categories.Contains(category) : null,
            ask.OnDay is { } day ? s => (s.Days & day) != 0 : null,
            ask.Open is null ? null : s => s.IsOpen,
            ask.Admitting is { } admits ? s => s.Admits == admits : null,
            ask.Costing is { } cost ? s => s.Cost == cost : null,
            near is not null && ask.Metres is { } metres ? s => Within(s, metres) : null,
        ];
        unmet = [.. spots.Select(s => Unmet(s, asked))];
        Found = [.. spots.Where((_, i) => unmet[i] == 0)];
        var byArea = Under(0).CountBy(s => groups.Key(s.AreaId)).ToDictionary();
        var byCategory = Under(1).SelectMany(s => s.Categories).CountBy(key => key).ToDictionary();
        Areas = groups.Facet(byArea.GetValueOrDefault);
        Categories = CodeList.ResourceCategory.Facet(byCategory.GetValueOrDefault, ask.Category);
        Days = [.. DayNames.Week.Select(d => new Choice(Key(d.Day), $"{d.Name}曜", Count(2, s => s.Days.HasFlag(d.Day))))];
        Open = [new Choice("1", "いま開いている", Count(3, s => s.IsOpen))];
        Admissions = [.. Enum.GetValues<Admits>().Select(a => new Choice(Key(a), a.Label(), Count(4, s => s.Admits == a)))];
        Costs = [.. Enum.GetValues<Cost>().Select(c => new Choice(Key(c), c.Label(), Count(5, s => s.Cost == c)))];
        Distances = near is null ? [] : [.. Near.Steps.Select(m => new Choice($"{m}", Near.Label(m), Count(6, s => Within(s, m))))];
    }

    public IReadOnlyList<ResourceSpot> Found { get; }
    public IReadOnlyList<Choice> Areas { get; }
    public IReadOnlyList<Choice> Categories { get; }
    public IReadOnlyList<Choice> Days { get; }
    public IReadOnlyList<Choice> Open { get; }
    public IReadOnlyList<Choice> Admissions { get; }
    public IReadOnlyList<Choice> Costs { get; }
    public IReadOnlyList<Choice> Distances { get; }

    private static int Unmet(ResourceSpot spot, Func<ResourceSpot, bool>?[] asked)
    {
        var bits = 0;
        for (var facet = 0; facet < asked.Length; facet++)
            if (asked[facet]?.Invoke(spot) is false)
                bits |= 1 << facet;
        return bits;
    }

    private int Count(int facet, Func<ResourceSpot, bool> chosen) => Under(facet).Count(chosen);

    /// <summary>What meets all the other facets.</summary>
    private IEnumerable<ResourceSpot> Under(int facet) => spots.Where((_, i) => (unmet[i] & ~(1 << facet)) == 0);

    /// <summary>What comes to the person is near wherever it lies.</summary>
    private bool Within(ResourceSpot spot, int metres) => spot.ComesToYou || near!.MetresTo(spot.Latitude, spot.Longitude) <= metres;

    private static string Key(Enum value) => value.ToString().ToLowerInvariant();
}
