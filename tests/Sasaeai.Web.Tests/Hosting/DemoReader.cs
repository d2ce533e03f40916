using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Sasaeai.Web.Security;
using Xunit;

namespace Sasaeai.Web.Tests.Hosting;

/// <summary>A copy of the demo municipality in which nobody else writes, read as a member of the cast without any page.</summary>
internal sealed class DemoReader : IAsyncDisposable
{
    private readonly TestClock clock = new();
    private readonly string folder = Directory.CreateTempSubdirectory("sasaeai-reader-").FullName;
    private TestDatabase database = null!;

    public DateOnly Today => clock.Today();

    public static async Task<DemoReader> OpenAsync(bool postgres)
    {
        Assert.SkipUnless(!postgres || TestCluster.Here, "PostgreSQL is not here.");
        var demo = new DemoReader();
        demo.database = await TestDatabase.CopyDemoAsync(postgres ? Provider.Postgres : Provider.Sqlite, demo.clock, demo.folder);
        return demo;
    }

    public SasaeaiDb Db() => database.Open();

    public async Task<CurrentUser> AsAsync(SasaeaiDb db, Member member)
    {
        var account = await db.Users.SingleAsync(u => u.UserName == member.SignIn);
        var me = new CurrentUser(db, clock);
        await me.LoadAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())])), null, CancellationToken.None);
        return me;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
