using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Sasaeai.Data;

/// <summary>
/// Tells PostgreSQL with every statement for which municipality it is; the policies of <c>0024-second-lock.sql</c> keep all other rows from it. The
/// setting never outlives the transaction, so that neither Npgsql's pool nor a pooler between transactions can hand it to somebody else: a statement
/// on its own takes it along, as statements sent together are one transaction; a transaction is told as it begins.
/// </summary>
internal sealed class SecondLock : IDbCommandInterceptor, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    public static readonly SecondLock Instance = new();
    private const string Parameter = "sasaeai_reach";
    private const string Telling = $"select set_config('sasaeai.municipality', @{Parameter}, true)";

    /// <summary>For a statement that is sent past EF: on its own it would find no row.</summary>
    public static async Task<DbDataReader> ReadAsync(SasaeaiDb db, DbCommand command, CancellationToken stop)
    {
        var told = Tell(db, command);
        var reader = await command.ExecuteReaderAsync(stop);
        if (told)
            await PassAsync(reader, stop);
        return reader;
    }

    /// <returns>Whether the first of the results is not the statement's own.</returns>
    private static bool Tell(SasaeaiDb db, DbCommand command)
    {
        if (command is not NpgsqlCommand)
            return false;
        if (command.Transaction is not null)
        {
            if (db.Reach != db.ReachOfTransaction)
                throw new InvalidOperationException("A transaction keeps the reach with which it began.");
            return false;
        }
        if (db.Reach is not { } reach)
            return false;
        command.CommandText = $"{Telling};\n{command.CommandText}";
        command.Parameters.Add(new NpgsqlParameter(Parameter, reach));
        return true;
    }

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Tell(eventData, command);
        return result;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Tell(eventData, command);
        return new(result);
    }

    public DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (IsTold(command))
            Pass(result);
        return result;
    }

    public async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (IsTold(command))
            await PassAsync(result, cancellationToken);
        return result;
    }

    /// <summary>Of several results the scalar is the first one's, so it is read here.</summary>
    public InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        if (!Tell(eventData, command))
            return result;
        using var reader = command.ExecuteReader();
        Pass(reader);
        return InterceptionResult<object>.SuppressWithResult(reader.Read() ? reader.GetValue(0) : null!);
    }

    public async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        if (!Tell(eventData, command))
            return result;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await PassAsync(reader, cancellationToken);
        return InterceptionResult<object>.SuppressWithResult(await reader.ReadAsync(cancellationToken) ? reader.GetValue(0) : null!);
    }

    /// <summary>Npgsql counts the rows of what writes, and telling writes nothing.</summary>
    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Tell(eventData, command);
        return result;
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tell(eventData, command);
        return new(result);
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Begin(connection, eventData.Context, result);
        command?.ExecuteNonQuery();
        return result;
    }

    public async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Begin(connection, eventData.Context, result);
        if (command is not null)
            await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    /// <summary>EF finds by their places what each of the statements it saves with has done, so none may be put before them.</summary>
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(SavingChanges(eventData, result));

    /// <summary>Leaves behind what was put before the rows.</summary>
    private static async Task PassAsync(DbDataReader reader, CancellationToken stop)
    {
        try
        {
            await reader.NextResultAsync(stop);
        }
        catch
        {
            // Nobody else holds it yet, and an open reader would keep the connection from all that comes after.
            await reader.DisposeAsync();
            throw;
        }
    }

    private static void Pass(DbDataReader reader)
    {
        try
        {
            reader.NextResult();
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static bool Tell(CommandEventData eventData, DbCommand command) => eventData.Context is SasaeaiDb db && Tell(db, command);

    private static bool IsTold(DbCommand command) => command.Parameters.Contains(Parameter);

    private static NpgsqlCommand? Begin(DbConnection connection, DbContext? context, DbTransaction transaction)
    {
        if (context is not SasaeaiDb db)
            return null;
        db.ReachOfTransaction = db.Reach;
        return db.Reach is not { } reach ? null
            : new NpgsqlCommand(Telling, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction) { Parameters = { new(Parameter, reach) } };
    }
}
