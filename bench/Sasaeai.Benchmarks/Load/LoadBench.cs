using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Seeding;

namespace Sasaeai.Benchmarks.Load;

/// <summary>
/// Every list, search and detail page at 20,000 resources, 100,000 people and 100,000 needs, through the Release build's own server on
/// loopback, one request after another; beside it the ratio to a page of the same process that asks the database nothing.
/// </summary>
/// <remarks><c>SASAEAI_BENCH_TOWN</c> names a folder where the embedded town is kept for the next run.</remarks>
internal static class LoadBench
{
    private const int Times = 40, Port = 5099;
    private const double LimitMs = 100;

    public static async Task RunAsync()
    {
        var server = Environment.GetEnvironmentVariable("SASAEAI_SERVER") ?? throw new InvalidOperationException("./do bench load starts the Release build itself.");
        var kept = Environment.GetEnvironmentVariable("SASAEAI_BENCH_TOWN");
        var folder = kept ?? Directory.CreateTempSubdirectory("sasaeai-load").FullName;
        try
        {
            await MeasureAsync("SQLite", server, folder, Path.Combine(folder, "sasaeai.db"));
            if (Environment.GetEnvironmentVariable("SASAEAI_TEST_POSTGRES") is { } cluster)
                await MeasureAsync("PostgreSQL", server, folder, await DatabaseAsync(cluster));
            else
                Console.WriteLine("PostgreSQL is not here.");
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string name, string server, string folder, string database)
    {
        Console.WriteLine($"{name}: building the town");
        var watch = Stopwatch.StartNew();
        await new BigTown(database, Path.Combine(folder, "originals")).BuildAsync();
        Console.WriteLine($"  {watch.Elapsed.TotalSeconds:0} s");
        var pages = await PagesAsync(database);
        using var process = Process.Start(new ProcessStartInfo(server, ["serve", "--demo", "--urls", $"http://127.0.0.1:{Port}"]) { Environment = { ["SASAEAI_DATA"] = folder, ["SASAEAI_DATABASE"] = database }, RedirectStandardOutput = true })!;
        try
        {
            using var visit = new Visit(new Uri($"http://127.0.0.1:{Port}"));
            await ReachAsync(visit);
            await visit.SignInAsync(Cast.Kujiraoka.SignIn, Cast.Password);
            var empty = await TimesAsync(visit, ["/s"]);
            Console.WriteLine($"  {"page",-34}{"p50",8}{"p95",9}{"× empty page",14}");
            Console.WriteLine($"  {"empty page",-34}{At(empty, 0.5),6:0.0} {At(empty, 0.95),7:0.0} ms");
            var rows = new List<(string Page, double P95)>();
            foreach (var (page, paths) in pages)
            {
                var times = await TimesAsync(visit, paths);
                rows.Add((page, At(times, 0.95)));
                Console.WriteLine($"  {page,-34}{At(times, 0.5),6:0.0} {At(times, 0.95),7:0.0} ms {At(times, 0.95) / At(empty, 0.95),10:0.0}{(At(times, 0.95) > LimitMs ? "  over the limit" : "")}");
            }
            Console.WriteLine($"  slowest five on {name}: {string.Join(", ", rows.OrderByDescending(r => r.P95).Take(5).Select(r => $"{r.Page} {r.P95:0} ms"))}");
            Console.WriteLine($"  {rows.Count(r => r.P95 <= LimitMs)} of {rows.Count} pages within {LimitMs:0} ms");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>The pages, each with the addresses that are asked in turn.</summary>
    private static async Task<List<(string Page, string[] Paths)>> PagesAsync(string database)
    {
        await using var db = Databases.Open(database, TimeProvider.System);
        string[] needs = Led("/needs/", await db.Needs.Where(n => n.State != NeedState.Closed).OrderBy(n => n.Id).Skip(500).Take(Times).Select(n => n.Id).ToListAsync());
        string[] people = Led("/people/", await db.People.OrderBy(p => p.Id).Skip(500).Take(Times).Select(p => p.Id).ToListAsync());
        string[] resources = Led("/resources/", await db.Resources.OrderBy(r => r.Id).Skip(500).Take(Times).Select(r => r.Id).ToListAsync());
        string[] organizations = Led("/organizations/", await db.Organizations.OrderBy(o => o.Id).Skip(200).Take(Times).Select(o => o.Id).ToListAsync());
        string[] referrals = Led("/referrals/", await db.Referrals.OrderBy(r => r.Id).Skip(100).Take(Times).Select(r => r.Id).ToListAsync());
        string[] areas = Led("/areas/", await db.Areas.Where(a => a.ParentId != null).OrderBy(a => a.Id).Take(Times).Select(a => a.Id).ToListAsync());
        string[] words = ["買い物", "通院", "草", "体操の会", "いそべ", "磯部 トミ", "090-0001-0002", "スマホ教室"];
        return
        [
            ("today", ["/"]), ("needs", ["/needs"]), ("needs waiting longest", ["/needs?state=Looking&order=LongestWait"]), ("needs by word", By("/needs?q=", words)), ("need", needs),
            ("people", ["/people"]), ("people by word", By("/people?q=", words)), ("person", people),
            ("resources", ["/resources"]), ("resources by word", By("/resources?q=", words)), ("resource", resources), ("resources due", ["/resources/due"]),
            ("search", By("/search?q=", words)), ("organizations", ["/organizations"]), ("organizations by word", By("/organizations?q=", words)), ("organization", organizations),
            ("referrals", ["/referrals"]), ("referral", referrals), ("map", ["/map"]), ("areas", ["/areas"]), ("area", areas),
            ("journal", ["/journal"]), ("access log", ["/access-log"]),
        ];
    }

    private static string[] Led(string folder, IEnumerable<Guid> ids) => [.. ids.Select(id => folder + id)];

    private static string[] By(string list, string[] words) => [.. words.Select(w => list + Uri.EscapeDataString(w))];

    private static async Task<double[]> TimesAsync(Visit visit, string[] paths)
    {
        var times = new List<double>();
        for (var n = -3; n < Times; n++)
            if (await visit.TakeAsync(paths[Math.Abs(n) % paths.Length]) is var time && n >= 0)
                times.Add(time);
        return [.. times.Order()];
    }

    private static double At(double[] ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Length) - 1];

    private static async Task ReachAsync(Visit visit)
    {
        for (var tries = 0; ; tries++)
            try
            {
                await visit.TakeAsync("/s");
                return;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(300);
            }
    }

    private static async Task<string> DatabaseAsync(string cluster)
    {
        var name = $"load_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(cluster);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database {name}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(cluster) { Database = name }.ConnectionString;
    }
}
