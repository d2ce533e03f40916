using Sasaeai.Search;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Search;

public sealed record SearchHit(string Title, string Href, string? Text, IReadOnlyList<string?> Facts)
{
    public Shape Is { get; init; }
    public string? State { get; init; }
    public string? When { get; init; }
}

/// <summary>What was found of one kind: all of it by number, some of it by name.</summary>
public sealed record SearchSection(SearchKind Kind, string Name, int Total, IReadOnlyList<SearchHit> Hits, Reading Reading, int Page = 1, int Pages = 1)
{
    /// <summary>How many are shown where one kind is shown alone, and beside the others.</summary>
    private const int Alone = 20, Resources = 6, Others = 3;

    /// <summary>Where another kind is shown alone, only their number is told.</summary>
    public static bool Shows(SearchKind kind, SearchAsk ask) => ask.Only is null || ask.Only == kind;

    public static int SizeOf(SearchKind kind, SearchAsk ask) => ask.Only == kind ? Alone : kind is SearchKind.Resources ? Resources : Others;

    /// <summary>The page asked for of a list, and how many pages there are; beside the others the first alone.</summary>
    public static (int Page, int Pages) PageOf(SearchKind kind, SearchAsk ask, int total)
    {
        var pages = ask.Only == kind ? Math.Max(1, (total + Alone - 1) / Alone) : 1;
        return (ask.Only == kind ? Math.Clamp(ask.P, 1, pages) : 1, pages);
    }
}
