using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.Data;

namespace Sasaeai.Benchmarks.Load;

/// <summary>The rows of an SQLite town in a PostgreSQL database of its own: by COPY as the administrator, indexes after the rows.</summary>
internal sealed class PostgresTown : IAsyncDisposable
{
    private readonly string cluster, file, name;
    private readonly bool kept;

    private PostgresTown(string cluster, string file, string name, bool kept) => (this.cluster, this.file, this.name, this.kept) = (cluster, file, name, kept);

    /// <summary>As the product connects: as a role that the policies hold.</summary>
    public string Database => As(name);

    /// <summary>Named after the town, so that a kept copy is known by it.</summary>
    public static async Task<PostgresTown> OpenAsync(string cluster, string file, bool kept)
    {
        await using var town = Databases.Open(file, TimeProvider.System);
        return new(cluster, file, $"load_{await town.Users.Select(u => u.Id).MinAsync():N}", kept);
    }

    public async Task FillAsync()
    {
        await using var all = new NpgsqlConnection(cluster);
        await all.OpenAsync();
        if ((await ReadAsync(all, $"select datname from pg_database where datname = '{name}'")).Count > 0)
        {
            await DatabaseRole.PrepareAsync(cluster, Database, TimeProvider.System);
            return;
        }
        var making = $"{name}_making";
        await DoAsync(all, $"drop database if exists {making} with (force)");
        await DatabaseRole.PrepareAsync(cluster, As(making), TimeProvider.System);
        await CopyAsync(new NpgsqlConnectionStringBuilder(cluster) { Database = making, Pooling = false }.ConnectionString);
        await DoAsync(all, $"alter database {making} rename to {name}");
    }

    public async ValueTask DisposeAsync()
    {
        if (kept)
            return;
        await using var all = new NpgsqlConnection(cluster);
        await all.OpenAsync();
        await DoAsync(all, $"drop database if exists {name} with (force)");
    }

    private string As(string database) => new NpgsqlConnectionStringBuilder(cluster) { Database = database, Username = "sasaeai_bench" }.ConnectionString;

    private async Task CopyAsync(string database)
    {
        await using var from = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await from.OpenAsync();
        await using var to = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 0 }.ConnectionString);
        await to.OpenAsync();
        // A replica asks no foreign key; the town on SQLite has asked them all.
        await DoAsync(to, "set session_replication_role = replica; set maintenance_work_mem = '256MB'");
        var indexes = await ReadAsync(to, "select indexname, indexdef from pg_indexes where schemaname = 'public' and indexname not in (select conname from pg_constraint)");
        foreach (var index in indexes)
            await DoAsync(to, $"drop index \"{index[0]}\"");
        var columns = await ReadAsync(to, "select table_name, column_name, udt_name from information_schema.columns where table_schema = 'public' and table_name <> 'schema_step' order by table_name, ordinal_position");
        foreach (var table in columns.GroupBy(c => c[0]))
            await CopyTableAsync(from, to, table.Key, [.. table.Select(c => (Name: c[1], Type: c[2]))]);
        foreach (var index in indexes)
            await DoAsync(to, index[1]);
        await DoAsync(to, "vacuum analyze");
    }

    private static async Task CopyTableAsync(SqliteConnection from, NpgsqlConnection to, string table, List<(string Name, string Type)> columns)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await using var command = from.CreateCommand();
        command.CommandText = $"select {names} from \"{table}\"";
        await using var rows = await command.ExecuteReaderAsync();
        await using var copy = await to.BeginBinaryImportAsync($"copy \"{table}\" ({names}) from stdin (format binary)");
        while (await rows.ReadAsync())
        {
            await copy.StartRowAsync();
            for (var i = 0; i < columns.Count; i++)
                if (rows.IsDBNull(i))
                    await copy.WriteNullAsync();
                else
                    await copy.WriteAsync(Value(rows, i, columns[i].Type), columns[i].Type);
        }
        await copy.CompleteAsync();
    }

    private static object Value(SqliteDataReader row, int column, string type) => type switch
    {
        "text" or "varchar" or "jsonb" => row.GetString(column),
        "uuid" => row.GetGuid(column),
        "int4" => row.GetInt32(column),
        "int8" => row.GetInt64(column),
        "bool" => row.GetBoolean(column),
        "float8" => row.GetDouble(column),
        "date" => DateOnly.Parse(row.GetString(column), CultureInfo.InvariantCulture),
        "timestamptz" => DateTime.Parse(row.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        "bytea" => row.GetFieldValue<byte[]>(column),
        "_text" => JsonSerializer.Deserialize<string[]>(row.GetString(column))!,
        "_uuid" => JsonSerializer.Deserialize<Guid[]>(row.GetString(column))!,
        _ => throw new NotSupportedException($"A column of type {type}."),
    };

    private static async Task<List<string[]>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
