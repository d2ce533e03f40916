using System.Globalization;
using System.Text;

namespace Sasaeai.Algorithms.Text;

/// <summary>
/// Folds written Japanese so that spellings which people treat as one become one. Results are for matching, never for showing.
/// Each fold is idempotent.
/// </summary>
public static class Folding
{
    /// <summary>
    /// For the search index and the search box: compatibility forms (NFKC), lower case, katakana to hiragana, small kana to large,
    /// long-vowel bars dropped, dashes and wave dashes of every shape alike, old kanji to new, white space to one blank.
    /// </summary>
    public static string ForSearch(string? text) => Settle(text, t => Blanks(Letters(t)));

    /// <summary>
    /// For comparing names: as for search, and without blanks, punctuation and legal forms (株式会社, ㈱, 社会福祉法人 …).
    /// A name that is nothing but a legal form keeps it.
    /// </summary>
    public static string ForComparison(string? text) => Settle(text, t =>
    {
        var letters = Letters(t);
        var name = Bare(LegalForms.Strip(letters));
        return name.Length > 0 ? name : Bare(letters);
    });

    /// <summary>
    /// For comparing readings: as for search, without blanks, and with written-out long vowels dropped
    /// (おおいがわ, おういがわ, オーイガワ → おいがわ). Too coarse for running text, where う and い carry meaning.
    /// </summary>
    public static string ForReading(string? kana) => Settle(kana, k => LongVowels.Drop(Bare(Letters(k))));

    /// <summary>A fold may bring letters together that normalisation then joins (つ and a voicing mark), so fold until nothing moves.</summary>
    private static string Settle(string? text, Func<string, string> fold)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var before = text;
        var after = fold(before);
        while (after != before)
            (before, after) = (after, fold(after));
        return after;
    }

    private static string Letters(string text)
    {
        var runes = new List<Rune>(text.Length);
        foreach (var rune in Sound(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                runes.Add(KanjiVariants.Fold(Rune.ToLowerInvariant(rune)));
        return KanaFold.Fold(runes);
    }

    /// <summary>A lone surrogate is no text, and Normalize throws on it: enumeration turns it into U+FFFD.</summary>
    private static string Sound(string text)
    {
        if (!text.Any(char.IsSurrogate))
            return text;
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            sound.Append(rune);
        return sound.ToString();
    }

    private static string Bare(string letters)
    {
        var bare = new StringBuilder(letters.Length);
        foreach (var rune in letters.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse)
                bare.Append(rune);
        return bare.ToString();
    }

    private static string Blanks(string letters)
    {
        var text = new StringBuilder(letters.Length);
        foreach (var c in letters)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        return text.ToString().TrimEnd(' ');
    }
}
