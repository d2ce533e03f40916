using Microsoft.EntityFrameworkCore;

namespace Sasaeai.Data;

/// <summary>The role under which the product works on PostgreSQL: one that the policies hold.</summary>
public static partial class DatabaseRole
{
    /// <summary>What keeps the second lock from holding; empty where it holds, or where there is none to hold (SQLite).</summary>
    public static async Task<List<string>> OpenLocksAsync(SasaeaiDb db, CancellationToken stop = default)
    {
        if (!db.Database.IsNpgsql())
            return [];
        var role = await db.Database.SqlQuery<Role>($"""select rolname::text as "Name", rolsuper or rolbypassrls as "PassesAll" from pg_roles where rolname = current_user""").SingleAsync(stop);
        List<string> open = role.PassesAll ? [$"データベースの役割（ロール）{role.Name} は、行ごとの錠を素通りします（superuser か bypassrls）。"] : [];
        if (await UnlockedAsync(db, stop) is { Count: > 0 } tables)
            open.Add($"錠のない表があります: {string.Join("、", tables)}");
        return open;
    }

    /// <summary>
    /// Whether PostgreSQL may use the word index under the policies: only of functions marked so does it know that they tell nobody of a row that the
    /// policy would keep back. Otherwise every row is cut into letters anew, which in a large city takes a second for each search.
    /// </summary>
    public static async Task<bool> FindsWordsByIndexAsync(SasaeaiDb db, CancellationToken stop = default) => !db.Database.IsNpgsql()
        || await db.Database.SqlQuery<bool>($"""select bool_and(proleakproof) as "Value" from pg_proc where oid in ('pg_catalog.arraycontains(anyarray, anyarray)'::regprocedure, 'search_grams(text)'::regprocedure)""").SingleAsync(stop);

    /// <summary>Tables that say whose their rows are, and have no policy that is enabled and forced.</summary>
    private static async Task<List<string>> UnlockedAsync(SasaeaiDb db, CancellationToken stop) => await db.Database.SqlQuery<string>($"""
        select c.relname::text as "Value" from pg_class c
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
          and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'Municipality' and not a.attisdropped)
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
        order by 1
        """).ToListAsync(stop);

    private sealed record Role(string Name, bool PassesAll);
}
