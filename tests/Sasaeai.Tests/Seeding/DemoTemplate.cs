using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Time;

namespace Sasaeai.Tests.Seeding;

/// <summary>
/// はまなみ市, seeded once for each build of the product and each day of the clock, and copied by whoever needs one of their own.
/// The test projects are processes of their own, so it lies among the temporary files and in the cluster.
/// </summary>
public static class DemoTemplate
{
    private const string Database = "sasaeai.db";
    private const string Originals = "originals";
    private static readonly string Home = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "sasaeai-demo")).FullName;
    private static readonly string Build = typeof(DemoTown).Module.ModuleVersionId.ToString("N")[..16];

    /// <summary>Copies the SQLite file and the originals into a data folder.</summary>
    public static async Task CopyAsync(string folder, TimeProvider clock)
    {
        await using var turn = await TakeTurnAsync();
        var template = Path.Combine(Home, Name(clock));
        if (!Directory.Exists(template))
        {
            DropOld();
            var making = Directory.CreateDirectory(template + ".making").FullName;
            await SeedAsync(Path.Combine(making, Database), making, clock);
            SqliteConnection.ClearPool(new SqliteConnection($"Data Source={Path.Combine(making, Database)};Default Timeout=30"));
            Directory.Move(making, template);
        }
        File.Copy(Path.Combine(template, Database), Path.Combine(Directory.CreateDirectory(folder).FullName, Database));
        CopyOriginals(template, folder);
    }

    /// <summary>Creates a database of the cluster as a copy, with its originals in a data folder.</summary>
    public static async Task CopyPostgresAsync(string database, string folder, TimeProvider clock)
    {
        await using var turn = await TakeTurnAsync();
        var name = Name(clock);
        var template = Path.Combine(Home, name + ".postgres");
        if (!Directory.Exists(template) || !await IsThereAsync(name))
        {
            await TestCluster.DropAsync(name);
            await TestCluster.DropAsync($"{name}_making");
            await TestCluster.PrepareAsync($"{name}_making");
            await SeedAsync(TestCluster.Of($"{name}_making", pooling: false), Directory.CreateDirectory(template).FullName, clock);
            await TestCluster.DoAsync($"alter database {name}_making rename to {name}");
        }
        await TestCluster.CopyAsync(name, database);
        CopyOriginals(template, folder);
    }

    private static string Name(TimeProvider clock) => $"demo_{Build}_{clock.Today():yyyyMMdd}";

    private static async Task SeedAsync(string connection, string folder, TimeProvider clock)
    {
        await using var db = Databases.Open(connection, clock);
        await db.MigrateAsync();
        await DemoTown.SeedAsync(db, new Originals(Path.Combine(folder, Originals)), clock);
        // Leaves one file: the write-ahead log would not be copied.
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)");
    }

    private static void CopyOriginals(string from, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(from, Originals), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void DropOld()
    {
        foreach (var old in new DirectoryInfo(Home).EnumerateDirectories().Where(d => d.CreationTimeUtc < TimeProvider.System.GetUtcNow().AddDays(-1).UtcDateTime || d.Name.EndsWith(".making", StringComparison.Ordinal)))
            old.Delete(recursive: true);
    }

    private static async Task<bool> IsThereAsync(string name)
    {
        await using var connection = new NpgsqlConnection(TestCluster.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select 1 from pg_database where datname = @name", connection) { Parameters = { new("name", name) } };
        return await command.ExecuteScalarAsync() is not null;
    }

    /// <summary>One at a time, in whichever process; the file's lock goes with the process.</summary>
    private static async Task<FileStream> TakeTurnAsync()
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Home, "turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }
}
