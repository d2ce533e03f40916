using Npgsql;
using Sasaeai.Data;

namespace Sasaeai.Tests.Data;

/// <summary>The throw-away PostgreSQL cluster that <c>./do test</c> starts and <c>SASAEAI_TEST_POSTGRES</c> names.</summary>
public static class TestCluster
{
    private static readonly string? Cluster = Environment.GetEnvironmentVariable("SASAEAI_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    public static bool Here => Cluster is not null;

    /// <exception cref="InvalidOperationException">No cluster is named.</exception>
    public static string Connection => Cluster ?? throw new InvalidOperationException("SASAEAI_TEST_POSTGRES names no cluster.");

    /// <summary>The product works as this one, which the policies hold; <see cref="Connection"/> is the administrator's.</summary>
    public const string Role = "sasaeai_tests";

    /// <summary>Connection string of one of its databases, as the product.</summary>
    public static string Of(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder(Connection) { Username = Role, Database = database, Pooling = pooling }.ConnectionString;

    /// <summary>Of the same database, as the administrator, whom no policy holds.</summary>
    public static string AsAdministrator(string database) => new NpgsqlConnectionStringBuilder(Connection) { Database = database, Pooling = false }.ConnectionString;

    /// <summary>Makes an empty, migrated database as an administrator would.</summary>
    public static Task PrepareAsync(string database) => DatabaseRole.PrepareAsync(Connection, Of(database, pooling: false), TimeProvider.System);

    /// <summary>Makes one in which there is nothing at all, of the product's role.</summary>
    public static async Task EmptyAsync(string database)
    {
        await DoAsync($"do $$ begin create role {Role} login; exception when duplicate_object or unique_violation then null; end $$");
        await CopyAsync("template0", database);
    }

    /// <summary>Copies a database to which nobody is connected.</summary>
    public static Task CopyAsync(string from, string database) => DoAsync($"create database {database} owner {Role} template {from}");

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
