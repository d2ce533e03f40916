using System.Collections.Frozen;

namespace Sasaeai.CodeLists;

public enum Closeness { Near, Direct }

/// <summary>Which categories of resources help with which categories of needs (<c>crosswalk.tsv</c>: need, resource, direct or near).</summary>
public static class Crosswalk
{
    private static readonly FrozenDictionary<string, (string Resource, Closeness Closeness)[]> ByNeed = CodeList.Rows("crosswalk.tsv")
        .GroupBy(cells => cells[0], cells => (cells[1], cells[2] == "direct" ? Closeness.Direct : Closeness.Near))
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Whether a category of resources meets a category of needs itself.</summary>
    public static bool Meets(string resource, string need) => ByNeed.GetValueOrDefault(need, []).Contains((resource, Closeness.Direct));

    /// <summary>The resource categories for several needs, each at its closest.</summary>
    public static IReadOnlyDictionary<string, Closeness> From(IEnumerable<string> needCategories) =>
        needCategories.SelectMany(c => ByNeed.GetValueOrDefault(c, []))
            .GroupBy(r => r.Resource, r => r.Closeness)
            .ToDictionary(g => g.Key, g => g.Max());
}
