using System.IO.Compression;
using System.Text.Json;
using Sasaeai.Algorithms.Text.Finding;

namespace Sasaeai.Benchmarks.Finding;

/// <summary>
/// How well the paragraph that answers a question stands on top: nDCG@10 over JSQuAD's questions, beside plain BM25 over pairs of letters
/// (k1 = 1.2, b = 0.75) on the same texts.
/// </summary>
internal static class Questions
{
    private const string Separator = " [SEP] ";
    private const int Top = 10;

    public static void Run(string path)
    {
        var (texts, asked) = Load(path);
        var builder = new TextIndexBuilder();
        foreach (var (title, body) in texts)
            builder.Add(title, body);
        var index = builder.Build();
        var pairs = new PairRanking([.. texts.Select(t => t.Title + " " + t.Body)]);
        Console.WriteLine($"JSQuAD v1.3 valid: {texts.Count:N0} paragraphs, {asked.Count:N0} questions, nDCG@10");
        Console.WriteLine($"  plain pairs, BM25    {Mean(asked, pairs.Best):0.0000}");
        Console.WriteLine($"  this index           {Mean(asked, question => [.. index.Best(question, Top).Select(hit => hit.Text)]):0.0000}");
    }

    private static double Mean(List<(string Question, int Answer)> asked, Func<string, IReadOnlyList<int>> best) => asked.Average(a =>
    {
        var place = best(a.Question).Take(Top).ToList().IndexOf(a.Answer);
        return place < 0 ? 0 : 1 / Math.Log2(place + 2);
    });

    private static (List<(string Title, string Body)> Texts, List<(string Question, int Answer)> Asked) Load(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(file);
        var (texts, asked) = (new List<(string, string)>(), new List<(string, int)>());
        foreach (var paragraph in json.RootElement.GetProperty("data").EnumerateArray().SelectMany(a => a.GetProperty("paragraphs").EnumerateArray()))
        {
            asked.AddRange(paragraph.GetProperty("qas").EnumerateArray().Select(q => (q.GetProperty("question").GetString()!, texts.Count)));
            var context = paragraph.GetProperty("context").GetString()!.Split(Separator, 2);
            texts.Add((context[0], context[1]));
        }
        return (texts, asked);
    }
}
