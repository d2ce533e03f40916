using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sasaeai.Data;

namespace Sasaeai.AccessLog;

/// <summary>封をするひと. Gives the entries that wait their places in the chain, oldest first; pages only add entries and never wait for this.</summary>
public static class Sealer
{
    /// <summary>Small, because SQLite lets nobody else write meanwhile.</summary>
    public const int Batch = 50;

    /// <summary>Any number but the migrator's; the same for every process.</summary>
    private const long Lock = 5_080_023;

    /// <summary>Seals one batch.</summary>
    /// <returns>How many entries were sealed; 0 when none waits, or another process is sealing just now.</returns>
    public static async Task<int> SealAsync(SasaeaiDb db, CancellationToken stop = default)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            // Read before the pen is taken: what happens in between shows in the count of what is taken from those that wait.
            var waiting = await WaitingAsync(db, stop);
            if (waiting.Count == 0)
                return 0;
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var sealing = new Pen(db.Database.GetDbConnection(), transaction.GetDbTransaction());
            if (db.Database.IsNpgsql() && await sealing.AskAsync($"select pg_try_advisory_xact_lock({Lock})", stop) is not true)
                return 0;
            if (await sealing.TakeAsync(waiting, stop) != waiting.Count)
                return 0;
            foreach (var town in waiting.GroupBy(w => w.Municipality))
                await sealing.AppendAsync(town.Key, [.. town], stop);
            await transaction.CommitAsync(stop);
            return waiting.Count;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<Sealed>> WaitingAsync(SasaeaiDb db, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""select w."Municipality", {EntryText.Selected} from "AccessWaiting" w join "AccessEntry" e on e."Id" = w."EntryId" order by w."EntryId" limit {Batch}""";
        await using var row = await SecondLock.ReadAsync(db, command, stop);
        var waiting = new List<Sealed>();
        while (await row.ReadAsync(stop))
            if (EntryText.Read(row, 1) is var (salt, columns))
                waiting.Add(new(row.GetString(0), Guid.Parse(columns[0]!), Chain.Digest(salt, columns)));
        return waiting;
    }

    private sealed record Sealed(string Municipality, Guid EntryId, byte[] Digest);

    private sealed class Pen(DbConnection connection, DbTransaction transaction)
    {
        public async Task<object?> AskAsync(string sql, CancellationToken stop)
        {
            await using var command = Command(sql);
            return await command.ExecuteScalarAsync(stop);
        }

        public async Task<int> TakeAsync(List<Sealed> waiting, CancellationToken stop)
        {
            await using var command = Command("");
            command.CommandText = $"delete from \"AccessWaiting\" where \"EntryId\" in ({string.Join(", ", waiting.Select(w => Add(command, w.EntryId)))})";
            return await command.ExecuteNonQueryAsync(stop);
        }

        public async Task AppendAsync(string municipality, List<Sealed> entries, CancellationToken stop)
        {
            var (number, link) = await HeadAsync(municipality, stop);
            await using var command = Command("");
            var (town, rows) = (Add(command, municipality), new List<string>());
            foreach (var entry in entries)
            {
                link = Chain.Link(link, ++number, entry.Digest);
                rows.Add($"({town}, {number.ToString(CultureInfo.InvariantCulture)}, {Add(command, entry.EntryId)}, {Add(command, entry.Digest)}, {Add(command, link)})");
            }
            command.CommandText = $"""insert into "AccessLink" ("Municipality", "Number", "EntryId", "Digest", "Link") values {string.Join(", ", rows)}""";
            await command.ExecuteNonQueryAsync(stop);
        }

        private async Task<(long Number, byte[] Link)> HeadAsync(string municipality, CancellationToken stop)
        {
            await using var command = Command("");
            command.CommandText = $"""select "Number", "Link" from "AccessLink" where "Municipality" = {Add(command, municipality)} order by "Number" desc limit 1""";
            await using var row = await command.ExecuteReaderAsync(stop);
            return await row.ReadAsync(stop) ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : (0, Chain.Root(municipality));
        }

        private DbCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, sql);
            return command;
        }

        private static string Add(DbCommand command, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{command.Parameters.Count}", value);
            command.Parameters.Add(parameter);
            return parameter.ParameterName;
        }
    }
}
