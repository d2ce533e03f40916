using Sasaeai.Algorithms.Text;
using Sasaeai.CodeLists;

namespace Sasaeai.Search;

/// <summary>Words that speak of a need or of help (<c>need-keywords.tsv</c>, <c>plain-words.tsv</c>) and hence are nobody's name.</summary>
public static class KnownWords
{
    /// <summary>Those that stand by themselves as they are written: not 店が遠 or 台所に立, which are beginnings.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. NeedKeywords.Words.Concat(NeedKeywords.Plain).Concat(CodeList.ResourceCategory.Offered.Select(c => c.Label)).Where(w => Scripts.Beginnings(w).Count() == 1).Distinct()];

    private static readonly string[] LongestFirst =
        [.. NeedKeywords.Words.Concat(NeedKeywords.Plain).Select(w => Folding.ForSearch(w)).Where(w => w.Length > 1).Distinct().OrderByDescending(w => w.Length)];

    /// <summary>What was typed, folded, if nothing but such words is in it; else those of them that are, in their order. Null for none.</summary>
    public static string? In(Wording wording)
    {
        var rest = wording.Folded;
        var found = new List<(int At, string Word)>();
        foreach (var word in LongestFirst)
            if (rest.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                found.Add((at, word));
                rest = rest.Replace(word, new string(' ', word.Length), StringComparison.Ordinal);
            }
        if (found.Count == 0)
            return null;
        return string.IsNullOrWhiteSpace(rest) ? wording.Folded : string.Join(' ', found.OrderBy(f => f.At).Select(f => f.Word));
    }
}
