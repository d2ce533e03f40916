using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Search;

/// <summary>
/// What the address asks for: <c>?q=&amp;kind=&amp;area=&amp;category=&amp;day=&amp;open=1&amp;admits=&amp;cost=&amp;place=&amp;within=&amp;p=</c>.
/// A value that means nothing does not narrow.
/// </summary>
public sealed record SearchAsk(
    string? Q, string? Kind, string? Area, string? Category, string? Day, string? Open, string? Admits, string? Cost, string? Place, string? Within, int P = 1)
{
    public Days? OnDay => Read<Days>(Day);
    public Admits? Admitting => Read<Admits>(Admits);
    public Cost? Costing => Read<Cost>(Cost);
    public int? Metres => int.TryParse(Within, out var metres) && Near.Steps.Contains(metres) ? metres : null;

    /// <summary>What the resources are narrowed by.</summary>
    public IEnumerable<(string Name, string Value)> Narrowing =>
        from pair in new[] { ("area", Area), ("category", Category), ("day", Day), ("open", Open), ("admits", Admits), ("cost", Cost), ("within", Within) }
        where pair.Item2 is not null
        select (pair.Item1, pair.Item2);

    /// <summary>The kind of record that is shown alone; null shows the best of each.</summary>
    public SearchKind? Only => Read<SearchKind>(Kind) ?? (Narrowing.Any() ? SearchKind.Resources : null);

    private static T? Read<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}

public enum SearchKind { Resources, Organizations, Needs, People }
