using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sasaeai.Benchmarks.Load;

/// <summary>Writes what a save adds by one prepared statement for each table; EF itself takes some times as long. What a save changes stays EF's.</summary>
internal sealed class BulkRows : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        var added = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added).ToList();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // A row may come before the one that it points at.
            await db.Database.ExecuteSqlRawAsync("pragma defer_foreign_keys = on", cancellationToken);
            foreach (var table in added.GroupBy(e => e.Metadata))
                Write(db.Database.GetDbConnection(), transaction.GetDbTransaction(), table.Key, table);
            await transaction.CommitAsync(cancellationToken);
        }
        foreach (var entry in added)
            entry.State = EntityState.Unchanged;
        return result;
    }

    private static void Write(DbConnection connection, DbTransaction transaction, IEntityType table, IEnumerable<EntityEntry> rows)
    {
        var columns = table.GetProperties().Select(p => (Property: p, p.GetTypeMapping().Converter, Parameter: new Microsoft.Data.Sqlite.SqliteParameter { ParameterName = $"$p{p.GetIndex()}" })).ToList();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into \"{table.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Property.GetColumnName()}\""))}) values ({string.Join(", ", columns.Select(c => c.Parameter.ParameterName))})";
        command.Parameters.AddRange(columns.Select(c => c.Parameter).ToArray());
        foreach (var row in rows)
        {
            foreach (var (property, converter, parameter) in columns)
            {
                var value = row.CurrentValues[property];
                parameter.Value = (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }
}
