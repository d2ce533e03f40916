using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sasaeai.Data;

/// <summary>Applies the numbered SQL files of the provider in order, each once, safe against two processes starting together.</summary>
public static class Migrator
{
    /// <summary>Any number; the same for every process, so that they wait for each other on PostgreSQL.</summary>
    private const long Lock = 5_080_001;

    public static async Task<int> MigrateAsync(this SasaeaiDb db, CancellationToken stop = default)
    {
        // Its own data steps go through the rows of every municipality.
        using var everywhere = db.ReachEveryMunicipality();
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        var applied = 0;
        try
        {
            await InTurnAsync(db, async transaction =>
            {
                await RunAsync(connection, transaction, "create table if not exists schema_step (number integer primary key, name text not null)", stop);
                return true;
            }, stop);
            foreach (var step in Steps(db.Database.IsNpgsql() ? "Postgres" : "Sqlite"))
                applied += await ApplyAsync(db, connection, step, stop) ? 1 : 0;
            if (applied > 0)
                await PersonIndex.FillAsync(db, stop);
            await db.KeepStatisticsAsync(stop);
            return applied;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The last step that this version knows.</summary>
    internal static int Latest => Steps("Sqlite").Concat(Steps("Postgres")).Max(s => s.Number);

    /// <summary>The steps after one up to another, within the transaction at hand: a backup's rows go into tables of their own step.</summary>
    internal static async Task BuildAsync(this SasaeaiDb db, int after, int upTo, CancellationToken stop)
    {
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        await RunAsync(connection, transaction, "create table if not exists schema_step (number integer primary key, name text not null)", stop);
        foreach (var step in Steps(db.Database.IsNpgsql() ? "Postgres" : "Sqlite").Where(s => s.Number > after && s.Number <= upTo))
            await TakeAsync(connection, transaction, step, stop);
        if (after > 0 && after < upTo)
            await PersonIndex.FillAsync(db, stop);
    }

    /// <summary>
    /// SQLite plans by what it has counted, and counts only when asked: without figures it takes every row of a municipality for a handful and
    /// reads them all where an index would find ten. It counts whole tables, which takes a second for a large city: from their first thousand rows it
    /// would take a town of 100,000 people for one of 1,000. PostgreSQL counts by itself.
    /// </summary>
    public static async Task KeepStatisticsAsync(this SasaeaiDb db, CancellationToken stop = default)
    {
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("pragma analysis_limit=0; pragma optimize=0x10002;", stop);
    }

    private static Task<bool> ApplyAsync(SasaeaiDb db, DbConnection connection, Step step, CancellationToken stop) => InTurnAsync(db, async transaction =>
    {
        if (await RunAsync(connection, transaction, $"select count(*) from schema_step where number = {step.Number}", stop) > 0)
            return false;
        await TakeAsync(connection, transaction, step, stop);
        return true;
    }, stop);

    /// <summary>
    /// In a transaction, one process at a time: EF begins an immediate one on SQLite, and on PostgreSQL it holds the lock, which ends with it also where
    /// a pooler hands the connection on between transactions.
    /// </summary>
    private static async Task<bool> InTurnAsync(SasaeaiDb db, Func<DbTransaction, Task<bool>> work, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var inner = transaction.GetDbTransaction();
        if (db.Database.IsNpgsql())
            await RunAsync(db.Database.GetDbConnection(), inner, $"select pg_advisory_xact_lock({Lock})", stop);
        var done = await work(inner);
        if (done)
            await transaction.CommitAsync(stop);
        return done;
    }

    private static async Task TakeAsync(DbConnection connection, DbTransaction transaction, Step step, CancellationToken stop)
    {
        await RunAsync(connection, transaction, step.Sql, stop);
        await RunAsync(connection, transaction, $"insert into schema_step (number, name) values ({step.Number}, '{step.Name}')", stop);
    }

    private static async Task<long> RunAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(stop) is { } value and not DBNull and not string
            ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    private static IEnumerable<Step> Steps(string provider)
    {
        var assembly = typeof(Migrator).Assembly;
        var prefix = $"Sasaeai.Data.{provider}.";
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = name[prefix.Length..^".sql".Length];
            yield return new Step(int.Parse(file[..4], CultureInfo.InvariantCulture), file, reader.ReadToEnd());
        }
    }

    private sealed record Step(int Number, string Name, string Sql);
}
