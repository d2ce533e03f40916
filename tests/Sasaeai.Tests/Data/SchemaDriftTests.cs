using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Xunit;

namespace Sasaeai.Tests.Data;

/// <summary>The hand-written migrations and the model must describe the same schema, on both databases.</summary>
public sealed class SchemaDriftTests
{
    private const string SqliteShape = """
        select 'column ' || m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '') || ' ' || c.pk
          from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'
        union all
        select 'key ' || m.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete
          from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'
        union all
        select 'index ' || i.name || ' ' || i."unique" || ' ' || x.seqno || ' ' || coalesce(x.name, '')
          from sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) x where m.type = 'table' and i.origin = 'c'
        """;

    private const string PostgresShape = """
        select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(character_maximum_length::text, '')
          from information_schema.columns where table_schema = 'public'
        union all
        select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
          from pg_constraint where connamespace = 'public'::regnamespace
        union all
        select 'index ' || indexdef from pg_indexes where schemaname = 'public'
        """;

    [Theory, EachDatabase]
    public async Task The_migrated_schema_is_the_models_schema(Provider provider)
    {
        await using var migrated = await TestDatabase.CreateAsync(provider);
        await using var created = await TestDatabase.CreateAsync(provider);
        await using (var db = created.Open())
            await RecreateFromModelAsync(db, provider);

        var ours = await ShapeAsync(migrated, provider);
        var models = await ShapeAsync(created, provider);

        Assert.Equal([], models.Except(ours).Select(line => "missing in the migrations: " + line));
        Assert.Equal([], ours.Except(models).Select(line => "not in the model: " + line));
        Assert.Contains(ours, line => line.Contains("AspNetUserPasskeys", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_column_that_only_one_side_has_is_found(Provider provider)
    {
        await using var migrated = await TestDatabase.CreateAsync(provider);
        var before = await ShapeAsync(migrated, provider);
        await using (var db = migrated.Open())
            await db.Database.ExecuteSqlRawAsync("alter table \"Need\" add column \"Stray\" text");

        var after = await ShapeAsync(migrated, provider);

        Assert.Contains("Stray", Assert.Single(after.Except(before)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Migrating_twice_applies_nothing_more(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        Assert.Equal(0, await db.MigrateAsync());
    }

    private static async Task RecreateFromModelAsync(SasaeaiDb db, Provider provider)
    {
        if (provider is Provider.Sqlite)
        {
            await db.Database.EnsureDeletedAsync();
            await db.Database.EnsureCreatedAsync();
            return;
        }
        await db.Database.ExecuteSqlRawAsync("drop schema public cascade; create schema public");
        await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript().Replace("{", "{{").Replace("}", "}}"));
    }

    private static async Task<HashSet<string>> ShapeAsync(TestDatabase database, Provider provider)
    {
        await using var db = database.Open();
        var lines = await db.Database.SqlQueryRaw<string>(provider is Provider.Sqlite ? SqliteShape : PostgresShape).ToListAsync();
        // The word index and orders by an expression are no part of the model.
        return [.. lines.Where(line => !line.Contains("schema_step", StringComparison.Ordinal) && !line.Contains("sqlite_", StringComparison.Ordinal) && !line.Contains("search_", StringComparison.Ordinal) && !line.Contains("order_", StringComparison.Ordinal))];
    }
}
