using Sasaeai.Algorithms.Text;

namespace Sasaeai.Needs;

public static class NeedQueries
{
    /// <summary>Every word, folded, stands in what was said or in whose it is.</summary>
    public static IQueryable<Need> WithWords(this IQueryable<Need> needs, string? words)
    {
        foreach (var word in Folding.ForSearch(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            needs = needs.Where(n => n.Search.Contains(word) || (n.Person != null && n.Person.Search.Contains(word)));
        return needs;
    }
}
