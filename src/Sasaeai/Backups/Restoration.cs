using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Retention;

namespace Sasaeai.Backups;

/// <summary>
/// 復元. Puts a backup into an empty place and proves what it has put there before anyone can see it: a SQLite file is built beside its place, a
/// PostgreSQL database in one transaction, folders under another name.
/// </summary>
public static class Restoration
{
    private const string Making = ".restoring";

    /// <exception cref="RefusedException">The place is not empty, or what was put there is not what the backup holds. Then nothing is left of it.</exception>
    /// <param name="backup">Whole and unharmed.</param>
    /// <param name="stores">Where to.</param>
    /// <param name="deleted">What was deleted since it was taken, or ever; it does not come back.</param>
    /// <param name="clock">Says how long checking took.</param>
    /// <param name="withKeys">False where what seals them is lost: the records come back, and everybody signs in and sets up their app anew.</param>
    /// <param name="stop">Stops; then nothing is left.</param>
    public static async Task<Proof> IntoAsync(BackupFile backup, Stores stores, IReadOnlyList<Deleted> deleted, TimeProvider clock, bool withKeys = true, CancellationToken stop = default)
    {
        RefuseUnlessEmpty(stores);
        var postgres = Databases.IsPostgres(stores.Database);
        var (building, originals, keys) = (postgres ? stores.Database : stores.Database + Making, stores.Originals + Making, stores.Keys + Making);
        try
        {
            Clear(postgres ? null : building, originals, keys);
            await PutFilesAsync(backup, "originals", originals, stop);
            if (withKeys)
                await PutFilesAsync(backup, "keys", keys, stop);
            await using var db = Databases.Open(building, clock);
            var proof = await FillAsync(db, backup, withKeys ? new(keys, stores.KeySecret) : null, clock, stop);
            proof = proof with { DeletedAgain = await DeletionsAgain.ApplyAsync(db, new Originals(originals), deleted, stop) };
            Place(originals, stores.Originals);
            if (withKeys)
                Place(keys, stores.Keys);
            await db.Database.CurrentTransaction!.CommitAsync(stop);
            await db.KeepStatisticsAsync(stop);
            if (proof.DeletedAgain > 0)
                await Scrubber.ScrubAsync(db, stop);
            if (!postgres)
            {
                await Tables.DoAsync(db, "pragma wal_checkpoint(truncate)", stop);
                await db.DisposeAsync();
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                File.Move(building, stores.Database);
            }
            return proof;
        }
        catch (Exception unfit) when (unfit is DbException or FormatException or InvalidCastException or OverflowException or JsonException)
        {
            throw new RefusedException($"控えの中身を、このデータベースに入れられませんでした。何も変えていません。（{unfit.Message}）");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Clear(postgres ? null : building, originals, keys);
        }
    }

    private static void RefuseUnlessEmpty(Stores stores)
    {
        if (!Databases.IsPostgres(stores.Database) && (File.Exists(stores.Database) || File.Exists(stores.Database + "-wal")))
            throw new RefusedException($"「{stores.Database}」がもうあります。何もない場所にだけもどします。");
        foreach (var folder in (string[])[stores.Originals, stores.Keys])
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new RefusedException($"「{folder}」が空ではありません。何もない場所にだけもどします。");
    }

    private static async Task<Proof> FillAsync(SasaeaiDb db, BackupFile backup, KeyPlace? keys, TimeProvider clock, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        // Every link between rows is checked at the end instead; a cycle of tables has no order in which it could be filled.
        if (db.Database.IsSqlite())
            await Tables.DoAsync(db, "pragma foreign_keys = off", stop);
        await db.Database.BeginTransactionAsync(stop);
        if (db.Database.IsNpgsql() && (await Tables.ReadAsync(db, stop)).Count > 0)
            throw new RefusedException("データベースが空ではありません。何もない場所にだけもどします。");
        await db.BuildAsync(0, backup.Manifest.Schema, stop);
        var loading = await Loading.BeginAsync(db, stop);
        var sums = new Dictionary<string, RowSum>();
        foreach (var part in backup.In("rows"))
            sums[part.Name] = await loading.LoadAsync(backup, part, stop);
        await loading.EndAsync(stop);
        var proof = await Proof.OfAsync(db, backup, sums, keys, stop);
        await db.BuildAsync(backup.Manifest.Schema, Migrator.Latest, stop);
        return await proof.WithChainsAsync(db, backup, clock, stop);
    }

    private static async Task PutFilesAsync(BackupFile backup, string folder, string to, CancellationToken stop)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(to);
        else
            Directory.CreateDirectory(to, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var part in backup.In(folder))
        {
            var path = Path.Combine(to, part.Name[(folder.Length + 1)..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var content = backup.Open(part);
            await using var file = File.Create(path);
            await content.CopyToAsync(file, stop);
            file.Flush(flushToDisk: true);
        }
    }

    private static void Place(string from, string to)
    {
        if (Directory.Exists(to))
            Directory.Delete(to);
        Directory.Move(from, to);
    }

    private static void Clear(string? database, params string[] folders)
    {
        foreach (var file in database is null ? [] : (string[])[database, database + "-wal", database + "-shm"])
            File.Delete(file);
        foreach (var folder in folders.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Where keys are, and what seals them.</summary>
internal sealed record KeyPlace(string Folder, byte[]? Secret);
