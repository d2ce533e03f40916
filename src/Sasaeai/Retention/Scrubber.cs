using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Retention;

/// <summary>
/// 消し跡を消す. A deleted row leaves its letters in the free places of the file, in the write-ahead log and in the search index's older segments; here
/// the file is written anew without them.
/// </summary>
public static class Scrubber
{
    /// <returns>False where a reader kept an older state alive, so that the log could not be cut: to be tried again.</returns>
    public static async Task<bool> ScrubAsync(SasaeaiDb db, CancellationToken stop = default)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var connection = db.Database.GetDbConnection();
            if (db.Database.IsNpgsql())
            {
                // With new statistics: the old ones hold common values letter by letter. The log that PostgreSQL archives is a backup like others.
                foreach (var table in Tables(db))
                    await DoAsync(connection, $"vacuum (full, analyze) \"{table}\"", stop);
                return true;
            }
            await DoAsync(connection, "insert into search_token (search_token) values ('optimize')", stop);
            await DoAsync(connection, "vacuum", stop);
            return await DoAsync(connection, "pragma wal_checkpoint(truncate)", stop) is 0L;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>All that may have held something of a person.</summary>
    private static IEnumerable<string> Tables(SasaeaiDb db) =>
        TextColumns.Of(db).Select(t => t.Table).Append(db.Model.FindEntityType(typeof(People.PersonKey))!.GetTableName()!);

    /// <summary>Past EF, which would send its reach along: PostgreSQL vacuums outside any transaction, and statements sent together are one.</summary>
    private static async Task<object?> DoAsync(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return await command.ExecuteScalarAsync(stop);
    }
}
