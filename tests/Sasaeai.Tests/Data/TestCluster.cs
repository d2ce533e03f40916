using Npgsql;

namespace Sasaeai.Tests.Data;

/// <summary>The throw-away PostgreSQL cluster that <c>./do test</c> starts and <c>SASAEAI_TEST_POSTGRES</c> names.</summary>
public static class TestCluster
{
    private static readonly string? Cluster = Environment.GetEnvironmentVariable("SASAEAI_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    public static bool Here => Cluster is not null;

    /// <exception cref="InvalidOperationException">No cluster is named.</exception>
    public static string Connection => Cluster ?? throw new InvalidOperationException("SASAEAI_TEST_POSTGRES names no cluster.");

    /// <summary>Connection string of one of its databases.</summary>
    public static string Of(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder(Connection) { Database = database, Pooling = pooling }.ConnectionString;

    public static async Task DoAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task DropAsync(string database)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Of(database)));
        await DoAsync($"drop database if exists {database} with (force)");
    }
}
