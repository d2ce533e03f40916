using Npgsql;
using Sasaeai.History;

namespace Sasaeai.Data;

public static partial class DatabaseRole
{
    /// <summary>Any number; those who make the same role at the same time wait for each other.</summary>
    private const long Turn = 5_080_024;

    /// <summary>
    /// Makes the role and the database that a connection names, hands it what the database holds already, brings it to this version and lets the word
    /// index be used under the policies. What is there is left as it is.
    /// </summary>
    /// <param name="administrator">Connection of a superuser; of which database does not matter.</param>
    /// <param name="connection">As the product will connect: host, database, name and password of the role.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="stop">Stops it; it may be begun again.</param>
    /// <exception cref="RefusedException">The role exists and passes the policies by.</exception>
    public static async Task PrepareAsync(string administrator, string connection, TimeProvider clock, CancellationToken stop = default)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
        var (role, database) = (wanted.Username ?? throw new RefusedException("接続文字列に Username がありません。"), wanted.Database ?? wanted.Username);
        await using (var admin = await AsAsync(administrator, null, stop))
        {
            await MakeRoleAsync(admin, role, wanted.Password, stop);
            if (await AskAsync(admin, "select 1 from pg_database where datname = $1", stop, database) is null)
                await DoAsync(admin, $"create database {Quoted(database)} owner {Quoted(role)} template template0 encoding 'UTF8'", stop);
        }
        await using (var admin = await AsAsync(administrator, database, stop))
            await HandOverAsync(admin, role, stop);
        await using (var db = Databases.Open(wanted.ConnectionString, clock))
            await db.MigrateAsync(stop);
        await using (var admin = await AsAsync(administrator, database, stop))
            await DoAsync(admin, "alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof; alter function public.search_grams(text) leakproof", stop);
    }

    private static async Task MakeRoleAsync(NpgsqlConnection admin, string role, string? password, CancellationToken stop)
    {
        await using var transaction = await admin.BeginTransactionAsync(stop);
        await DoAsync(admin, $"select pg_advisory_xact_lock({Turn})", stop);
        if (await AskAsync(admin, "select rolsuper or rolbypassrls from pg_roles where rolname = $1", stop, role) is not bool passes)
            // A page's queries take milliseconds; to compile one takes ten.
            await DoAsync(admin, $"create role {Quoted(role)} login nosuperuser nobypassrls nocreatedb nocreaterole {(password is null ? "" : $"password {Literal(password)}")}; alter role {Quoted(role)} set jit = off", stop);
        else if (passes)
            throw new RefusedException($"{role} は、行ごとの錠を素通りする役割（ロール）です。SASAEAI_DATABASE に、ほかの Username を書いてください。");
        await transaction.CommitAsync(stop);
    }

    /// <summary>For a database with which the product has worked under another role.</summary>
    private static Task HandOverAsync(NpgsqlConnection admin, string role, CancellationToken stop) => DoAsync(admin, $"""
        do $$
        declare what text;
        begin
            execute format('alter database %I owner to %I', current_database(), {Literal(role)});
            for what in
                select format('table %s', c.oid::regclass) from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_get_userbyid(c.relowner) <> {Literal(role)}
                union all
                select format('function %s', p.oid::regprocedure) from pg_proc p where p.pronamespace = 'public'::regnamespace and pg_get_userbyid(p.proowner) <> {Literal(role)}
            loop
                execute format('alter %s owner to %I', what, {Literal(role)});
            end loop;
        end
        $$
        """, stop);

    private static async Task DoAsync(NpgsqlConnection connection, string sql, CancellationToken stop) => await AskAsync(connection, sql, stop);

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql, CancellationToken stop, params string[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(stop);
    }

    private static async Task<NpgsqlConnection> AsAsync(string administrator, string? database, CancellationToken stop)
    {
        var connection = new NpgsqlConnectionStringBuilder(administrator) { Pooling = false };
        if (database is not null)
            connection.Database = database;
        var open = new NpgsqlConnection(connection.ConnectionString);
        await open.OpenAsync(stop);
        return open;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
