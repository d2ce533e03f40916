using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Data;

/// <summary>Behind PgBouncer in transaction mode, where a connection is somebody else's after each transaction, nobody is shown another municipality's rows.</summary>
public sealed class PoolerTests : IAsyncLifetime
{
    private const int Workers = 16, Each = 250, Connections = 3;
    private static readonly string[] Towns = ["99201", "99999"];
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Pooler.Here, "PgBouncer is not here (apt-get install pgbouncer)");
        database = await TestDatabase.CreateAsync(Provider.Postgres);
        await using var db = database.Open();
        db.AddRange(Towns.Select(town => new Municipality { Code = town, Name = town }));
        foreach (var (town, n) in Towns.SelectMany((town, i) => Enumerable.Range(0, 3 + i).Select(n => (town, n))))
            db.Add(new Resource { Municipality = town, Name = $"会{n}" });
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
    }

    [Fact]
    public async Task Of_some_thousand_pieces_of_work_for_two_municipalities_at_once_none_sees_the_others_rows()
    {
        await using var pooler = await Pooler.StartAsync(Connections);
        var connection = pooler.Of(database.Connection);
        var wrong = new ConcurrentBag<string>();
        var served = new ConcurrentDictionary<(int Process, string Town), int>();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            for (var n = 0; n < Each; n++)
            {
                var own = (worker + n) % 2;
                var (town, rows) = (Towns[own], 3 + own);
                await using var db = Databases.OpenFor(n % 10 == 9 ? null : town, connection, database.Clock);
                var seen = await WorkAsync(db, town, n % 10);
                if (n % 10 == 9 ? seen.Count > 0 : seen.Count != rows || seen.Exists(s => s != town))
                    wrong.Add($"{n % 10} as {town}: {string.Join(' ', seen)}");
                served.AddOrUpdate((await db.Database.SqlQueryRaw<int>("select pg_backend_pid() as \"Value\"").SingleAsync(), town), 1, (_, times) => times + 1);
            }
        })));

        Assert.Equal([], wrong);
        var processes = served.Keys.Select(k => k.Process).Distinct().ToList();
        Assert.InRange(processes.Count, 1, Connections);
        // Each of the few connections has worked for both.
        Assert.All(processes, process => Assert.All(Towns, town => Assert.True(served.ContainsKey((process, town)))));
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
    }

    [Fact]
    public async Task A_setting_of_the_session_would_be_somebody_elses_here()
    {
        await using var pooler = await Pooler.StartAsync(1);
        var connection = new NpgsqlConnectionStringBuilder(pooler.Of(database.Connection)) { Pooling = false }.ConnectionString;
        await using var one = new NpgsqlConnection(connection);
        await using var other = new NpgsqlConnection(connection);
        await one.OpenAsync();
        await other.OpenAsync();
        await AskAsync(one, $"select set_config('sasaeai.municipality', '{Towns[0]}', false)");

        Assert.Equal(3L, await AskAsync(other, """select count(*) from "Resource" """));
    }

    [Fact]
    public async Task Migrating_through_it_leaves_no_lock_behind()
    {
        await using var pooler = await Pooler.StartAsync(2);
        await using var db = Databases.Open(pooler.Of(database.Connection), database.Clock);

        Assert.Equal(0, await db.MigrateAsync());
        Assert.Equal([0], await db.Database.SqlQueryRaw<int>("""select count(*)::int as "Value" from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())""").ToListAsync());
        NpgsqlConnection.ClearPool(new NpgsqlConnection(pooler.Of(database.Connection)));
    }

    /// <returns>Whose the rows are that were seen.</returns>
    private static async Task<List<string>> WorkAsync(SasaeaiDb db, string town, int kind)
    {
        switch (kind)
        {
            case 0:
                return await db.Resources.Select(r => new { r.Municipality }).ReadAsync(db, row => row.GetString(0));
            case 1:
                await using (await db.Database.BeginTransactionAsync())
                {
                    // Never committed.
                    db.Add(new Resource { Municipality = town, Name = "あとで消える" });
                    await db.SaveChangesAsync();
                    return await db.Resources.OrderBy(r => r.Id).Select(r => r.Municipality).Take(await db.Resources.CountAsync() - 1).ToListAsync();
                }
            case 2:
                var resource = await db.Resources.OrderBy(r => r.Id).FirstAsync();
                resource.Summary = resource.Summary == "い" ? "ろ" : "い";
                await db.SaveChangesAsync();
                break;
            case 3:
                await db.Resources.Where(r => r.Name == "会0").ExecuteUpdateAsync(set => set.SetProperty(r => r.Kana, town));
                break;
            default:
                break;
        }
        return await db.Resources.Select(r => r.Municipality).ToListAsync();
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
