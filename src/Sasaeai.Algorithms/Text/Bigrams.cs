using System.Text;

namespace Sasaeai.Algorithms.Text;

/// <summary>
/// Overlapping pairs of letters, the tokens by which Japanese is searched without a dictionary. Cut by Rune, so that 𠮷 stays whole,
/// and within runs of letters and digits, so that no pair bridges a blank or a mark.
/// </summary>
public static class Bigrams
{
    /// <summary>The pairs of an already folded text, in order, repeats kept. A run of one letter gives that letter.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        var run = new List<Rune>();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                run.Add(rune);
                continue;
            }
            foreach (var pair in Pairs(run))
                yield return pair;
            run.Clear();
        }
        foreach (var pair in Pairs(run))
            yield return pair;
    }

    private static IEnumerable<string> Pairs(List<Rune> run)
    {
        if (run.Count == 1)
            yield return run[0].ToString();
        for (var i = 0; i + 1 < run.Count; i++)
            yield return $"{run[i]}{run[i + 1]}";
    }
}
