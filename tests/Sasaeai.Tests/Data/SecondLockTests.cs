using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Data;

/// <summary>PostgreSQL keeps the rows of other municipalities back, whatever a query forgets.</summary>
public sealed class SecondLockTests : IAsyncLifetime
{
    private const string Ours = "99201", Theirs = "99999";

    /// <summary>Tables of no municipality, each with its reason.</summary>
    private static readonly Dictionary<string, string> OfNone = new()
    {
        ["AspNetUsers"] = "an account may be appointed in several municipalities, and is asked for before any is known",
        ["AspNetUserClaims"] = "the account's",
        ["AspNetUserLogins"] = "the account's",
        ["AspNetUserTokens"] = "the account's",
        ["AspNetUserPasskeys"] = "the account's",
        ["Stay"] = "the account's, on a device",
        ["PaperCode"] = "the account's",
        ["AccountLink"] = "the account's; its key is the reach",
        ["AccountEvent"] = "what happened to an account",
        ["schema_step"] = "says which migrations there were",
    };

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestCluster.Here, "PostgreSQL is not here (SASAEAI_TEST_POSTGRES)");
        database = await TestDatabase.CreateAsync(Provider.Postgres);
        await using var db = database.Open();
        foreach (var town in new[] { Ours, Theirs })
        {
            db.Add(new Municipality { Code = town, Name = town });
            db.AddRange(new Organization { Municipality = town, Name = $"会{town}", Kind = "npo" }, Need.Hear(Of(town), new Hearing($"困りごと{town}"), new(2026, 11, 1)));
            var resource = new Resource { Municipality = town, Name = $"体操の会{town}" };
            var area = new Area { Municipality = town, Name = $"圏域{town}", Kind = AreaKind.Municipality, ValidFrom = new(2026, 4, 1) };
            resource.ServedAreas.Add(new() { ResourceId = resource.Id, AreaId = area.Id });
            db.AddRange(area, resource);
        }
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
    }

    [Fact]
    public async Task Every_table_is_locked_or_says_why_not()
    {
        await using var raw = await RawAsync();
        var tables = await ReadAsync(raw, "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1");
        var locked = await ReadAsync(raw, """
            select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid
            where c.relrowsecurity and c.relforcerowsecurity and p.polcmd = '*' and p.polroles = '{0}' and p.polqual is not null
              and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
            """);
        await using var db = database.Open();
        var model = db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct();

        Assert.Empty(model.Except(tables));
        Assert.Equal([], tables.Except(locked).Except(OfNone.Keys).Select(t => $"{t} has no second lock: lock_by_town in the step that makes it"));
        Assert.Empty(OfNone.Keys.Intersect(locked));
        // One that says whose its rows are has no reason.
        Assert.Empty(db.Model.GetEntityTypes().Where(e => e.FindProperty("Municipality") is not null).Select(e => e.GetTableName()!).Intersect(OfNone.Keys));
    }

    [Fact]
    public async Task Without_reach_no_table_shows_a_row_of_any_municipality()
    {
        await using var demo = await DemoAsync();
        await using var raw = await RawAsync(demo);
        await using var all = await RawAsync(demo);
        await DoAsync(all, "select set_config('sasaeai.municipality', '*', false)");
        var filled = 0;
        foreach (var table in (await ReadAsync(raw, "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")).Except(OfNone.Keys))
        {
            Assert.Equal((table, 0L), (table, await CountAsync(raw, table)));
            filled += await CountAsync(all, table) > 0 ? 1 : 0;
        }
        Assert.True(filled > 20, $"only {filled} tables of the demo hold anything");
        await DoAsync(raw, "select set_config('sasaeai.municipality', '', false)");
        Assert.Equal(0, await CountAsync(raw, "Need"));
    }

    [Theory]
    [InlineData("Need"), InlineData("Resource"), InlineData("Organization"), InlineData("Change"), InlineData("JournalEntry"), InlineData("ServedArea"), InlineData("Area")]
    public async Task With_a_reach_only_its_rows_are_there(string table)
    {
        await using var raw = await RawAsync();
        Assert.Equal(0, await CountAsync(raw, table));
        await DoAsync(raw, $"select set_config('sasaeai.municipality', '*', false)");
        var both = await CountAsync(raw, table);
        await DoAsync(raw, $"select set_config('sasaeai.municipality', '{Ours}', false)");
        Assert.Equal(both, 2 * await CountAsync(raw, table));
    }

    [Theory, InlineData(null), InlineData(Theirs), InlineData("")]
    public async Task What_is_another_municipalitys_is_neither_written_nor_changed_nor_removed(string? reach)
    {
        await using var raw = await RawAsync();
        await DoAsync(raw, $"select set_config('sasaeai.municipality', '{reach}', false)");

        Assert.Equal("42501", await RefusedAsync(raw, $"""insert into "MissedSearch" ("Id", "Municipality", "Words", "On") values (gen_random_uuid(), '{Ours}', 'ことば', '2026-11-01')"""));
        if (reach == Theirs)
            Assert.Equal("42501", await RefusedAsync(raw, $"""update "Need" set "Municipality" = '{Ours}'"""));
        Assert.Equal(0, await DoAsync(raw, $"""update "Need" set "Title" = 'x' where "Municipality" = '{Ours}'"""));
        Assert.Equal(0, await DoAsync(raw, $"""delete from "Need" where "Municipality" = '{Ours}'"""));
        await using var db = database.Open();
        Assert.Equal($"困りごと{Ours}", (await db.Needs.SingleAsync(n => n.Municipality == Ours)).Title);
    }

    [Fact]
    public async Task A_query_that_forgets_whose_it_is_still_shows_nothing_of_another_town()
    {
        await using var db = As(Ours);
        Assert.Equal([Ours], await db.Needs.Select(n => n.Municipality).ToListAsync());
        Assert.Equal([Ours], await db.Resources.Include(r => r.ServedAreas).AsSplitQuery().Select(r => r.Municipality).ToListAsync());
        Assert.Equal(1, await db.Organizations.CountAsync());
        Assert.Empty(await db.Resources.Where(r => r.Municipality == Theirs).ToListAsync());
        Assert.Empty(await db.Resources.Holding(db, Theirs, "体操").ToListAsync());
        Assert.Empty(await db.NearHolding<Resource>(Theirs, "体操").ToListAsync());
        Assert.Equal([Ours], await db.Resources.Select(r => new { r.Municipality }).ReadAsync(db, row => row.GetString(0)));
        Assert.Equal([Ours], await db.Database.SqlQueryRaw<string>("""select "Code" as "Value" from "Municipality" """).ToListAsync());
        Assert.Equal(1, await db.Needs.ExecuteUpdateAsync(set => set.SetProperty(n => n.Title, "なおした")));
        Assert.Equal(1, await db.Set<ServedArea>().ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_query_of_nobody_shows_nothing_and_nothing_is_saved_for_another_town()
    {
        await using var nobody = Databases.OpenFor(null, database.Connection, database.Clock);
        Assert.Empty(await nobody.Needs.ToListAsync());
        nobody.Add(new Resource { Municipality = Ours, Name = "だれのものでもない" });
        Assert.Equal("42501", ((PostgresException)(await Assert.ThrowsAsync<DbUpdateException>(() => nobody.SaveChangesAsync())).InnerException!).SqlState);

        await using var db = As(Ours);
        db.Add(new Resource { Municipality = Theirs, Name = "よその町へ" });
        Assert.Equal("42501", ((PostgresException)(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())).InnerException!).SqlState);
    }

    [Fact]
    public async Task Saving_works_in_one_statement_in_many_and_inside_a_transaction()
    {
        await using var db = As(Ours);
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            db.AddRange(Enumerable.Range(0, 100).Select(n => new Resource { Municipality = Ours, Name = $"会{n}" }));
            await db.SaveChangesAsync();
            Assert.Equal(101, await db.Resources.CountAsync());
            await transaction.CommitAsync();
        }
        db.Remove(await db.Organizations.SingleAsync());
        (await db.Areas.SingleAsync()).Name = "べつの圏域";
        await db.SaveChangesAsync();
        Assert.Equal(101, db.Resources.Count());
        Assert.Equal("42601", (await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("not sql"))).SqlState);
        Assert.Equal("22012", (await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQueryRaw<int>("select 1 / 0 as \"Value\"").ToListAsync())).SqlState);
        Assert.True(await db.Needs.AnyAsync());
    }

    [Fact]
    public async Task A_transaction_keeps_the_reach_with_which_it_began()
    {
        await using var db = As(Ours);
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Equal(1, await db.Needs.CountAsync());
        db.ReachOnly(Theirs);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Needs.CountAsync());
    }

    [Fact]
    public async Task The_wide_reach_ends_where_it_is_said_to_end()
    {
        await using var db = As(Ours);
        using (db.ReachEveryMunicipality())
        {
            db.User = Of(Theirs);
            Assert.Equal(2, await db.Needs.CountAsync());
        }
        Assert.Equal(1, await db.Needs.CountAsync(n => n.Municipality == Theirs));
        Assert.Equal(1, await db.Needs.CountAsync());
        db.User = null;
        Assert.Equal(0, await db.Needs.CountAsync());
    }

    [Fact]
    public async Task The_setting_is_gone_when_the_connection_is_taken_again()
    {
        var one = new NpgsqlConnectionStringBuilder(database.Connection) { MaxPoolSize = 1, NoResetOnClose = true }.ConnectionString;
        await using var db = Databases.OpenFor(Ours, one, database.Clock);
        Assert.Equal(1, await db.Needs.CountAsync());
        await using var nobody = Databases.OpenFor(null, one, database.Clock);
        Assert.Equal(0, await nobody.Needs.CountAsync());
        Assert.Equal([""], await nobody.Database.SqlQueryRaw<string>("select coalesce(current_setting('sasaeai.municipality', true), '') as \"Value\"").ToListAsync());
        NpgsqlConnection.ClearPool(new NpgsqlConnection(one));
    }

    [Fact]
    public async Task A_query_that_is_given_up_leaves_a_connection_that_works()
    {
        await using var db = As(Ours);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.SqlQueryRaw<string>("select pg_sleep(30)::text as \"Value\"").ToListAsync(stop.Token));
        Assert.Equal(1, await db.Needs.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Statements_that_Npgsql_prepares_by_itself_keep_the_reach()
    {
        var prepared = new NpgsqlConnectionStringBuilder(database.Connection) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, MaxPoolSize = 2 }.ConnectionString;
        for (var n = 0; n < 12; n++)
        {
            var town = n % 3 == 0 ? Theirs : Ours;
            await using var db = Databases.OpenFor(town, prepared, database.Clock);
            Assert.Equal([town], await db.Needs.Select(x => x.Municipality).ToListAsync());
        }
        NpgsqlConnection.ClearPool(new NpgsqlConnection(prepared));
    }

    [Fact]
    public async Task Words_are_found_by_their_index_under_the_policies()
    {
        await using var demo = await DemoAsync();
        await using var raw = await RawAsync(demo);
        await DoAsync(raw, $"select set_config('sasaeai.municipality', '{Ours}', false)");
        await DoAsync(raw, "analyze \"Need\"");
        var plan = string.Join('\n', await ReadAsync(raw, $"""explain select 1 from "Need" where "Municipality" = '{Ours}' and search_holds("Search", array['困'])"""));
        Assert.Contains("search_need", plan, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> DemoAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sasaeai-lock-");
        try
        {
            return await TestDatabase.CopyDemoAsync(Provider.Postgres, new FixedClock(), folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static User Of(string town) => Colleagues.Shioya with { Municipality = town };

    private SasaeaiDb As(string town)
    {
        var db = Databases.OpenFor(null, database.Connection, database.Clock);
        db.User = Of(town);
        return db;
    }

    /// <summary>What somebody has who knows the role's password and nothing of the product.</summary>
    private async Task<NpgsqlConnection> RawAsync(TestDatabase? other = null)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder((other ?? database).Connection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<int> DoAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> RefusedAsync(NpgsqlConnection connection, string sql) => (await Assert.ThrowsAsync<PostgresException>(() => DoAsync(connection, sql))).SqlState;

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table) => long.Parse((await ReadAsync(connection, $"select count(*)::text from \"{table}\""))[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
