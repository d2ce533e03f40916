using Sasaeai.Algorithms.Text;

namespace Sasaeai.Benchmarks.Finding;

/// <summary>What is typed, cut from the texts themselves, so that it is as common as there: two letters, three to six, two words.</summary>
internal sealed record AskedFor(string Name, IReadOnlyList<string> Queries)
{
    public static IReadOnlyList<AskedFor> From(IReadOnlyList<(string Name, string Text)> texts, int each, int seed)
    {
        var random = new Random(seed);
        string Word(int least, int most)
        {
            while (true)
            {
                var (name, text) = texts[random.Next(texts.Count)];
                var words = Scripts.Words(name + " " + text).Where(w => w.Length >= least && !w.Any(char.IsAsciiDigit)).ToList();
                if (words.Count > 0 && words[random.Next(words.Count)] is { } word)
                    return word[..Math.Min(word.Length, most)];
            }
        }
        return
        [
            new("two letters", [.. Enumerable.Range(0, each).Select(_ => Word(2, 2))]),
            new("three to six letters", [.. Enumerable.Range(0, each).Select(_ => Word(3, 6))]),
            new("two words", [.. Enumerable.Range(0, each).Select(_ => $"{Word(2, 4)} {Word(2, 6)}")]),
        ];
    }
}
