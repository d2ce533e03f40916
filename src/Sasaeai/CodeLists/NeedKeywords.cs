using Sasaeai.Algorithms.Text;

namespace Sasaeai.CodeLists;

/// <summary>What people say when they mean a category (<c>need-keywords.tsv</c>: category, words): a first guess, until someone asks.</summary>
public static class NeedKeywords
{
    private static readonly (string Category, string[] Words)[] Lists =
        [.. CodeList.Rows("need-keywords.tsv").Select(cells => (cells[0], cells[1].Split('、').Select(w => Folding.ForSearch(w)).ToArray()))];

    /// <summary>Categories whose words are in the text, in the order of the list.</summary>
    public static IReadOnlyList<string> Guess(string words)
    {
        var folded = Folding.ForSearch(words);
        return [.. Lists.Where(l => Array.Exists(l.Words, w => folded.Contains(w, StringComparison.Ordinal))).Select(l => l.Category)];
    }
}
