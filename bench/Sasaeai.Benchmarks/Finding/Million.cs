using System.Diagnostics;
using Sasaeai.Algorithms.Text.Finding;

namespace Sasaeai.Benchmarks.Finding;

/// <summary>
/// Time in the index over 1,000,000 made-up resources, one thread, the best twenty of each query; and SQLite's trigram index over the same texts.
/// Each query is run three times and the middle time taken, so that what else the machine does stays out. The peer answers fewer of them, since each
/// takes it long; its LIKE stops at the first twenty it meets, unranked.
/// </summary>
internal static class Million
{
    private const int Count = 1_000_000, Each = 1000, EachOfPeer = 40, Most = 20;

    public static void Run()
    {
        var texts = MadeUpResources.Make(Count, seed: 5).ToList();
        var asked = AskedFor.From(texts, Each, seed: 6);

        var watch = Stopwatch.StartNew();
        var builder = new TextIndexBuilder();
        foreach (var (name, text) in texts)
            builder.Add(name, text);
        var index = builder.Build();
        Console.WriteLine($"{Count:N0} resources, {texts.Average(t => t.Name.Length + t.Text.Length):0} letters each");
        Console.WriteLine($"  this index           built in {watch.Elapsed.TotalSeconds,5:0.0} s, {index.Size / 1e6,6:0} MB");

        var file = Path.Combine(Path.GetTempPath(), $"sasaeai-trigrams-{Environment.ProcessId}.db");
        try
        {
            watch.Restart();
            using var peer = new TrigramPeer(file, texts);
            Console.WriteLine($"  SQLite trigram       built in {watch.Elapsed.TotalSeconds,5:0.0} s, {new FileInfo(file).Length / 1e6,6:0} MB (with the texts)");
            foreach (var kind in asked)
            {
                var mine = Time(kind.Queries, query => index.Best(query, Most));
                var theirs = Time([.. kind.Queries.Take(EachOfPeer)], query => peer.Find(query, Most));
                Console.WriteLine($"{kind.Name}, such as {string.Join('、', kind.Queries.Distinct().Take(4))}");
                Console.WriteLine($"  this index           p50 {mine.P50,8:0.00} ms   p99 {mine.P99,8:0.00} ms");
                Console.WriteLine($"  SQLite               p50 {theirs.P50,8:0.00} ms   p99 {theirs.P99,8:0.00} ms   ratio of p50 {theirs.P50 / mine.P50:0}");
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (double P50, double P99) Time(IReadOnlyList<string> queries, Action<string> find)
    {
        foreach (var query in queries.Take(20))
            find(query);
        var times = new List<double>(queries.Count);
        foreach (var query in queries)
        {
            var thrice = Enumerable.Range(0, 3).Select(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                find(query);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            });
            times.Add(thrice.Order().ElementAt(1));
        }
        times.Sort();
        return (times[times.Count / 2], times[Math.Min(times.Count - 1, times.Count * 99 / 100)]);
    }
}
