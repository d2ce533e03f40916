using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Xunit;

namespace Sasaeai.Web.Tests.Commands;

/// <summary>What would leave something open ends with a sentence before anything is opened.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class StartingTests : IDisposable
{
    /// <summary>Taken, so that a server that would start where it should not ends with another sentence.</summary>
    private readonly TcpListener taken = new(IPAddress.Loopback, 0);

    public StartingTests() => taken.Start();

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("backup", "copy.zip")]
    [InlineData("audit", "verify")]
    public async Task No_command_goes_to_a_database_elsewhere_that_is_not_made_sure_of(params string[] command)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres: false);
        room.Elsewhere = "Host=192.0.2.8;Database=sasaeai;Username=sasaeai;Password=himitsu";
        var said = await room.RunAsync(command);

        Assert.Equal(2, said.Code);
        Assert.Contains("SSL Mode=VerifyFull", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("himitsu", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_is_not_served_by_plain_http()
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres: false);
        var said = await room.RunAsync("serve", "--urls", $"http://0.0.0.0:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(2, said.Code);
        Assert.Contains("SASAEAI_HTTPS=true", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_others_could_read_is_closed_to_them()
    {
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        await using var room = await CommandRoom.OpenAsync(onPostgres: false);
        string[] folders = [room.PathOf("data"), room.PathOf("data/originals"), room.PathOf("data/keys")];
        foreach (var folder in folders)
            Directory.CreateDirectory(folder, Open);
        Assert.Equal(0, (await room.RunAsync("migrate")).Code);

        Assert.All(folders, folder => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder)));
    }

    [Fact]
    public async Task A_folder_that_others_share_is_not_taken_from_them()
    {
        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        await using var room = await CommandRoom.OpenAsync(onPostgres: false);
        Directory.CreateDirectory(room.PathOf("data"), Shared);
        await File.WriteAllTextAsync(room.PathOf("data/somebody's letter"), "", TestContext.Current.CancellationToken);
        var said = await room.RunAsync("migrate");

        Assert.Equal(2, said.Code);
        Assert.Contains("SASAEAI_DATA", said.Error, StringComparison.Ordinal);
        Assert.Equal(Shared, File.GetUnixFileMode(room.PathOf("data")));
    }

    [Fact]
    public async Task The_connection_may_lie_in_a_file_that_its_owner_alone_reads()
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres: false);
        room.Elsewhere = "Host=192.0.2.8;Database=other";
        room.ConnectionFile = room.Write("connection", $"{room.PathOf("by-file.db")}\n");
        Assert.Equal(0, (await room.RunAsync("migrate")).Code);
        Assert.True(File.Exists(room.PathOf("by-file.db")));

        File.SetUnixFileMode(room.ConnectionFile, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var said = await room.RunAsync("migrate");
        Assert.Equal(2, said.Code);
        Assert.Contains("chmod 600", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_its_keys_cannot_be_opened_the_server_makes_no_new_ones_unsaid()
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres: false);
        var (own, another) = (room.Write("own", new string('x', 44)), room.Write("another", new string('y', 44)));
        Assert.Equal(0, (await room.RunAsync("migrate")).Code);
        room.KeysSealFile = own;
        Assert.Equal(0, (await room.RunAsync("backup", room.PathOf("makes-the-first-key.zip"))).Code);
        foreach (var (file, says) in new[] { (another, "ひらけません"), (null, "SASAEAI_KEYS_SEAL_FILE") })
        {
            room.KeysSealFile = file;
            var said = await room.RunAsync("serve", "--urls", $"http://{taken.LocalEndpoint}");
            Assert.Equal(2, said.Code);
            Assert.Contains(says, said.Error, StringComparison.Ordinal);
        }
        Assert.Single(Directory.GetFiles(room.PathOf("data/keys")));
    }

    public void Dispose() => taken.Dispose();
}
