using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Benchmarks.Audit;

/// <summary>
/// The access log at ten million rows: the two questions, what an entry costs, what sealing costs, and how fast the chain is walked along
/// beside bare SHA-256. <c>SASAEAI_BENCH_PART</c> is by how much the rows are divided to see that all of this still runs.
/// </summary>
internal static class AuditBench
{
    private static readonly int Rows = 10_000_000 / (int.TryParse(Environment.GetEnvironmentVariable("SASAEAI_BENCH_PART"), out var part) ? part : 1);
    private const int Questions = 60, Entries = 400, Page = 101;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sasaeai-audit").FullName;
        try
        {
            await MeasureAsync("SQLite", Path.Combine(folder, "sasaeai.db"));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        if (Environment.GetEnvironmentVariable("SASAEAI_TEST_POSTGRES") is not { Length: > 0 } cluster)
        {
            Console.WriteLine("PostgreSQL is not here.");
            return;
        }
        var name = $"audit_{Guid.NewGuid():N}";
        await DoAsync(cluster, $"create database {name}");
        try
        {
            await MeasureAsync("PostgreSQL", new NpgsqlConnectionStringBuilder(cluster) { Database = name, CommandTimeout = 0 }.ConnectionString);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await DoAsync(cluster, $"drop database {name} with (force)");
        }
    }

    private static async Task MeasureAsync(string name, string database)
    {
        var watch = Stopwatch.StartNew();
        await using (var db = Databases.Open(database, TimeProvider.System))
        {
            await db.MigrateAsync();
            db.Add(new Municipality { Code = ManyLooks.Town, Name = "試し市" });
            await db.SaveChangesAsync();
        }
        await ManyLooks.WriteAsync(database, Rows);
        Console.WriteLine($"{name}: {Rows:N0} entries and links written in {watch.Elapsed.TotalSeconds:0} s");
        await using (var db = Databases.Open(database, TimeProvider.System))
        {
            await db.KeepStatisticsAsync();
            await AskAsync(db);
            await SizesAsync(db, database);
            await AddAsync(db);
        }
        await WalkAsync(database);
    }

    /// <summary>The first page, as the page asks for it.</summary>
    private static async Task AskAsync(SasaeaiDb db)
    {
        var auditor = new User(Guid.NewGuid(), "監査", Guid.Empty, Role.Auditor, ManyLooks.Town, [], null);
        var entries = db.AccessLog.AsNoTracking().VisibleTo(auditor);
        var (begin, end) = (ManyLooks.Begin, ManyLooks.Begin.AddYears(1));
        await TimeAsync("who has seen this person", n => entries.NewestAsync(Of(n * 37), Page));
        await TimeAsync("who has seen the person most looked at", n => entries.NewestAsync(Of(n % 3), Page));
        await TimeAsync("what an account saw in a day", n => entries.Between(ManyLooks.Account(n), begin.AddDays(n * 5), begin.AddDays(n * 5 + 1)).NewestAsync(Page));
        await TimeAsync("what an account saw in the year", n => entries.Between(ManyLooks.Account(n), begin, end).NewestAsync(Page));
        await TimeAsync("what the town saw in a month", n => entries.Between(null, begin.AddDays(n * 5), begin.AddDays(n * 5 + 30)).NewestAsync(Page));
        Console.WriteLine($"  the person most looked at has {await entries.Of(Of(0)).CountAsync():N0} entries");
    }

    private static Seen Of(int n) => new([ManyLooks.Person(n)], [ManyLooks.Person(n), ManyLooks.Need(n)]);

    private static async Task TimeAsync(string question, Func<int, Task<List<AccessEntry>>> ask)
    {
        var times = new List<double>();
        for (var n = 0; n < Questions; n++)
        {
            var watch = Stopwatch.StartNew();
            await ask(n);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine($"  {question,-42} p50 {times[times.Count / 2],7:0.0} ms   p95 {times[(int)(times.Count * 0.95)],7:0.0} ms   slowest {times[^1],7:0.0} ms");
    }

    /// <summary>One durable save of one row, as a page does it: a plain row of four columns, an entry, an entry while another sealer works.</summary>
    private static async Task AddAsync(SasaeaiDb db)
    {
        await db.Database.ExecuteSqlRawAsync("create table bare (id integer, at text, who text, what text)");
        var bare = await PerSaveAsync(n => db.Database.ExecuteSqlAsync($"insert into bare values ({n}, '2026-11-17 03:00:00', 'shioya', 'need')"));
        var entry = await PerSaveAsync(n => SaveAsync(db, n));
        await SealAllAsync(db);
        using var stop = new CancellationTokenSource();
        var sealing = Task.Run(async () =>
        {
            await using var other = Databases.Open(db.Database.GetConnectionString()!.Replace("Data Source=", "", StringComparison.Ordinal).Split(";Default Timeout")[0], TimeProvider.System);
            while (!stop.IsCancellationRequested)
                await Sealer.SealAsync(other);
        });
        var meanwhile = await PerSaveAsync(n => SaveAsync(db, n));
        await stop.CancelAsync();
        await sealing;
        Console.WriteLine($"  one durable save: bare {bare:0.00} ms, entry {entry:0.00} ms (× {entry / bare:0.0}), while sealing without a pause {meanwhile:0.00} ms (× {meanwhile / bare:0.0})");
        var watch = Stopwatch.StartNew();
        var user = ManyLooks.Reader(1);
        for (var n = 0; n < Sealer.Batch * 10; n++)
            db.AddView(user, ManyLooks.Seen(n), Showing.List, "192.0.2.7", ManyLooks.Begin.AddYears(1).AddSeconds(n));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        watch.Restart();
        var sealedRows = await SealAllAsync(db);
        Console.WriteLine($"  sealing: {watch.Elapsed.TotalMilliseconds / Math.Max(1, sealedRows) * Sealer.Batch:0.0} ms for a batch of {Sealer.Batch}");
    }

    private static async Task<int> SaveAsync(SasaeaiDb db, int n)
    {
        db.AddView(ManyLooks.Reader(n), ManyLooks.Seen(n), Showing.Page, "192.0.2.7", ManyLooks.Begin.AddYears(1).AddSeconds(n));
        var saved = await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return saved;
    }

    private static async Task<int> SealAllAsync(SasaeaiDb db)
    {
        var all = 0;
        while (await Sealer.SealAsync(db) is > 0 and var some)
            all += some;
        return all;
    }

    private static async Task<double> PerSaveAsync(Func<int, Task<int>> save)
    {
        for (var n = 0; n < 20; n++)
            await save(n);
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < Entries; n++)
            await save(n);
        return watch.Elapsed.TotalMilliseconds / Entries;
    }

    private static async Task WalkAsync(string database)
    {
        await using var db = Databases.Open(database, TimeProvider.System);
        var check = await new ChainWalk(db, ManyLooks.Town, TimeProvider.System).CheckAsync([]);
        if (check.Break is { } broken)
            throw new InvalidOperationException(broken.InJapanese);
        var walked = check.Links / check.Took.TotalSeconds;
        // What cannot be saved: a digest of some 250 bytes and one of 72 for each row.
        var (entry, link, watch) = (new byte[250], new byte[72], Stopwatch.StartNew());
        var hashed = 0;
        for (; watch.Elapsed < TimeSpan.FromSeconds(2); hashed++)
        {
            SHA256.HashData(entry);
            SHA256.HashData(link);
        }
        var bare = hashed / watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  verify: {check.Links:N0} links in {check.Took.TotalSeconds:0.0} s, {walked:N0} a second; bare SHA-256 {bare:N0} a second (× {walked / bare:0.00})"));
    }

    private static async Task SizesAsync(SasaeaiDb db, string database)
    {
        if (db.Database.IsSqlite())
        {
            Console.WriteLine($"  file {new FileInfo(database).Length / 1e6:N0} MB");
            return;
        }
        var sizes = await db.Database.SqlQueryRaw<string>("""
            select relname || ' ' || pg_size_pretty(pg_relation_size(oid)) as "Value" from pg_class where relname like '%Access%' and pg_relation_size(oid) > 100000 order by pg_relation_size(oid) desc
            """).ToListAsync();
        Console.WriteLine($"  {string.Join(", ", sizes)}");
    }

    private static async Task DoAsync(string cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
