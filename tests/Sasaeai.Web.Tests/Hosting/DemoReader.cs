using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Tests.Seeding;
using Sasaeai.Time;
using Sasaeai.Web.Security;
using Xunit;

namespace Sasaeai.Web.Tests.Hosting;

/// <summary>A copy of the demo municipality in which nobody else writes, read as a member of the cast without any page.</summary>
internal sealed class DemoReader : IAsyncDisposable
{
    private readonly TestClock clock = new();
    private readonly string folder = Directory.CreateTempSubdirectory("sasaeai-reader-").FullName;
    private readonly string name = $"reader{Guid.NewGuid():N}";
    private string connection = "";

    public DateOnly Today => clock.Today();

    public static async Task<DemoReader> OpenAsync(bool postgres)
    {
        var demo = new DemoReader();
        if (postgres)
        {
            Assert.SkipUnless(PostgresHouse.Here, "PostgreSQL is not here.");
            demo.connection = new NpgsqlConnectionStringBuilder(PostgresHouse.Cluster) { Database = demo.name, Pooling = false }.ConnectionString;
            await DemoTemplate.CopyPostgresAsync(PostgresHouse.Cluster!, demo.name, demo.folder, demo.clock);
        }
        else
        {
            demo.connection = Path.Combine(demo.folder, "sasaeai.db");
            await DemoTemplate.CopyAsync(demo.folder, demo.clock);
        }
        return demo;
    }

    public SasaeaiDb Db() => Databases.Open(connection, clock);

    public async Task<CurrentUser> AsAsync(SasaeaiDb db, Member member)
    {
        var account = await db.Users.SingleAsync(u => u.UserName == member.SignIn);
        var me = new CurrentUser(db, clock);
        await me.LoadAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())])), null, CancellationToken.None);
        return me;
    }

    public async ValueTask DisposeAsync()
    {
        if (connection.StartsWith(folder, StringComparison.Ordinal))
            SqliteConnection.ClearPool((SqliteConnection)Db().Database.GetDbConnection());
        else if (connection.Length > 0)
            await PostgresHouse.OnClusterAsync($"drop database if exists {name} with (force)");
        Directory.Delete(folder, recursive: true);
    }
}
