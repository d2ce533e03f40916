using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Time;

namespace Sasaeai.Benchmarks.Load;

/// <summary>
/// Every list, search and detail page at 20,000 resources, 100,000 people and 100,000 needs, through the Release build's own server on
/// loopback, one request after another, as the official who sees the whole town and as a coordinator of one area; beside it the ratio to a
/// page of the same process that asks the database nothing, and the processor time of the server for one visit: on SQLite that is all of
/// the work, and unlike the clock it does not count what else the machine does.
/// </summary>
/// <remarks>
/// <c>SASAEAI_BENCH_TOWN</c> names a folder where the town is kept for the next run, as is its copy where <c>SASAEAI_TEST_POSTGRES</c> names a
/// cluster; <c>SASAEAI_BENCH_PAGES</c> measures only the pages in whose name it stands; <c>SASAEAI_BENCH_PART</c> is by how much the town is divided
/// to see that all of this still runs, each page taken once.
/// </remarks>
internal static class LoadBench
{
    private const int Port = 5099;
    private static readonly int Times = BigTown.Whole ? 40 : 1, Before = BigTown.Whole ? 10 : 0;
    private const double LimitMs = 100;
    private static readonly string[] Accounts = [Cast.Kujiraoka.SignIn, Cast.Shioya.SignIn];

    public static async Task RunAsync()
    {
        var server = Environment.GetEnvironmentVariable("SASAEAI_SERVER") ?? throw new InvalidOperationException("./do bench load starts the Release build itself.");
        var kept = Environment.GetEnvironmentVariable("SASAEAI_BENCH_TOWN");
        var folder = kept is null ? Directory.CreateTempSubdirectory("sasaeai-load").FullName : Directory.CreateDirectory(kept).FullName;
        try
        {
            var file = Path.Combine(folder, "sasaeai.db");
            await BuildAsync("SQLite", () => BigTown.BuildAsync(file, Path.Combine(folder, "originals")));
            await MeasureAsync("SQLite", server, folder, file);
            if (Environment.GetEnvironmentVariable("SASAEAI_TEST_POSTGRES") is not { Length: > 0 } cluster)
            {
                Console.WriteLine("PostgreSQL is not here.");
                return;
            }
            await using var copy = await PostgresTown.OpenAsync(cluster, file, kept is not null);
            await BuildAsync("PostgreSQL", copy.FillAsync);
            await MeasureAsync("PostgreSQL", server, folder, copy.Database);
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task BuildAsync(string name, Func<Task> build)
    {
        Console.WriteLine($"{name}: building the town");
        var watch = Stopwatch.StartNew();
        await build();
        Console.WriteLine($"  {watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task MeasureAsync(string name, string server, string folder, string database)
    {
        using var process = Process.Start(new ProcessStartInfo(server, ["serve", "--demo", "--urls", $"http://127.0.0.1:{Port}"]) { Environment = { ["SASAEAI_DATA"] = folder, ["SASAEAI_DATABASE"] = database, ["SASAEAI_ALLOW"] = "0" }, RedirectStandardOutput = true })!;
        try
        {
            var rows = new List<(string Page, double P95)>();
            foreach (var account in Accounts)
                rows.AddRange(await MeasureAsync(process, database, account));
            if (!BigTown.Whole)
            {
                Console.WriteLine($"  {rows.Count} pages answer on {name}; how fast is not told by a part of the town");
                return;
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

    private static async Task<List<(string Page, double P95)>> MeasureAsync(Process process, string database, string account)
    {
        using var visit = new Visit(new Uri($"http://127.0.0.1:{Port}"));
        await ReachAsync(visit);
        await visit.SignInAsync(account, Cast.Password);
        var (empty, _) = await TimesAsync(process, visit, ["/s"]);
        Say($"  {account,-34}{"p50",8}{"p95",9}{"× empty page",14}{"processor",11}");
        Say($"  {"empty page",-34}{At(empty, 0.5),6:0.0} {At(empty, 0.95),7:0.0} ms");
        var rows = new List<(string, double)>();
        var pages = await PagesAsync(database, account);
        // A server that has been up since the morning: until each page has been taken some dozens of times, half of its time is compiling.
        foreach (var (_, paths) in pages)
            await TakeAsync(visit, paths, Times);
        foreach (var (page, paths) in pages)
        {
            var (times, processor) = await TimesAsync(process, visit, paths);
            rows.Add(($"{page} ({account})", At(times, 0.95)));
            Say($"  {page,-34}{At(times, 0.5),6:0.0} {At(times, 0.95),7:0.0} ms {At(times, 0.95) / At(empty, 0.95),10:0.0} {processor,8:0.0} ms{(At(times, 0.95) > LimitMs ? "  over the limit" : "")}");
        }
        return rows;
    }

    private static void Say(string figures)
    {
        if (BigTown.Whole)
            Console.WriteLine(figures);
    }

    private static async Task<List<(string Page, string[] Paths)>> PagesAsync(string database, string account)
    {
        await using var db = Databases.Open(database, TimeProvider.System);
        var today = TimeProvider.System.Today();
        var id = await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync();
        var pages = await Pages.OfAsync(db, (await db.UserAsync(id, null, today))!, today);
        return Environment.GetEnvironmentVariable("SASAEAI_BENCH_PAGES") is { } some ? [.. pages.Where(p => p.Page.Contains(some, StringComparison.Ordinal))] : pages;
    }

    private static async Task<(double[] Ordered, double Processor)> TimesAsync(Process process, Visit visit, string[] paths)
    {
        await TakeAsync(visit, paths, Before);
        var (times, spent) = (new List<double>(), Spent(process));
        for (var n = 0; n < Times; n++)
            times.Add(await visit.TakeAsync(paths[n % paths.Length]));
        return ([.. times.Order()], (Spent(process) - spent) / Times);
    }

    private static async Task TakeAsync(Visit visit, string[] paths, int times)
    {
        for (var n = 0; n < times; n++)
            await visit.TakeAsync(paths[n % paths.Length]);
    }

    private static double Spent(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalMilliseconds;
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
}
