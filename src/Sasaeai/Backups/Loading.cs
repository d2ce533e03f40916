using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>Rows on their way into empty tables, within the transaction at hand.</summary>
internal sealed class Loading
{
    private readonly SasaeaiDb db;
    private readonly Dictionary<string, TableShape> tables;
    private readonly List<string> afterwards = [];

    private Loading(SasaeaiDb db, List<TableShape> tables) => (this.db, this.tables) = (db, tables.ToDictionary(t => t.PartName));

    public static async Task<Loading> BeginAsync(SasaeaiDb db, CancellationToken stop)
    {
        var loading = new Loading(db, await Tables.ReadAsync(db, stop));
        if (db.Database.IsNpgsql())
        {
            await loading.TakeOffLinksAsync(stop);
            await loading.TakeOffLocksAsync(stop);
        }
        await loading.TakeOffTriggersAsync(stop);
        return loading;
    }

    /// <summary>What the rows come to as this database will give them back.</summary>
    public async Task<RowSum> LoadAsync(BackupFile backup, Part part, CancellationToken stop)
    {
        await using var content = backup.Open(part);
        var rows = RowLines.ReadAsync(content, stop).GetAsyncEnumerator(stop);
        await using var _ = rows;
        var names = await rows.MoveNextAsync() ? rows.Current : [];
        if (!tables.TryGetValue(part.Name, out var table) || !names.Order().SequenceEqual(table.Columns.Select(c => c.Name).Order()))
            throw new RefusedException($"控えの {part.Name} は、このデータベースの表と合いません。何も変えていません。");
        // In the order in which the backup has them.
        table = table with { Columns = [.. names.Select(n => table.Columns.Single(c => c.Name == (string)n!))] };
        return db.Database.IsNpgsql() ? await CopyAsync(table, rows, stop) : await InsertAsync(table, rows, stop);
    }

    /// <summary>Puts the links back, which checks every row, and lets numbering go on where it was.</summary>
    public async Task EndAsync(CancellationToken stop)
    {
        foreach (var sql in afterwards)
            await Tables.DoAsync(db, sql, stop);
        if (db.Database.IsSqlite())
        {
            if (await Tables.TextAsync(db, "select \"table\" from pragma_foreign_key_check limit 1", stop) is [var broken, ..])
                throw new RefusedException($"控えの {broken[0]} の行が、ない行を指しています。何も変えていません。");
            return;
        }
        var numbered = await Tables.TextAsync(db, """
            select t.relname, c.attname from pg_class t join pg_attribute c on c.attrelid = t.oid
            where t.relnamespace = current_schema()::regnamespace and c.attidentity <> '' and not t.relispartition
            """, stop);
        foreach (var column in numbered)
            await Tables.DoAsync(db, $"""select setval(pg_get_serial_sequence('"{column[0]}"', '{column[1]}'), m) from (select max("{column[1]}") m from "{column[0]}") x where m is not null""", stop);
    }

    private async Task TakeOffLinksAsync(CancellationToken stop)
    {
        var links = await Tables.TextAsync(db, """
            select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace and conparentid = 0
            """, stop);
        foreach (var link in links)
        {
            await Tables.DoAsync(db, $"alter table {link[0]} drop constraint \"{link[1]}\"", stop);
            afterwards.Add($"alter table {link[0]} add constraint \"{link[1]}\" {link[2]}");
        }
    }

    /// <summary>PostgreSQL copies nothing into a table whose policies hold the copier; the owner may lift them for as long as the transaction lasts.</summary>
    private async Task TakeOffLocksAsync(CancellationToken stop)
    {
        foreach (var table in await Tables.TextAsync(db, "select oid::regclass::text from pg_class where relforcerowsecurity and relnamespace = current_schema()::regnamespace", stop))
        {
            await Tables.DoAsync(db, $"alter table {table[0]} no force row level security", stop);
            afterwards.Add($"alter table {table[0]} force row level security");
        }
    }

    /// <summary>What a trigger once wrote is among the rows. Only SQLite's search index is written anew.</summary>
    private async Task TakeOffTriggersAsync(CancellationToken stop)
    {
        if (db.Database.IsNpgsql())
            foreach (var table in tables.Values)
            {
                await Tables.DoAsync(db, $"alter table \"{table.Name}\" disable trigger user", stop);
                afterwards.Add($"alter table \"{table.Name}\" enable trigger user");
            }
        else
            foreach (var trigger in await Tables.TextAsync(db, @"select name, sql from sqlite_schema where type = 'trigger' and name not like 'search\_%' escape '\'", stop))
            {
                await Tables.DoAsync(db, $"drop trigger \"{trigger[0]}\"", stop);
                afterwards.Add(trigger[1]);
            }
    }

    private async Task<RowSum> CopyAsync(TableShape table, IAsyncEnumerator<object?[]> rows, CancellationToken stop)
    {
        var sum = new RowSum();
        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync($"copy \"{table.Name}\" ({table.ColumnList}) from stdin (format binary)", stop);
        copy.Timeout = TimeSpan.FromHours(2);
        while (await rows.MoveNextAsync())
        {
            await copy.StartRowAsync(stop);
            var kept = new object?[rows.Current.Length];
            for (var i = 0; i < kept.Length; i++)
                if (rows.Current[i] is not { } cell)
                    await copy.WriteNullAsync(stop);
                else
                {
                    var value = Cell.ToPostgres(cell, table.Columns[i]);
                    kept[i] = Cell.FromPostgres(value, table.Columns[i]);
                    await copy.WriteAsync(value, table.Columns[i].Type, stop);
                }
            sum.Add(kept);
        }
        await copy.CompleteAsync(stop);
        return sum;
    }

    private async Task<RowSum> InsertAsync(TableShape table, IAsyncEnumerator<object?[]> rows, CancellationToken stop)
    {
        var sum = new RowSum();
        await using var insert = (SqliteCommand)Tables.Command(db, $"insert into \"{table.Name}\" ({table.ColumnList}) values ({string.Join(", ", table.Columns.Select((_, i) => $"@c{i}"))})");
        var values = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"@c{i}" })).ToList();
        while (await rows.MoveNextAsync())
        {
            for (var i = 0; i < values.Count; i++)
                values[i].Value = rows.Current[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(stop);
            sum.Add(rows.Current);
        }
        return sum;
    }
}
