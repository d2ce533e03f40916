using Microsoft.Data.Sqlite;

namespace Sasaeai.Benchmarks.Fuzz;

/// <summary>How many rows each table has. What only watches (who saw what, which words found nothing, who signed in) is left out.</summary>
internal sealed class RowCounts : IDisposable
{
    private static readonly string[] Watching = ["schema_step", "AccessEntry", "AccessWaiting", "AccessLink", "MissedSearch", "ImportRun", "Attempt", "Stay", "SignInAttempt"];
    private readonly SqliteConnection connection;
    private readonly List<string> tables = [];
    private readonly string sql;

    public RowCounts(string database)
    {
        connection = new($"Data Source={database};Default Timeout=60");
        connection.Open();
        using var names = connection.CreateCommand();
        names.CommandText = "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%' order by name";
        using var reader = names.ExecuteReader();
        while (reader.Read())
            if (!Watching.Contains(reader.GetString(0)))
                tables.Add(reader.GetString(0));
        sql = $"select {string.Join(", ", tables.Select(t => $"(select count(*) from \"{t}\")"))}";
    }

    public long[] Take()
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        reader.Read();
        return [.. tables.Select((_, i) => reader.GetInt64(i))];
    }

    /// <summary>In words what became more or fewer.</summary>
    public string? Difference(long[] before)
    {
        var after = Take();
        var changed = tables.Select((t, i) => (t, By: after[i] - before[i])).Where(x => x.By != 0).Select(x => $"{x.t} {x.By:+0;-0}").ToList();
        return changed.Count == 0 ? null : string.Join(", ", changed);
    }

    public void Dispose() => connection.Dispose();
}
