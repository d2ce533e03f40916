using Sasaeai.Algorithms.Text.Finding;
using Sasaeai.Data;

namespace Sasaeai.Search;

/// <summary>How what was meant may stand in a text, one slip away from what was typed.</summary>
/// <param name="Patterns">For LIKE.</param>
/// <param name="Ways">For the index: what each of them surely holds.</param>
internal sealed record MeantPatterns(IReadOnlyList<string> Patterns, IReadOnlyList<string[]> Ways)
{
    private const int LeastLetters = 3;

    /// <param name="word">Folded, of letters alone: no mark of LIKE is among them.</param>
    public static MeantPatterns Of(string word)
    {
        var meant = Pieces(word).Where(pieces => pieces.Sum(p => p.Length) + pieces.Length - 1 >= LeastLetters).ToList();
        return new([.. meant.Select(pieces => $"%{string.Join('_', pieces)}%").Distinct()],
            [.. meant.Select(pieces => pieces.SelectMany(Grams.OfWord).Distinct().ToArray()).Where(way => way.Length > 0).DistinctBy(way => string.Join(' ', way))]);
    }

    /// <summary>A word in one piece, or the pieces around one letter that nobody knows.</summary>
    private static IEnumerable<string[]> Pieces(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!Mistyping.IsKana(word[i]))
                continue;
            yield return [word[..i], word[(i + 1)..]];
            yield return [word[..i] + word[(i + 1)..]];
            if (i + 1 < word.Length && word[i] != word[i + 1] && Mistyping.IsKana(word[i + 1]))
                yield return [$"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}"];
        }
        for (var i = 1; i < word.Length; i++)
            yield return [word[..i], word[i..]];
    }
}
