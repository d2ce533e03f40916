namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>
/// How much a term says about a text: BM25 with two fields whose counts are added before they saturate (Robertson, Zaragoza and Taylor 2004,
/// "Simple BM25 Extension to Multiple Weighted Fields"). K1 and B are those that Trotman, Jia and Crane 2012 ("Towards an Efficient and
/// Effective Search Engine") found best over many collections; a term in the title counts three times, as a title of a few words
/// stands for a text of a few dozen. None of them was fitted to a query. Whole numbers throughout, so that sums are exact and a bound is
/// never passed by rounding.
/// </summary>
internal static class Relevance
{
    public const int TitleWeight = 3;

    /// <summary>Counts above are taken for this: the share has all but saturated.</summary>
    public const int MostCounted = 31;

    /// <summary>Lengths are kept in steps of a sixteenth of an octave, from a quarter of the mean to four times it.</summary>
    public const int Lengths = 64;
    private const int StepsInOctave = 16;

    private const double K1 = 0.9;
    private const double B = 0.4;
    private const int Grain = 1024;

    private static readonly int[] Shares = [.. from count in Enumerable.Range(0, MostCounted + 1)
                                               from length in Enumerable.Range(0, Lengths)
                                               select (int)Math.Round(Grain * Share(count, Math.Pow(2, (length - Lengths / 2) / (double)StepsInOctave)))];

    /// <summary>How rare a term is, Lucene's form, which is never negative.</summary>
    /// <param name="texts">All texts.</param>
    /// <param name="holding">Those that hold the term.</param>
    public static int Rarity(int texts, int holding) => (int)Math.Round(Grain * Math.Log(1 + (texts - holding + 0.5) / (holding + 0.5)));

    /// <summary>The step in which a length stands.</summary>
    /// <param name="terms">A text's terms, by field weight.</param>
    /// <param name="mean">Of all texts.</param>
    public static byte Length(int terms, double mean) =>
        (byte)Math.Clamp(Lengths / 2 + Math.Round(StepsInOctave * Math.Log2(Math.Max(1, terms) / mean)), 0, Lengths - 1);

    /// <summary>The part of the rarity that a text earns, in parts of 1,024.</summary>
    /// <param name="count">How often it holds the term, by field weight, at most <see cref="MostCounted"/>.</param>
    /// <param name="length">Its <see cref="Length"/>.</param>
    public static int Share(int count, int length) => Shares[count * Lengths + length];

    private static double Share(int count, double length) => count / (count + K1 * (1 - B + B * length));
}
