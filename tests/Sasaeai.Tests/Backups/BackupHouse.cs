using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sasaeai.Backups;
using Sasaeai.Data;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Backups;

/// <summary>A database with its folders, the backups of it, and empty places to put them back.</summary>
internal sealed class BackupHouse : IAsyncDisposable
{
    private readonly string folder;
    private readonly List<string> made = [];
    private int places;

    private BackupHouse(string folder, TestDatabase database) => (this.folder, Database) = (folder, database);

    public TestDatabase Database { get; }
    public Stores Stores => new(Database.Connection, Path.Combine(folder, "originals"), Path.Combine(folder, "keys"));
    public string File(string name) => Path.Combine(folder, name);

    public static async Task<BackupHouse> OpenAsync(Provider provider, bool demo = false)
    {
        Assert.SkipUnless(provider is Provider.Sqlite || TestCluster.Here, "PostgreSQL is not here.");
        var folder = Directory.CreateTempSubdirectory("sasaeai-backup-").FullName;
        var clock = new FixedClock();
        var database = demo ? await TestDatabase.CopyDemoAsync(provider, clock, folder) : await TestDatabase.CreateAsync(provider, clock);
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        return new(folder, database);
    }

    public async Task<string> TakeAsync(byte[]? key = null)
    {
        var file = File($"{Guid.NewGuid():N}.zip");
        await Backup.TakeAsync(Stores, file, key, Database.Clock);
        return file;
    }

    /// <summary>A place where nothing is.</summary>
    public async Task<Stores> EmptyAsync(Provider provider)
    {
        var place = File($"place{places++}");
        Directory.CreateDirectory(place);
        var database = Path.Combine(place, "sasaeai.db");
        if (provider is Provider.Postgres)
        {
            made.Add($"restored{Guid.NewGuid():N}");
            await TestCluster.EmptyAsync(made[^1]);
            database = TestCluster.Of(made[^1], pooling: false);
        }
        return new(database, Path.Combine(place, "originals"), Path.Combine(place, "keys"));
    }

    public static async Task<Proof> RestoreAsync(string file, Stores into, byte[]? key = null)
    {
        using var backup = await BackupFile.OpenAsync(file, key);
        return await Restoration.IntoAsync(backup, into, [], TimeProvider.System);
    }

    public static async Task AssertNothingAsync(Stores place)
    {
        if (Databases.IsPostgres(place.Database))
            await using (var source = Npgsql.NpgsqlDataSource.Create(place.Database))
                Assert.Equal(0L, await source.CreateCommand("select count(*) from pg_class where relnamespace = 'public'::regnamespace").ExecuteScalarAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(place.Originals)!));
    }

    /// <summary>The same archive with its manifest and parts as somebody who knows how has changed them, all hashes right.</summary>
    /// <param name="file">A backup without a seal.</param>
    /// <param name="part">The new content of a part, or null to leave it out.</param>
    /// <param name="manifest">Changes what the manifest says.</param>
    /// <param name="rename">Gives one part another name.</param>
    public string Forge(string file, Func<string, byte[], byte[]?>? part = null, Action<JsonObject>? manifest = null, (string From, string To)? rename = null)
    {
        var (memory, said) = (new MemoryStream(), new JsonObject());
        using (var from = ZipFile.OpenRead(file))
        using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true) { Comment = new string('0', 64) })
        {
            foreach (var entry in from.Entries)
            {
                using var content = new MemoryStream();
                using (var open = entry.Open())
                    open.CopyTo(content);
                if (entry.FullName == Manifest.FileName)
                {
                    var was = JsonNode.Parse(content.ToArray())!.AsObject();
                    foreach (var row in was["Parts"]!.AsArray().Where(p => said[(string)p!["Name"]!] is not null))
                        (row!["Sha256"], row["Length"]) = ((string)said[(string)row["Name"]!]![0]!, (long)said[(string)row["Name"]!]![1]!);
                    manifest?.Invoke(was);
                    Put(to, entry.FullName, JsonSerializer.SerializeToUtf8Bytes(was));
                }
                else if ((part is null ? content.ToArray() : part(entry.FullName, content.ToArray())) is { } kept)
                {
                    said[entry.FullName] = new JsonArray(Convert.ToHexStringLower(SHA256.HashData(kept)), (long)kept.Length);
                    Put(to, rename is var (old, name) && old == entry.FullName ? name : entry.FullName, kept);
                }
            }
        }
        var bytes = memory.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))).CopyTo(bytes.AsSpan(bytes.Length - 64));
        var forged = File($"{Guid.NewGuid():N}.zip");
        System.IO.File.WriteAllBytes(forged, bytes);
        return forged;
    }

    private static void Put(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        foreach (var name in made)
            await TestCluster.DropAsync(name);
        Directory.Delete(folder, recursive: true);
    }
}
