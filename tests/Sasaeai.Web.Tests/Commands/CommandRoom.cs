using System.Diagnostics;
using System.Text;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Seeding;
using Xunit;

namespace Sasaeai.Web.Tests.Commands;

/// <summary>The command itself, as a process, with a data folder and a database of its own.</summary>
internal sealed class CommandRoom : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sasaeai-command-");
    private readonly string? postgres;

    private CommandRoom(string? postgres) => this.postgres = postgres;

    private string Connection => postgres is not null ? TestCluster.Of(postgres, pooling: false) : Path.Combine(folder.FullName, "data", "sasaeai.db");

    /// <summary>Another database than the room's own.</summary>
    public string? Elsewhere { get; set; }

    /// <summary><c>SASAEAI_DATABASE_FILE</c>.</summary>
    public string? ConnectionFile { get; set; }

    /// <summary><c>SASAEAI_KEYS_SEAL_FILE</c>.</summary>
    public string? KeysSealFile { get; set; }

    public int Originals => Directory.Exists(Path.Combine(folder.FullName, "data", "originals")) ? Directory.GetDirectories(Path.Combine(folder.FullName, "data", "originals")).Length : 0;

    public static async Task<CommandRoom> OpenAsync(bool onPostgres, bool demo = false)
    {
        Assert.SkipUnless(!onPostgres || TestCluster.Here, "needs PostgreSQL (SASAEAI_TEST_POSTGRES)");
        var room = new CommandRoom(onPostgres ? $"cmd{Guid.NewGuid():N}" : null);
        if (demo && onPostgres)
            await DemoTemplate.CopyPostgresAsync(room.postgres!, room.PathOf("data"), new TestClock());
        else if (demo)
            await DemoTemplate.CopyAsync(room.PathOf("data"), new TestClock());
        else if (onPostgres)
            await TestCluster.EmptyAsync(room.postgres!);
        return room;
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public SasaeaiDb Database() => Databases.Open(Connection, TimeProvider.System);

    /// <summary>A file beside the data folder; its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    public async Task<Said> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, (await output).Trim(), (await error).Trim());
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Sasaeai.Web.dll"), .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["SASAEAI_DATA"] = Path.Combine(folder.FullName, "data");
        start.Environment["SASAEAI_DATABASE"] = Elsewhere ?? Connection;
        if (ConnectionFile is not null)
            start.Environment["SASAEAI_DATABASE_FILE"] = ConnectionFile;
        if (KeysSealFile is not null)
            start.Environment["SASAEAI_KEYS_SEAL_FILE"] = KeysSealFile;
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (postgres is not null)
            await TestCluster.DropAsync(postgres);
        folder.Delete(recursive: true);
    }
}

/// <summary>How a command ended and what it said.</summary>
internal sealed record Said(int Code, string Output, string Error);
