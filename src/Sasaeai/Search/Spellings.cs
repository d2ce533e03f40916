using Sasaeai.Algorithms.Text;
using Sasaeai.Algorithms.Text.Finding;

namespace Sasaeai.Search;

/// <param name="Text">As it is written.</param>
/// <param name="Cost">How unlikely the slip is.</param>
internal sealed record Spelling(string Text, double Cost);

/// <summary>Finds in a name the stretch that may have been meant by a mistyped word, and gives it as it is written.</summary>
internal static class Spellings
{
    /// <summary>What ends in the middle of a word is less likely to be one; where it is short it is none.</summary>
    private const double Cut = 0.3;
    private const int Short = 4;

    /// <summary>Kana that stand after a word more often than they end it.</summary>
    private const string Particles = "のとにへでをがやは";

    /// <summary>Kana with which a word begins more often than one ends: お茶, ご飯.</summary>
    private const string Polite = "おご";

    /// <param name="word">What was typed, folded.</param>
    /// <param name="text">A name or a reading.</param>
    /// <param name="name">The name, where the text is its reading.</param>
    public static IEnumerable<Spelling> Like(string word, string text, string? name)
    {
        var folded = Folding.ForSearch(text);
        var borders = Borders(text);
        borders.Add(folded.Length);
        var particles = name is null ? [] : Align(folded, name, borders);
        foreach (var from in borders.Where(b => b < folded.Length))
            for (var until = from + word.Length - 1; until <= Math.Min(from + word.Length + 1, folded.Length); until++)
            {
                var (meant, whole) = (folded[from..until], borders.Contains(until));
                if (Mistyping.Cost(word, meant) is > 0 and var cost && (whole || !IsSlipAtTheEnd(word, meant) && word.Length > Short || particles.Contains(until) && !word.StartsWith(meant, StringComparison.Ordinal)))
                    yield return new(Written(text, from, until), cost + (whole || particles.Contains(until) ? 0 : Cut));
            }
    }

    /// <summary>A slip in the last letter says nothing of a word that goes on.</summary>
    private static bool IsSlipAtTheEnd(string word, string meant) => word.StartsWith(meant, StringComparison.Ordinal) || meant.StartsWith(word[..^1], StringComparison.Ordinal);

    /// <summary>Where in the folded text a script begins.</summary>
    private static HashSet<int> Borders(string text) => [.. Scripts.Beginnings(text).Select(i => Folding.ForSearch(text[..i]).Length + (i > 0 && char.IsWhiteSpace(text[i - 1]) ? 1 : 0))];

    /// <summary>
    /// Adds where in a reading the words of its name begin and end: the kana of the name stand in it, in their order, and what lies between them is how
    /// the kanji are read. さざなみ体操クラブ parts さざなみたいそうくらぶ. Kana after kanji are an ending (見守り) or a particle.
    /// </summary>
    /// <returns>Where a particle begins.</returns>
    private static HashSet<int> Align(string reading, string name, HashSet<int> borders)
    {
        var particles = new HashSet<int>();
        var starts = Scripts.Beginnings(name).Append(name.Length).ToList();
        var (at, afterKanji) = (0, false);
        foreach (var (start, end) in starts.Zip(starts.Skip(1)))
        {
            var run = Folding.ForSearch(name[start..end]).Trim();
            if (run.Length == 0 || !run.All(Mistyping.IsKana))
            {
                (at, afterKanji) = (Math.Min(at + 1, reading.Length), true); // a kanji is read as one kana at least
                continue;
            }
            if (reading.IndexOf(run, at, StringComparison.Ordinal) is not (>= 0 and var found))
                break;
            // 編み物の間, あみもののま: of two の the later one is the particle.
            if (run.Length == 1 && found + 1 < reading.Length && reading[found + 1] == run[0])
                found++;
            if (!afterKanji || name[start] is < 'ぁ' or > 'ゖ' || Polite.Contains(run[0]))
                borders.Add(found);
            else if (Particles.Contains(run[0]))
                particles.Add(found);
            (at, afterKanji) = (found + run.Length, false);
            borders.Add(at);
        }
        return particles;
    }

    /// <summary>A stretch of the folded text as it stands in the text: folding drops bars and blanks and joins marks.</summary>
    private static string Written(string text, int from, int until)
    {
        int Place(int folded) => Enumerable.Range(0, text.Length + 1).First(i => i == text.Length || Folding.ForSearch(text[..(i + 1)]).Length > folded);
        return text[Place(from)..Place(until)].Trim();
    }
}
