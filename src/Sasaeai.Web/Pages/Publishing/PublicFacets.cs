using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>What the address of the public list asks for: <c>?q=&amp;area=&amp;category=&amp;day=&amp;all=1&amp;p=</c>. A value that means nothing does not narrow.</summary>
public sealed record PublicAsk(string? Q, string? Area, string? Category, string? Day, string? All, int P = 1)
{
    public Days? OnDay => Enum.TryParse<Days>(Day, ignoreCase: true, out var day) && Enum.IsDefined(day) ? day : null;

    /// <summary>What a search from this page carries along.</summary>
    public IEnumerable<(string Name, string Value)> Narrowing =>
        from pair in new[] { ("area", Area), ("category", Category), ("day", Day) }
        where pair.Item2 is not null
        select (pair.Item1, pair.Item2);
}

/// <summary>How many entries each further choice would leave, counted under all the others.</summary>
public sealed class PublicFacets
{
    private readonly IReadOnlyList<PublicCell> cells;
    private readonly Dictionary<string, Func<PublicCell, bool>> asked;

    public PublicFacets(IReadOnlyList<PublicCell> cells, PublicAsk ask, AreaGroups groups)
    {
        this.cells = cells;
        asked = new()
        {
            ["area"] = c => ask.Area is null || groups.Key(c.AreaId) == ask.Area,
            ["category"] = c => ask.Category is null || c.Categories.Contains(ask.Category),
            ["day"] = c => ask.OnDay is not { } day || (c.Days & day) != 0,
        };
        Areas = [.. groups.Facet(key => Count("area", c => groups.Key(c.AreaId) == key)).Where(choice => choice.Count > 0 || choice.Value == ask.Area)];
        Categories = CodeList.ResourceCategory.Facet(key => Count("category", c => c.Categories.Contains(key)), ask.Category);
        Days = [.. DayNames.Week.Select(d => new Choice(d.Day.ToString().ToLowerInvariant(), $"{d.Name}曜", Count("day", c => c.Days.HasFlag(d.Day))))];
        Total = cells.Where(c => asked.Values.All(holds => holds(c))).Sum(c => c.Count);
        IsMissing = cells.Count == 0 || Total == 0 && ask is { Area: not null, Category: null, OnDay: null };
    }

    public IReadOnlyList<Choice> Areas { get; }
    public IReadOnlyList<Choice> Categories { get; }
    public IReadOnlyList<Choice> Days { get; }
    public int Total { get; }

    /// <summary>Nothing on the list holds the words, or nothing in the area, which was all that was asked.</summary>
    public bool IsMissing { get; }

    private int Count(string facet, Func<PublicCell, bool> chosen) =>
        cells.Where(c => chosen(c) && asked.All(a => a.Key == facet || a.Value(c))).Sum(c => c.Count);
}
