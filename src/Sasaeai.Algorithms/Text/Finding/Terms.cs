using System.Text;

namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>
/// What a text is indexed by: its letters, its pairs of letters, and its words where a change of script shows them. Pairs find any
/// word without a dictionary; letters join 通院 with 病院への通い; words tell 京都 from 東京都.
/// </summary>
internal static class Terms
{
    private const ulong WordMark = 1UL << 63;
    private const int RuneBits = 21;

    /// <summary>
    /// Calls <paramref name="take"/> for every term, repeats kept. A term is a number: one or two code points of 21 bits, or 63 bits of
    /// FNV-1a (Fowler, Noll, Vo) of a word, so that two words among a million share a number about once in ten million corpora.
    /// </summary>
    public static void Of(string text, Action<ulong> take)
    {
        var before = 0UL;
        foreach (var rune in Folding.ForSearch(text).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                before = 0;
                continue;
            }
            var letter = (ulong)rune.Value;
            take(letter);
            if (before != 0)
                take(before << RuneBits | letter);
            before = letter;
        }
        foreach (var word in Scripts.Words(text))
            take(WordMark | Hash(Folding.ForSearch(word)));
    }

    public static bool IsLetter(ulong term) => term >> RuneBits == 0;

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
