using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Sasaeai.Data;

public static class QuickRows
{
    /// <summary>
    /// The rows of a query, read past EF: for pages that go through tens of thousands of rows and want a few columns of each. EF reads a list
    /// kept as text anew for every row, which alone takes longer than the query; here the caller may remember what it has read.
    /// </summary>
    /// <param name="query">Its columns are read in the order in which it names them.</param>
    /// <param name="db">The context of the query.</param>
    /// <param name="read">Makes one thing of one row.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<List<T>> ReadAsync<TRow, T>(this IQueryable<TRow> query, SasaeaiDb db, Func<DbDataReader, T> read, CancellationToken stop = default)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var reader = await SecondLock.ReadAsync(db, command, stop);
            var rows = new List<T>();
            while (await reader.ReadAsync(stop))
                rows.Add(read(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

/// <summary>Lists of words of the rows that <see cref="QuickRows"/> reads: an array on PostgreSQL, text on SQLite. The same list stands in many rows.</summary>
public sealed class WordLists
{
    private readonly Dictionary<string, string[]> known = [];

    public IReadOnlyList<string> Read(DbDataReader row, int column)
    {
        if (row.GetValue(column) is not string text)
            return row.GetFieldValue<string[]>(column);
        return known.TryGetValue(text, out var list) ? list : known[text] = JsonSerializer.Deserialize<string[]>(text)!;
    }
}
