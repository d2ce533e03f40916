using System.Text;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Benchmarks.Finding;

/// <summary>The peer: BM25 (k1 = 1.2, b = 0.75) over plain pairs of letters, every text scored.</summary>
internal sealed class PairRanking
{
    private const double K1 = 1.2, B = 0.75;

    private readonly Dictionary<string, List<(int Text, double Score)>> scores = [];

    public PairRanking(IReadOnlyList<string> texts)
    {
        var pairs = texts.Select(t => Pairs(t).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count())).ToList();
        var mean = pairs.Average(p => p.Values.Sum());
        foreach (var (text, counts) in pairs.Index())
            foreach (var (pair, count) in counts)
            {
                if (!scores.TryGetValue(pair, out var held))
                    scores.Add(pair, held = []);
                held.Add((text, count * (K1 + 1) / (count + K1 * (1 - B + B * counts.Values.Sum() / mean))));
            }
        foreach (var held in scores.Values)
        {
            var rarity = Math.Log(1 + (texts.Count - held.Count + 0.5) / (held.Count + 0.5));
            for (var i = 0; i < held.Count; i++)
                held[i] = (held[i].Text, held[i].Score * rarity);
        }
    }

    public IReadOnlyList<int> Best(string question)
    {
        var sums = new Dictionary<int, double>();
        foreach (var pair in Pairs(question))
            foreach (var (text, score) in scores.GetValueOrDefault(pair) ?? [])
                sums[text] = sums.GetValueOrDefault(text) + score;
        return [.. sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(10).Select(s => s.Key)];
    }

    /// <summary>Without the folds of the product: width and case only.</summary>
    private static IEnumerable<string> Pairs(string text) => Bigrams.Of(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
}
