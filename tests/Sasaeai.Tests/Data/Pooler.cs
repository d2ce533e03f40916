using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Sasaeai.Tests.Data;

/// <summary>PgBouncer in front of the cluster, handing its few connections on after each transaction.</summary>
internal sealed class Pooler : IAsyncDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sasaeai-pooler-");
    private readonly int port = FreePort();
    private Process process = null!;

    public static bool Here => TestCluster.Here && File.Exists(Program);

    /// <param name="connections">How many it has for all.</param>
    public static async Task<Pooler> StartAsync(int connections)
    {
        var pooler = new Pooler();
        await pooler.BeginAsync(connections);
        return pooler;
    }

    /// <summary>As the guide says that a connection through it is written.</summary>
    public string Of(string connection) => new NpgsqlConnectionStringBuilder(connection) { Host = "127.0.0.1", Port = port, NoResetOnClose = true, MaxPoolSize = 30 }.ConnectionString;

    private async Task BeginAsync(int connections)
    {
        var cluster = new NpgsqlConnectionStringBuilder(TestCluster.Of("postgres"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "users"), $"\"{cluster.Username}\" \"{cluster.Password}\"\n");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ini"), $"""
            [databases]
            * = host={cluster.Host} port={cluster.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {folder.FullName}/users
            pool_mode = transaction
            default_pool_size = {connections}
            ignore_startup_parameters = extra_float_digits,options

            """);
        var start = new ProcessStartInfo(Program) { RedirectStandardError = true };
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            // It refuses to be root.
            foreach (var file in folder.EnumerateFileSystemInfos().Prepend(folder))
                File.SetUnixFileMode(file.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            start.ArgumentList.Add("-u");
            start.ArgumentList.Add("nobody");
        }
        start.ArgumentList.Add(Path.Combine(folder.FullName, "ini"));
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        for (var tries = 0; ; tries++)
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (tries < 100 && !process.HasExited)
            {
                await Task.Delay(100);
            }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
