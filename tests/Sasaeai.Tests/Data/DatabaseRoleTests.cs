using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Xunit;

namespace Sasaeai.Tests.Data;

public sealed class DatabaseRoleTests
{
    [Theory, EachDatabase]
    public async Task A_prepared_database_has_nothing_open(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        Assert.Equal([], await DatabaseRole.OpenLocksAsync(db));
        Assert.True(await DatabaseRole.FindsWordsByIndexAsync(db));
    }

    [Fact]
    public async Task A_role_that_passes_the_policies_by_is_named()
    {
        await using var database = await PostgresAsync();
        await using var admin = AsAdministrator(database);

        Assert.Contains("素通り", Assert.Single(await DatabaseRole.OpenLocksAsync(admin)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alter table \"Need\" no force row level security"), InlineData("alter table \"Need\" disable row level security"), InlineData("drop policy second_lock on \"Need\"")]
    public async Task A_table_whose_lock_was_taken_off_is_named(string sql)
    {
        await using var database = await PostgresAsync();
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(sql);

        Assert.EndsWith(": Need", Assert.Single(await DatabaseRole.OpenLocksAsync(db)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_role_has_made_is_taken_over_with_its_rows_and_locked()
    {
        await using var database = await PostgresAsync();
        await using (var admin = AsAdministrator(database))
        {
            await admin.Database.ExecuteSqlRawAsync("drop owned by sasaeai_tests");
            await admin.Database.ExecuteSqlRawAsync("drop schema public cascade; create schema public authorization pg_database_owner");
            await admin.MigrateAsync();
            admin.Add(new Municipality { Code = "99201", Name = "はまなみ市" });
            await admin.SaveChangesAsync();
            Assert.False(await DatabaseRole.FindsWordsByIndexAsync(admin));
        }
        for (var twice = 0; twice < 2; twice++)
            await DatabaseRole.PrepareAsync(TestCluster.Connection, database.Connection, database.Clock);

        await using var db = database.Open();
        Assert.Equal([], await DatabaseRole.OpenLocksAsync(db));
        Assert.True(await DatabaseRole.FindsWordsByIndexAsync(db));
        Assert.Equal("はまなみ市", (await db.Municipalities.SingleAsync()).Name);
    }

    [Fact]
    public async Task A_superuser_is_not_made_the_products_role()
    {
        await using var database = await PostgresAsync();
        await Assert.ThrowsAsync<RefusedException>(() => DatabaseRole.PrepareAsync(TestCluster.Connection, TestCluster.AsAdministrator("postgres"), database.Clock));
    }

    private static async Task<TestDatabase> PostgresAsync()
    {
        Assert.SkipUnless(TestCluster.Here, "PostgreSQL is not here (SASAEAI_TEST_POSTGRES)");
        return await TestDatabase.CreateAsync(Provider.Postgres);
    }

    private static SasaeaiDb AsAdministrator(TestDatabase database) =>
        Databases.Open(TestCluster.AsAdministrator(new Npgsql.NpgsqlConnectionStringBuilder(database.Connection).Database!), database.Clock);
}
