using System.Buffers;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.CodeLists;

/// <summary>What people say when they mean a category (<c>need-keywords.tsv</c>: category, words): a first guess, until someone asks.</summary>
public static class NeedKeywords
{
    private static readonly (string Category, string[] Words)[] AsWritten = [.. CodeList.Rows("need-keywords.tsv").Select(cells => (cells[0], cells[1].Split('、')))];

    /// <summary>Words that people look for help by without meaning one category (<c>plain-words.tsv</c>).</summary>
    public static IEnumerable<string> Plain { get; } = [.. CodeList.Rows("plain-words.tsv").SelectMany(cells => cells[1].Split('、'))];

    public static IEnumerable<string> Words => LongestFirst;

    private static readonly (string Category, string[] Words)[] Lists =
        [.. AsWritten.Select(l => (l.Category, l.Words.Select(w => Folding.ForSearch(w)).ToArray()))];

    private static readonly (string Category, SearchValues<string> Words)[] Spoken = [.. AsWritten.Select(l => (l.Category, SearchValues.Create(l.Words, StringComparison.Ordinal)))];

    private static readonly string[] LongestFirst = [.. AsWritten.SelectMany(l => l.Words).Distinct().OrderByDescending(w => w.Length)];

    /// <summary>Cuts the words of the list out of a text, so that 買い物同行 comes apart where no change of script shows it.</summary>
    public static (IReadOnlyList<string> Words, string Left) CutOut(string text)
    {
        var words = new List<string>();
        foreach (var word in LongestFirst)
            if (text.Contains(word, StringComparison.Ordinal))
            {
                words.Add(word);
                text = text.Replace(word, " ", StringComparison.Ordinal);
            }
        return (words, text);
    }

    /// <summary>How people name the categories, as it is written: first what the text itself uses.</summary>
    public static IReadOnlyList<string> Naming(IReadOnlyCollection<string> categories, string text) =>
        [.. AsWritten.Where(l => categories.Contains(l.Category)).SelectMany(l => l.Words).Distinct().OrderByDescending(w => text.Contains(w, StringComparison.Ordinal))];

    /// <summary>The category of which alone a text speaks, as it is written; null where there is none, or more than one.</summary>
    public static string? Sole(string text)
    {
        string? sole = null;
        foreach (var (category, words) in Spoken)
            if (text.AsSpan().ContainsAny(words))
            {
                if (sole is not null)
                    return null;
                sole = category;
            }
        return sole;
    }

    /// <summary>Categories whose words are in the text, in the order of the list.</summary>
    public static IReadOnlyList<string> Guess(string words)
    {
        var folded = Folding.ForSearch(words);
        return [.. Lists.Where(l => Array.Exists(l.Words, w => folded.Contains(w, StringComparison.Ordinal))).Select(l => l.Category)];
    }
}
