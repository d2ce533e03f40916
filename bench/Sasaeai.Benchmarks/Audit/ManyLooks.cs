using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;

namespace Sasaeai.Benchmarks.Audit;

/// <summary>A year of looks in a large city: 300 accounts, 100,000 people of whom some are looked at far more often, already sealed.</summary>
internal static class ManyLooks
{
    public const string Town = "99201";
    private const int Accounts = 300, People = 100_000, Step = 100_000;
    public static readonly DateTime Begin = new(2025, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Guid Account(int n) => Made(1, n % Accounts);
    public static Guid Person(int n) => Made(2, n % People);
    public static Guid Need(int n) => Made(3, n % People);
    public static User Reader(int n) => new(Account(n), $"担当 {n % Accounts}", Made(4, n % Accounts), Role.Tier2Coordinator, Town, [], null);
    public static Sighting Seen(int n) => n % 3 == 0 ? new("Person", Person(n), Person(n), FieldClass.Personal) : new("Need", Need(n), Person(n));

    public static async Task WriteAsync(string database, int rows)
    {
        if (database.Contains("Host=", StringComparison.Ordinal))
            await WritePostgresAsync(database, rows);
        else
            WriteSqlite(database, rows);
    }

    private static IEnumerable<Row> Rows(int rows)
    {
        var random = new Random(20);
        var link = Chain.Root(Town);
        for (var n = 1; n <= rows; n++)
        {
            // The cube: the first tenth of the people gets almost half of the looks, the first three some thousands each.
            var person = (int)(People * Math.Pow(random.NextDouble(), 3));
            var at = Begin.AddSeconds((long)n * 31_500_000 / rows);
            var (account, need, salt) = (random.Next(Accounts), random.Next(3) > 0, new byte[Chain.SaltLength]);
            random.NextBytes(salt);
            var entry = new AccessEntry
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(at)),
                Municipality = Town,
                At = at,
                AccountId = Account(account),
                AccountName = $"担当 {account}",
                AppointmentId = Made(4, account),
                Subject = need ? "Need" : "Person",
                SubjectId = need ? Need(person) : Person(person),
                PersonId = Person(person),
                How = random.Next(4) > 0 ? Showing.List : Showing.Page,
                Shown = need ? FieldClass.Sensitive : FieldClass.Personal,
                Address = $"192.0.2.{account % 250}",
                Salt = salt,
            };
            string?[] texts = [Text(entry.Id), Town, Text(at), Text(entry.AccountId), entry.AccountName, Text(entry.AppointmentId), entry.Subject, Text(entry.SubjectId), Text(entry.PersonId.Value), $"{entry.How}", $"{entry.Shown}", entry.Address];
            var digest = Chain.Digest(salt, texts);
            link = Chain.Link(link, n, digest);
            yield return new(n, entry, texts, digest, link);
        }
    }

    private static void WriteSqlite(string file, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Do(connection, "pragma synchronous=off; pragma cache_size=-400000; drop trigger access_entry_waits");
        var indexes = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "select sql, name from sqlite_master where tbl_name = 'AccessEntry' and type = 'index' and sql is not null";
            using var row = command.ExecuteReader();
            while (row.Read())
                indexes.Add($"{row.GetString(0)}|{row.GetString(1)}");
        }
        indexes.ForEach(index => Do(connection, $"drop index \"{index.Split('|')[1]}\""));
        foreach (var some in Rows(rows).Chunk(Step))
        {
            using var transaction = connection.BeginTransaction();
            using var entry = Insert(connection, transaction, "AccessEntry", 13);
            using var link = Insert(connection, transaction, "AccessLink", 5);
            foreach (var row in some)
            {
                for (var i = 0; i < 12; i++)
                    entry.Parameters[i].Value = row.Texts[i];
                entry.Parameters[12].Value = row.Entry.Salt;
                entry.ExecuteNonQuery();
                (link.Parameters[0].Value, link.Parameters[1].Value, link.Parameters[2].Value, link.Parameters[3].Value, link.Parameters[4].Value) = (Town, row.Number, row.Texts[0], row.Digest, row.Link);
                link.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        indexes.ForEach(index => Do(connection, index.Split('|')[0]));
        Do(connection, """create trigger access_entry_waits after insert on "AccessEntry" begin insert into "AccessWaiting" values (new."Id", new."Municipality"); end; pragma wal_checkpoint(truncate)""");
    }

    private static SqliteCommand Insert(SqliteConnection connection, SqliteTransaction transaction, string table, int columns)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into \"{table}\" values ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"$p{i}"))})";
        for (var i = 0; i < columns; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        return command;
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }

    private static async Task WritePostgresAsync(string database, int rows)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await DoAsync(connection, """alter table "AccessEntry" disable trigger user; set maintenance_work_mem = '512MB'; set synchronous_commit = off""");
        var indexes = new List<(string Name, string Sql)>();
        await using (var command = new NpgsqlCommand("""select indexname, indexdef from pg_indexes where tablename = 'AccessEntry' and indexname like 'IX%'""", connection))
        await using (var row = await command.ExecuteReaderAsync())
            while (await row.ReadAsync())
                indexes.Add((row.GetString(0), row.GetString(1)));
        foreach (var index in indexes)
            await DoAsync(connection, $"drop index \"{index.Name}\"");
        foreach (var some in Rows(rows).Chunk(Step))
        {
            await using (var copy = await connection.BeginBinaryImportAsync("""copy "AccessEntry" ("Id", "Municipality", "At", "AccountId", "AccountName", "AppointmentId", "Subject", "SubjectId", "PersonId", "How", "Shown", "Address", "Salt") from stdin (format binary)"""))
            {
                foreach (var (_, e, texts, _, _) in some)
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(e.Id, NpgsqlDbType.Uuid);
                    await copy.WriteAsync(e.Municipality, NpgsqlDbType.Text);
                    await copy.WriteAsync(e.At, NpgsqlDbType.TimestampTz);
                    await copy.WriteAsync(e.AccountId, NpgsqlDbType.Uuid);
                    await copy.WriteAsync(e.AccountName, NpgsqlDbType.Text);
                    await copy.WriteAsync(e.AppointmentId, NpgsqlDbType.Uuid);
                    await copy.WriteAsync(e.Subject, NpgsqlDbType.Text);
                    await copy.WriteAsync(e.SubjectId, NpgsqlDbType.Uuid);
                    await copy.WriteAsync(e.PersonId!.Value, NpgsqlDbType.Uuid);
                    await copy.WriteAsync(texts[9]!, NpgsqlDbType.Text);
                    await copy.WriteAsync(texts[10]!, NpgsqlDbType.Text);
                    await copy.WriteAsync(e.Address, NpgsqlDbType.Text);
                    await copy.WriteAsync(e.Salt, NpgsqlDbType.Bytea);
                }
                await copy.CompleteAsync();
            }
            await using var links = await connection.BeginBinaryImportAsync("""copy "AccessLink" ("Municipality", "Number", "EntryId", "Digest", "Link") from stdin (format binary)""");
            foreach (var row in some)
            {
                await links.StartRowAsync();
                await links.WriteAsync(Town, NpgsqlDbType.Text);
                await links.WriteAsync(row.Number, NpgsqlDbType.Bigint);
                await links.WriteAsync(row.Entry.Id, NpgsqlDbType.Uuid);
                await links.WriteAsync(row.Digest, NpgsqlDbType.Bytea);
                await links.WriteAsync(row.Link, NpgsqlDbType.Bytea);
            }
            await links.CompleteAsync();
        }
        foreach (var index in indexes)
            await DoAsync(connection, index.Sql);
        await DoAsync(connection, """alter table "AccessEntry" enable trigger user""");
        await DoAsync(connection, "vacuum analyze");
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The same id for the same number in every run, and scattered as ids of people are.</summary>
    private static Guid Made(int kind, int n)
    {
        Span<byte> bytes = stackalloc byte[16];
        new Random(kind * 10_000_019 + n).NextBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes, n * 1_000_003);
        return new Guid(bytes, bigEndian: true);
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Row(long Number, AccessEntry Entry, string?[] Texts, byte[] Digest, byte[] Link);
}
