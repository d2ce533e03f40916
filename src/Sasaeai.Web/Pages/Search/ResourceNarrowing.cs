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

    private readonly List<Func<ResourceSpot, bool>> asked;

    public ResourceNarrowing(IReadOnlyList<ResourceSpot> spots, SearchAsk ask, AreaGroups groups, Near? near, DateTime now)
    {
        (this.spots, this.near) = (spots, near);
        asked =
        [
            s => ask.Area is null || groups.Key(s.AreaId) == ask.Area,
            s => ask.Category is null || s.Categories.Contains(ask.Category),
            s => ask.OnDay is not { } day || (s.Days & day) != 0,
            s => ask.Open is null || IsOpen(s, now),
            s => ask.Admitting is not { } admits || Admitting(s) == admits,
            s => ask.Costing is not { } cost || CostBands.Of(s.PriceYen) == cost,
            s => near is null || ask.Metres is not { } metres || Within(s, metres),
        ];
        unmet = [.. spots.Select(s => asked.Index().Sum(a => a.Item(s) ? 0 : 1 << a.Index))];
        Found = [.. spots.Where((_, i) => unmet[i] == 0)];
        Areas = groups.Facet(key => Count(0, s => groups.Key(s.AreaId) == key));
        Categories = CodeList.ResourceCategory.Facet(key => Count(1, s => s.Categories.Contains(key)), ask.Category);
        Days = [.. DayNames.Week.Select(d => new Choice(Key(d.Day), $"{d.Name}曜", Count(2, s => s.Days.HasFlag(d.Day))))];
        Open = [new Choice("1", "いま開いている（時間がわかるもの）", Count(3, s => IsOpen(s, now)))];
        Admissions = [.. Enum.GetValues<Admits>().Select(a => new Choice(Key(a), a.Label(), Count(4, s => Admitting(s) == a)))];
        Costs = [.. Enum.GetValues<Cost>().Select(c => new Choice(Key(c), c.Label(), Count(5, s => CostBands.Of(s.PriceYen) == c)))];
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

    private int Count(int facet, Func<ResourceSpot, bool> chosen)
    {
        var count = 0;
        for (var i = 0; i < unmet.Length; i++)
            if ((unmet[i] & ~(1 << facet)) == 0 && chosen(spots[i]))
                count++;
        return count;
    }

    /// <summary>What comes to the person is near wherever it lies.</summary>
    private bool Within(ResourceSpot spot, int metres) => spot.ComesToYou || near!.MetresTo(spot.Latitude, spot.Longitude) <= metres;

    private static bool IsOpen(ResourceSpot spot, DateTime now) => spot.Sessions.Exists(s => s.IsOnAt(now));

    private static Admits Admitting(ResourceSpot spot) => Admission.Of(spot.MinimumAge, spot.NeedsCertification, spot.Eligibility);

    private static string Key(Enum value) => value.ToString().ToLowerInvariant();
}
