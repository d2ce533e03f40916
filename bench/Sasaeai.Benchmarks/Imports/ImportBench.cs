using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Imports;

namespace Sasaeai.Benchmarks.Imports;

/// <summary>
/// 60,000 rows from the file to the registry: read, checked, matched, written with history, origins and the account of every row. The peer
/// in the same run is a bare prepared insert of the same resources into the same table, which does none of that.
/// </summary>
internal static class ImportBench
{
    private const int Rows = 60_000;
    private const string Town = "22212";

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sasaeai-bench");
        try
        {
            var database = Path.Combine(folder.FullName, "a.db");
            await OpenTownAsync(database);
            var first = await ImportAsync(database, folder.FullName, OfficeList.Csv(Rows, nextYear: false));
            var bare = await BareAsync(database, Path.Combine(folder.FullName, "b.db"));
            var again = await ImportAsync(database, folder.FullName, OfficeList.Csv(Rows, nextYear: false));
            var next = await ImportAsync(database, folder.FullName, OfficeList.Csv(Rows, nextYear: true));
            Console.WriteLine($"first import     {first.Seconds,6:0.0} s   {first.Counts}");
            Console.WriteLine($"bare insert      {bare,6:0.0} s   the same {Rows} resources, one prepared statement, one transaction");
            Console.WriteLine($"ratio            {first.Seconds / bare,6:0.0}");
            Console.WriteLine($"same file again  {again.Seconds,6:0.0} s   {again.Counts}");
            Console.WriteLine($"next year's file {next.Seconds,6:0.0} s   {next.Counts}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task OpenTownAsync(string database)
    {
        await using var db = Databases.Open(database, TimeProvider.System);
        await db.MigrateAsync();
        db.Add(new Municipality { Code = Town, Name = "焼津市" });
        await db.SaveChangesAsync();
    }

    private static async Task<(double Seconds, ImportCounts Counts)> ImportAsync(string database, string folder, byte[] file)
    {
        var watch = Stopwatch.StartNew();
        await using var db = Databases.Open(database, TimeProvider.System);
        var desk = new ImportDesk(db, new Originals(Path.Combine(folder, "originals")), TimeProvider.System);
        var counts = await desk.ApplyAsync(await desk.ReceiveAsync(Town, "offices.csv", new MemoryStream(file)));
        return (watch.Elapsed.TotalSeconds, counts);
    }

    private static async Task<double> BareAsync(string from, string to)
    {
        await OpenTownAsync(to);
        var rows = new List<object[]>();
        await using var source = new SqliteConnection($"Data Source={from}");
        await source.OpenAsync();
        await using var read = source.CreateCommand();
        read.CommandText = """select * from "Resource" """;
        await using var reader = await read.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Where(name => name != "OrganizationId").ToList();
        while (await reader.ReadAsync())
            rows.Add([.. columns.Select(name => reader[name])]);

        await using var target = new SqliteConnection($"Data Source={to}");
        await target.OpenAsync();
        Grams.Teach(target);
        var watch = Stopwatch.StartNew();
        await using var transaction = target.BeginTransaction();
        await using var insert = target.CreateCommand();
        insert.CommandText = $"insert into \"Resource\" ({string.Join(',', columns.Select(name => $"\"{name}\""))}) values ({string.Join(',', columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter($"$p{i}", null))).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i];
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        return watch.Elapsed.TotalSeconds;
    }
}
