using Npgsql;
using Sasaeai.Tests.Seeding;

namespace Sasaeai.Web.Tests.Hosting;

/// <summary>The same product on PostgreSQL, in a database of its own of the cluster that <c>./do test</c> starts.</summary>
public sealed class PostgresHouse : House
{
    internal static readonly string? Cluster = Environment.GetEnvironmentVariable("SASAEAI_TEST_POSTGRES") is { Length: > 0 } set ? set : null;
    private readonly string name = $"web{Guid.NewGuid():N}";

    public static bool Here => Cluster is not null;

    public override ValueTask InitializeAsync() => Here ? base.InitializeAsync() : ValueTask.CompletedTask;

    protected override async Task<string?> DatabaseAsync(string folder)
    {
        await DemoTemplate.CopyPostgresAsync(Cluster!, name, folder, Clock);
        return new NpgsqlConnectionStringBuilder(Cluster) { Database = name }.ConnectionString;
    }

    public override async ValueTask DisposeAsync()
    {
        if (!Here)
            return;
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await OnClusterAsync($"drop database if exists {name} with (force)");
    }

    internal static async Task OnClusterAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Cluster);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
