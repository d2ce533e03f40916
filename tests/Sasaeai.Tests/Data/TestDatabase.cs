using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Tests.Seeding;

namespace Sasaeai.Tests.Data;

/// <summary>A migrated, empty database of its own for one test; gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim TemplateGate = new(1, 1);
    private static string? sqliteTemplate;

    /// <summary>Named anew for each run: two runs may share a cluster.</summary>
    private static readonly string PostgresTemplate = $"template{Guid.NewGuid():N}";
    private static bool postgresTemplate;
    private readonly string name = $"t{Guid.NewGuid():N}";

    private TestDatabase(Provider provider, TimeProvider clock)
    {
        Provider = provider;
        Clock = clock;
        Connection = provider is Provider.Sqlite
            ? Path.Combine(Path.GetTempPath(), "sasaeai-tests", name + ".db")
            : TestCluster.Of(name);
    }

    public Provider Provider { get; }
    public TimeProvider Clock { get; }
    public string Connection { get; }

    public static async Task<TestDatabase> CreateAsync(Provider provider, TimeProvider? clock = null)
    {
        var database = new TestDatabase(provider, clock ?? TimeProvider.System);
        await TemplateGate.WaitAsync();
        try
        {
            if (provider is Provider.Sqlite)
                File.Copy(sqliteTemplate ??= await MakeSqliteTemplateAsync(), database.Connection);
            else
                await CopyPostgresTemplateAsync(database.name);
        }
        finally
        {
            TemplateGate.Release();
        }
        return database;
    }

    /// <summary>A copy of the demo municipality instead of an empty one.</summary>
    /// <param name="provider">Which database.</param>
    /// <param name="clock">Its today is the demo's.</param>
    /// <param name="folder">Where the originals of its imports go.</param>
    public static async Task<TestDatabase> CopyDemoAsync(Provider provider, TimeProvider clock, string folder)
    {
        var database = new TestDatabase(provider, clock);
        if (provider is Provider.Sqlite)
        {
            await DemoTemplate.CopyAsync(folder, clock);
            Directory.CreateDirectory(Path.GetDirectoryName(database.Connection)!);
            File.Move(Path.Combine(folder, "sasaeai.db"), database.Connection);
        }
        else
            await DemoTemplate.CopyPostgresAsync(database.name, folder, clock);
        return database;
    }

    public SasaeaiDb Open() => Databases.Open(Connection, Clock);

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "sasaeai-tests"));
        var path = Path.Combine(folder.FullName, $"template-{Guid.NewGuid():N}.db");
        await using var db = Databases.Open(path, TimeProvider.System);
        await db.MigrateAsync();
        // Leaves one file: the write-ahead log would not be copied.
        await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return path;
    }

    private static async Task CopyPostgresTemplateAsync(string name)
    {
        if (!postgresTemplate)
        {
            await TestCluster.PrepareAsync(PostgresTemplate);
            postgresTemplate = true;
        }
        await TestCluster.CopyAsync(PostgresTemplate, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider is Provider.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Connection};Default Timeout=120"));
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Connection)!, name + ".db*"))
                File.Delete(file);
        }
        else
            await TestCluster.DropAsync(name);
    }
}
