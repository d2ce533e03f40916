using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sasaeai.Data;

namespace Sasaeai.Backups;

/// <summary>A column as the database itself knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">PostgreSQL's short name of its type (<c>uuid</c>, <c>_text</c>); on SQLite each value knows its own.</param>
/// <param name="HasOffset">An instant that is written with its offset on SQLite.</param>
internal sealed record Column(string Name, string Type, bool HasOffset);

internal sealed record TableShape(string Name, List<Column> Columns)
{
    public string PartName => $"rows/{Name}.jsonl";
    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
}

/// <summary>
/// The tables as they stand in the database, read from its catalogue and not from the model: a backup of an older version has the columns of that
/// version. In the order of their names, since a column that was added stands elsewhere in the other database. Left out is what triggers build again.
/// </summary>
internal static class Tables
{
    private const string Derived = "'schema_step', 'search_entry'";

    private const string Sqlite = $"""
        select t.name, c.name, c.type from pragma_table_list t join pragma_table_xinfo(t.name) c
        where t.schema = 'main' and t.type = 'table' and c.hidden = 0 and t.name not like 'sqlite\_%' escape '\' and t.name not in ({Derived})
        order by t.name, c.name
        """;

    private const string Postgres = $"""
        select t.relname, c.attname, k.typname from pg_class t join pg_attribute c on c.attrelid = t.oid join pg_type k on k.oid = c.atttypid
        where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
            and c.attnum > 0 and not c.attisdropped and c.attgenerated = '' and t.relname not in ({Derived})
        order by t.relname collate "C", c.attname collate "C"
        """;

    public static async Task<List<TableShape>> ReadAsync(SasaeaiDb db, CancellationToken stop)
    {
        var offsets = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTimeOffset)).Select(p => (p.DeclaringType.GetTableName(), p.GetColumnName())).ToHashSet();
        var columns = new List<(string Table, Column Column)>();
        await using var command = Command(db, db.Database.IsNpgsql() ? Postgres : Sqlite);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            columns.Add((reader.GetString(0), new(reader.GetString(1), reader.GetString(2), offsets.Contains((reader.GetString(0), reader.GetString(1))))));
        return [.. columns.GroupBy(c => c.Table).Select(t => new TableShape(t.Key, [.. t.Select(c => c.Column)]))];
    }

    /// <summary>Every row, one at a time; the array is the same for each.</summary>
    public static async IAsyncEnumerable<object?[]> RowsAsync(SasaeaiDb db, TableShape table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var postgres = db.Database.IsNpgsql();
        await using var command = Command(db, $"select {table.ColumnList} from \"{table.Name}\"");
        await using var reader = await command.ExecuteReaderAsync(stop);
        var row = new object?[table.Columns.Count];
        while (await reader.ReadAsync(stop))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = postgres ? Cell.FromPostgres(reader.GetValue(i), table.Columns[i]) : reader.IsDBNull(i) ? null : reader.GetValue(i);
            yield return row;
        }
    }

    public static async Task<long> NumberAsync(SasaeaiDb db, string sql, CancellationToken stop)
    {
        await using var command = Command(db, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    public static async Task<List<string[]>> TextAsync(SasaeaiDb db, string sql, CancellationToken stop)
    {
        await using var command = Command(db, sql);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(stop))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)]);
        return rows;
    }

    public static async Task DoAsync(SasaeaiDb db, string sql, CancellationToken stop)
    {
        await using var command = Command(db, sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Within the transaction at hand; a whole table may take its time.</summary>
    public static DbCommand Command(SasaeaiDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout, command.Transaction) = (sql, 0, db.Database.CurrentTransaction?.GetDbTransaction());
        return command;
    }
}
