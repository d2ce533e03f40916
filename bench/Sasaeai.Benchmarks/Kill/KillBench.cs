using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Benchmarks.Browsing;
using Sasaeai.Data;
using Sasaeai.Seeding;

namespace Sasaeai.Benchmarks.Kill;

/// <summary>
/// Kills the server by SIGKILL at random instants while several people write, starts it again, and looks whether all that was acknowledged is
/// there and nothing by halves. On PostgreSQL every third time the whole cluster is killed under it.
/// </summary>
/// <remarks><c>./do bench kill [--times 200] [--database sqlite|postgres] [--seed 1]</c>.</remarks>
internal static class KillBench
{
    /// <summary>An import takes longer than a round: every tenth time one is killed too.</summary>
    private const int ImportEach = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(string[] args)
    {
        var options = Options.Of(args);
        var (times, seed, postgres) = (options.Number("times", 200), options.Number("seed", 1), options.Text("database", "sqlite") == "postgres");
        var folder = Directory.CreateTempSubdirectory("sasaeai-kill-").FullName;
        await using var cluster = postgres ? await Cluster.StartAsync(55_432) : null;
        using var town = new Town(folder, cluster?.Database ?? Path.Combine(folder, "sasaeai.db"));
        try
        {
            await town.StartAsync();
            var faults = await RoundsAsync(town, cluster, times, seed);
            foreach (var fault in faults)
                Console.WriteLine($"  FAULT {fault}");
            if (faults.Count > 0)
                throw new InvalidOperationException($"{faults.Count} faults.");
        }
        finally
        {
            town.Dispose();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<string>> RoundsAsync(Town town, Cluster? cluster, int times, int seed)
    {
        var random = new Random(seed);
        var (witness, writers) = (new Witness(town.Database), await WritersAsync(town, seed));
        var (restarts, imports, clusters, whole, watch) = (new List<double>(), 0, 0, 0, Stopwatch.StartNew());
        for (var round = 1; round <= times; round++)
        {
            var since = TimeProvider.System.GetUtcNow().UtcDateTime;
            var writing = writers.Select(w => w.WriteAsync()).ToList();
            if (round % ImportEach == 0)
            {
                var (came, fault) = await ImportKill.RunAsync(town, round, random);
                (imports, whole) = (imports + 1, whole + (came ? 1 : 0));
                if (fault is not null)
                    witness.Faults.Add(fault);
            }
            await UnderLoadAsync(writers);
            await Task.Delay(random.Next(1_500));
            if (cluster is not null && round % 3 == 0)
            {
                await cluster.KillAsync();
                clusters++;
            }
            await town.KillAsync();
            await Task.WhenAll(writing);
            if (cluster is not null && round % 3 == 0)
                await cluster.BeginAsync();
            restarts.Add(await town.StartAsync());
            await witness.LookAsync([.. writers.SelectMany(w => w.Deeds)], since);
            if (round % 10 == 0)
                Console.Error.WriteLine($"  {round} of {times}: {witness.Acknowledged} acknowledged, {witness.Faults.Count} faults, {watch.Elapsed.TotalMinutes:0.0} min");
        }
        foreach (var writer in writers)
            writer.Dispose();
        restarts.Sort();
        Console.WriteLine($"{(cluster is null ? "SQLite" : "PostgreSQL")}: killed {times} times{(cluster is null ? "" : $", {clusters} of them with the whole cluster")} (seed {seed}, {writers.Count} writers, {watch.Elapsed.TotalMinutes:0.0} min)");
        Console.WriteLine($"  acknowledged {witness.Acknowledged}, found {witness.Found}, not acknowledged but there {witness.Unasked}, half done {witness.Faults.Count(f => f.StartsWith("half", StringComparison.Ordinal))}, faults in all {witness.Faults.Count}");
        Console.WriteLine($"  imports killed {imports}: whole {whole}, not at all {imports - whole}");
        Console.WriteLine($"  from start to the first answer: median {restarts[restarts.Count / 2]:0.0} s, slowest {restarts[^1]:0.0} s");
        return witness.Faults;
    }

    /// <summary>A server that has just started takes its time for the first pages; killed before, it would have had nothing to lose.</summary>
    private static async Task UnderLoadAsync(List<Writer> writers)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !writers.Exists(w => w.Deeds.Exists(d => d.Acknowledged));)
            await Task.Delay(10);
    }

    private static async Task<List<Writer>> WritersAsync(Town town, int seed)
    {
        await using var db = Databases.Open(town.Database, TimeProvider.System);
        var resources = await db.Resources.Where(r => r.MergedIntoId == null && r.State != Resources.ResourceState.Ended).OrderBy(r => r.Id).Select(r => r.Id).Take(60).ToListAsync();
        var people = await db.People.Where(p => p.MergedIntoId == null).OrderBy(p => p.Id).Select(p => p.Id).Take(60).ToListAsync();
        var writers = new List<Writer>();
        foreach (var (member, number) in ((Member[])[Cast.Shioya, Cast.Kujiraoka, Cast.Hamada]).Select((m, i) => (m, i)))
        {
            writers.Add(new(town, member, new Random(seed * 100 + number), resources, people));
            await writers[^1].SignInAsync();
        }
        return writers;
    }
}
