namespace Sasaeai.Algorithms.Text;

/// <summary>How alike two folded texts are, from 0 (nothing in common) to 1 (equal).</summary>
public static class Similarity
{
    /// <summary>
    /// Dice's coefficient over bigrams counted with repeats, 2·|A∩B| / (|A|+|B|). The order of words matters little, so
    /// 焼津デイサービス and デイサービス焼津 stay close. Dice 1945; over bigrams after Adamson and Boreham 1974.
    /// </summary>
    public static double Dice(string left, string right)
    {
        if (left == right)
            return left.Length > 0 ? 1 : 0;
        return Dice([.. Bigrams.Of(left).Order(StringComparer.Ordinal)], [.. Bigrams.Of(right).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The same over bigrams already sorted ordinally.</summary>
    public static double Dice(string[] left, string[] right)
    {
        if (left.Length + right.Length == 0)
            return 0;
        int common = 0, i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            var order = string.CompareOrdinal(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (left.Length + right.Length);
    }

    /// <summary>
    /// Jaro's similarity with Winkler's bonus for a common beginning (scale 0.1, at most four letters). Suited to short words with typing
    /// errors, such as a person's name; a chain's branches begin alike, so names of offices are compared by <see cref="Dice(string,string)"/>.
    /// Winkler 1990, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model".
    /// </summary>
    public static double JaroWinkler(string left, string right)
    {
        if (left == right)
            return left.Length > 0 ? 1 : 0;
        var jaro = Jaro(left, right);
        var prefix = left.Zip(right).Take(4).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double Jaro(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return 0;
        var window = Math.Max(0, Math.Max(left.Length, right.Length) / 2 - 1);
        var taken = new bool[right.Length];
        var matches = new List<char>();
        for (var i = 0; i < left.Length; i++)
            for (var j = Math.Max(0, i - window); j < Math.Min(right.Length, i + window + 1); j++)
                if (!taken[j] && left[i] == right[j])
                {
                    taken[j] = true;
                    matches.Add(left[i]);
                    break;
                }
        if (matches.Count == 0)
            return 0;
        var moved = right.Where((_, j) => taken[j]).Zip(matches).Count(pair => pair.First != pair.Second) / 2;
        double m = matches.Count;
        return (m / left.Length + m / right.Length + (m - moved) / m) / 3;
    }
}
