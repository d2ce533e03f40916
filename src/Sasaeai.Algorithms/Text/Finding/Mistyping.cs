using System.Text;

namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>
/// One slip of the hand between what was typed and what was meant: a kana wrong, too many, missing, or two of them swapped. Damerau 1964, "A
/// Technique for Computer Detection and Correction of Spelling Errors", found one of these four in more than 80 of 100 misspelled words. They
/// are where the restricted Damerau–Levenshtein distance is 1, which beginning and end of the two words tell without a table.
/// </summary>
/// <remarks>Kanji are chosen from a list and not typed letter by letter: another kanji is another word (理容, 美容), so they must be the same.</remarks>
public static class Mistyping
{
    private const double Likely = 0.5, Swapped = 0.6, Count = 0.8, Other = 1;

    /// <summary>Ways of writing what sounds alike or is alike to the hand: long vowels, and ん for っ.</summary>
    private static readonly string[] Near = ["おう", "えい", "んつ"];

    /// <param name="typed">Folded (<see cref="Folding.ForSearch"/>).</param>
    /// <param name="meant">Folded.</param>
    /// <returns>0 for the same word, up to 1 the less likely the slip; null where more than one slip or a kanji lies between them.</returns>
    public static double? Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > 1)
            return null;
        var start = typed.CommonPrefixLength(meant);
        var left = typed[start..];
        var right = meant[start..];
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) && left[^(end + 1)] == right[^(end + 1)])
            end++;
        left = left[..^end];
        right = right[..^end];
        return (left.Length, right.Length) switch
        {
            (0, 0) => 0,
            (1, 1) => Wrong(left[0], right[0]),
            (1, 0) => TooMany(left[0], typed, start),
            (0, 1) => TooMany(right[0], meant, start),
            (2, 2) when left[0] == right[1] && left[1] == right[0] && IsKana(left[0]) && IsKana(left[1]) => Swapped,
            _ => null,
        };
    }

    /// <summary>Whether a letter is one that is typed as it sounds.</summary>
    public static bool IsKana(char letter) => letter is >= 'ぁ' and <= 'ゖ' or >= 'a' and <= 'z';

    private static double? Wrong(char one, char other) =>
        !IsKana(one) || !IsKana(other) ? null
        : Unvoiced(one) == Unvoiced(other) || Near.Any(pair => pair.Contains(one) && pair.Contains(other)) ? Likely : Other;

    /// <summary>A letter that one of the words has more: twice the same, or one that is hardly heard, is easily added or left out.</summary>
    private static double? TooMany(char letter, ReadOnlySpan<char> longer, int at) =>
        !IsKana(letter) ? null
        : letter is 'ん' or 'つ' || at > 0 && longer[at - 1] == letter || at + 1 < longer.Length && longer[at + 1] == letter ? Likely : Count;

    /// <summary>が and か; ば, ぱ and は.</summary>
    private static char Unvoiced(char kana) => kana.ToString().Normalize(NormalizationForm.FormD)[0];
}
