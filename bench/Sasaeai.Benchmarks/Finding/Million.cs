using System.Diagnostics;
using Sasaeai.Algorithms.Text.Finding;

namespace Sasaeai.Benchmarks.Finding;

/// <summary>
/// Time in the index over 1,000,000 made-up resources, one thread, the best twenty of each query; and SQLite's trigram index over the same texts.
/// Each query is run three times and the middle time taken, by the wall clock and as processor time of the thread: what else the machine does makes only
/// the first longer. The peer answers fewer of them, since each takes it long; its LIKE stops at the first twenty it meets, unranked.
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
                Console.WriteLine($"  this index           {Words(mine)}");
                Console.WriteLine($"  SQLite               {Words(theirs)}   ratio of p50 {At(theirs.Processor, 0.5) / At(mine.Processor, 0.5):0}");
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Words((double[] Processor, double[] Wall) times) =>
        $"processor p50 {At(times.Processor, 0.5),8:0.00} ms   p99 {At(times.Processor, 0.99),8:0.00} ms   wall p50 {At(times.Wall, 0.5),8:0.00} ms   p99 {At(times.Wall, 0.99),8:0.00} ms";

    private static double At(double[] ordered, double share) => ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];

    private static (double[] Processor, double[] Wall) Time(IReadOnlyList<string> queries, Action<string> find)
    {
        foreach (var query in queries.Take(20))
            find(query);
        var times = queries.Select(query => Enumerable.Range(0, 3).Select(_ => Once(query, find)).ToList()).ToList();
        return ([.. times.Select(thrice => thrice.Select(t => t.Processor).Order().ElementAt(1)).Order()], [.. times.Select(thrice => thrice.Select(t => t.Wall).Order().ElementAt(1)).Order()]);
    }

    private static (double Processor, double Wall) Once(string query, Action<string> find)
    {
        var (processor, wall) = (ThreadClock.Milliseconds, Stopwatch.GetTimestamp());
        find(query);
        return (ThreadClock.Milliseconds - processor, Stopwatch.GetElapsedTime(wall).TotalMilliseconds);
    }
}
