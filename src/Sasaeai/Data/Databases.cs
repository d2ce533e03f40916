using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Sasaeai.Data;

/// <summary>Which database: a PostgreSQL connection string, or the path of an SQLite file.</summary>
public static class Databases
{
    /// <summary>Identity reads its schema version from these services, also where no web host exists.</summary>
    private static readonly ServiceProvider IdentityServices = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    public static DbContextOptionsBuilder UseSasaeai(this DbContextOptionsBuilder options, string connection)
    {
        // "The first" of rows in no order is another row tomorrow.
        options.ConfigureWarnings(w => w.Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        if (IsPostgres(connection))
            return options.UseNpgsql(WithoutCompiling(connection)).AddInterceptors(SecondLock.Instance);
        // Whoever saves waits for the pen: the last step of a 60,000-row import holds it for half a minute on a busy machine.
        return options.UseSqlite($"Data Source={connection};Default Timeout=120").AddInterceptors(SqlitePragmas.Instance);
    }

    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>A context outside the web host — commands, tests, benchmarks — which reaches every municipality.</summary>
    public static SasaeaiDb Open(string connection, TimeProvider clock)
    {
        var db = OpenFor(null, connection, clock);
        db.ReachEveryMunicipality();
        return db;
    }

    /// <summary>A context of one's own beside the one that a request has.</summary>
    /// <param name="municipality">Whose rows it reaches; null for none.</param>
    /// <param name="connection">As in the settings.</param>
    /// <param name="clock">What time it is.</param>
    public static SasaeaiDb OpenFor(string? municipality, string connection, TimeProvider clock)
    {
        var options = new DbContextOptionsBuilder<SasaeaiDb>();
        options.UseSasaeai(connection).UseApplicationServiceProvider(IdentityServices);
        var db = new SasaeaiDb(options.Options, clock);
        if (municipality is not null)
            db.ReachOnly(municipality);
        return db;
    }

    /// <summary>A page's queries take milliseconds; to compile one takes ten. Options that the connection brings come after, and hold.</summary>
    private static string WithoutCompiling(string connection)
    {
        var postgres = new NpgsqlConnectionStringBuilder(connection);
        postgres.Options = $"-c jit=off {postgres.Options}".TrimEnd();
        return postgres.ConnectionString;
    }

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static readonly SqlitePragmas Instance = new();
        private const string Pragmas = "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma busy_timeout=5000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            Grams.Teach((SqliteConnection)connection);
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Grams.Teach((SqliteConnection)connection);
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
