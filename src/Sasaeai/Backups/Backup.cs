using System.Buffers;
using System.Data;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>控え. One file with everything, taken from one instant of the database while others go on writing.</summary>
public static class Backup
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>In the comment of a file that is not sealed stands the hash of all of it, taken with these in its place.</summary>
    internal static readonly string NoDigest = new('0', 64);

    /// <summary>Under a name of its own until it is whole and on the disk.</summary>
    /// <param name="stores">What to keep.</param>
    /// <param name="file">Where; nothing may be there yet.</param>
    /// <param name="key">The content of a key file, or null for a file that anyone can read who may open it.</param>
    /// <param name="clock">When it is taken.</param>
    /// <param name="stop">Stops; then nothing is left.</param>
    public static async Task<Manifest> TakeAsync(Stores stores, string file, byte[]? key, TimeProvider clock, CancellationToken stop = default)
    {
        if (File.Exists(file))
            throw new RefusedException($"「{file}」がもうあります。上書きはしません。");
        if (!Databases.IsPostgres(stores.Database) && !File.Exists(stores.Database))
            throw new RefusedException($"データベースが見つかりません: {stores.Database}");
        if (KeyRing.WhyNot(stores.Keys, stores.KeySecret) is { } why)
            throw new RefusedException(why);
        var partial = file + ".partial";
        try
        {
            var manifest = await WriteAsync(stores, partial, key, clock, stop);
            File.Move(partial, file);
            return manifest;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static async Task<Manifest> WriteAsync(Stores stores, string partial, byte[]? key, TimeProvider clock, CancellationToken stop)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnersAlone;
        await using var disk = new FileStream(partial, options);
        Manifest manifest;
        if (key is null)
        {
            await using var hashed = new HashingStream(disk);
            manifest = await ArchiveAsync(stores, hashed, clock, stop);
            disk.Position = disk.Length - NoDigest.Length;
            disk.Write(Encoding.ASCII.GetBytes(hashed.Digest()));
        }
        else
        {
            using var seal = Seal.New(key);
            await using var sealing = new SealingStream(disk, seal);
            manifest = await ArchiveAsync(stores, sealing, clock, stop);
            sealing.Finish();
        }
        disk.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task<Manifest> ArchiveAsync(Stores stores, Stream to, TimeProvider clock, CancellationToken stop)
    {
        await using var db = Databases.Open(stores.Database, clock);
        await db.Database.OpenConnectionAsync(stop);
        await using var snapshot = await SnapshotAsync(db, stop);
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true) { Comment = NoDigest };
        var parts = new List<Part>();
        var schema = (int)await Tables.NumberAsync(db, "select max(number) from schema_step", stop);
        foreach (var table in await Tables.ReadAsync(db, stop))
            parts.Add(await PutTableAsync(archive, db, table, stop));
        var missing = new List<string>();
        foreach (var import in await ImportsAsync(db, stop))
            await PutOriginalsAsync(archive, parts, stores.Originals, import, missing, stop);
        var probe = KeyProbe.Make(stores.Keys, stores.KeySecret);
        foreach (var keyFile in Directory.EnumerateFiles(stores.Keys, "*.xml").Order(StringComparer.Ordinal))
            parts.Add(await PutAsync(archive, $"keys/{Path.GetFileName(keyFile)}", keyFile, stop));
        var manifest = new Manifest
        {
            Product = Version,
            Schema = schema,
            TakenAt = clock.GetUtcNow().UtcDateTime,
            Parts = parts,
            Heads = await HeadsAsync(db, stop),
            SealedProbe = probe.Sealed,
            Probe = probe.Plain,
            MissingOriginals = missing,
        };
        await using var entry = archive.CreateEntry(Manifest.FileName).Open();
        await JsonSerializer.SerializeAsync(entry, manifest, cancellationToken: stop);
        return manifest;
    }

    /// <summary>What is read within it is of one instant, and nobody who writes waits for it.</summary>
    private static async Task<IDbContextTransaction> SnapshotAsync(SasaeaiDb db, CancellationToken stop)
    {
        // EF itself would take the pen on SQLite.
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            return (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), stop))!;
        return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
    }

    public static string Version => typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static async Task<Part> PutTableAsync(ZipArchive archive, SasaeaiDb db, TableShape table, CancellationToken stop)
    {
        await using var entry = archive.CreateEntry(table.PartName, CompressionLevel.Fastest).Open();
        await using var hashed = new HashingStream(entry);
        var (buffer, rows) = (new ArrayBufferWriter<byte>(), 0L);
        hashed.Write(RowLines.Line(table.Columns.Select(c => c.Name), buffer));
        await foreach (var row in Tables.RowsAsync(db, table, stop))
        {
            hashed.Write(RowLines.Line(row, buffer));
            rows++;
        }
        return new(table.PartName, hashed.Digest(), hashed.Length, rows);
    }

    private static async Task<Dictionary<string, string>> HeadsAsync(SasaeaiDb db, CancellationToken stop)
    {
        if (!(await Tables.ReadAsync(db, stop)).Exists(t => t.Name == "AccessLink"))
            return [];
        var hex = db.Database.IsNpgsql() ? "encode(\"Link\", 'hex')" : "hex(\"Link\")";
        var last = await Tables.TextAsync(db, $"""select "Municipality", "Number", {hex} from "AccessLink" a where "Number" = (select max("Number") from "AccessLink" b where b."Municipality" = a."Municipality")""", stop);
        return last.ToDictionary(row => row[0], row => $"{row[1]}:{row[2]}");
    }

    /// <summary>An original is on the disk before its row is saved, and is never changed; so each that the snapshot knows is there.</summary>
    private static async Task<List<Guid>> ImportsAsync(SasaeaiDb db, CancellationToken stop)
    {
        // One whose time was over is not missing; before there was such a time, none was.
        var kept = (await Tables.ReadAsync(db, stop)).Single(t => t.Name == "ImportBatch").Columns.Any(c => c.Name == "OriginalGoneOn") ? """where "OriginalGoneOn" is null""" : "";
        return [.. (await Tables.TextAsync(db, $"""select "Id" from "ImportBatch" {kept} union select "Id" from "AreaImport" order by 1""", stop)).Select(row => Guid.Parse(row[0]))];
    }

    private static async Task PutOriginalsAsync(ZipArchive archive, List<Part> parts, string originals, Guid import, List<string> missing, CancellationToken stop)
    {
        var folder = new DirectoryInfo(Path.Combine(originals, $"{import:N}"));
        try
        {
            var files = folder.GetFiles();
            if (files.Length == 0)
                missing.Add(folder.Name);
            foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
                parts.Add(await PutAsync(archive, $"originals/{folder.Name}/{file.Name}", file.FullName, stop));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Dropped since the snapshot was taken, or lost: whoever takes the backup is told.
            missing.Add(folder.Name);
        }
    }

    private static async Task<Part> PutAsync(ZipArchive archive, string name, string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        await using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        await using var hashed = new HashingStream(entry);
        await file.CopyToAsync(hashed, stop);
        return new(name, hashed.Digest(), hashed.Length, null);
    }
}
