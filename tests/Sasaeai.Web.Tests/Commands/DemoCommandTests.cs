using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Xunit;

namespace Sasaeai.Web.Tests.Commands;

/// <summary>The demo's accounts have a password that is printed: they are never beside a real town's.</summary>
public sealed class DemoCommandTests : IDisposable
{
    /// <summary>Taken, so that a server that would start where it should not ends with another code.</summary>
    private readonly TcpListener taken = new(IPAddress.Loopback, 0);

    public DemoCommandTests() => taken.Start();

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_real_town_is_not_opened_in_the_demos_database(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres, demo: true);
        var said = await room.RunAsync("open", "22212", "焼津市");

        Assert.Equal(2, said.Code);
        Assert.Contains("見本のデータベース", said.Error, StringComparison.Ordinal);
        await using var db = room.Database();
        Assert.False(await db.Municipalities.AnyAsync(m => m.Code == "22212", TestContext.Current.CancellationToken));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_demo_is_not_served_unasked(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres, demo: true);
        var said = await ServeAsync(room);

        Assert.Equal(2, said.Code);
        Assert.Contains("--demo", said.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_demo_is_not_served_beside_a_real_town(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres, demo: true);
        await using (var db = room.Database())
        {
            db.Add(new Municipality { Code = "22212", Name = "焼津市" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var said = await ServeAsync(room, "--demo");

        Assert.Equal(2, said.Code);
        Assert.Contains("ほんとうの市町村", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => taken.Dispose();

    private Task<Said> ServeAsync(CommandRoom room, params string[] options) => room.RunAsync(["serve", .. options, "--urls", $"http://{taken.LocalEndpoint}"]);
}
