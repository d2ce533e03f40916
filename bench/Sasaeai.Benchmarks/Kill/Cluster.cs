using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Sasaeai.Benchmarks.Kill;

/// <summary>A PostgreSQL cluster that keeps its promises (fsync on), to be killed with all of its processes.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Bin = "/usr/lib/postgresql/15/bin/";
    private readonly string folder = Directory.CreateTempSubdirectory("sasaeai-cluster-").FullName;
    private readonly int port;

    private Cluster(int port) => this.port = port;

    public string Database => $"Host=127.0.0.1;Port={port};Username=sasaeai;Database=kill;Include Error Detail=true";
    private string Data => Path.Combine(folder, "data");

    public static async Task<Cluster> StartAsync(int port)
    {
        var cluster = new Cluster(port);
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", cluster.folder);
        await cluster.AsPostgresAsync("initdb", "-D", cluster.Data, "-A", "trust", "-U", "sasaeai", "-E", "UTF8", "--locale=C");
        await cluster.BeginAsync();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.Database) { Database = "postgres", Pooling = false }.ConnectionString);
        await source.CreateCommand("create database kill").ExecuteNonQueryAsync();
        return cluster;
    }

    /// <summary>Starts it, which after a kill plays its log back.</summary>
    public Task BeginAsync() => AsPostgresAsync("pg_ctl", "-D", Data, "-l", Path.Combine(folder, "log"), "-w", "-t", "120", "-o", $"-p {port} -h 127.0.0.1 -k {folder} -c fsync=on -c synchronous_commit=on -c max_connections=60", "start");

    /// <summary>The postmaster and all of its children, at once, by SIGKILL.</summary>
    public async Task KillAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid"));
        var postmaster = int.Parse(lines[0], CultureInfo.InvariantCulture);
        List<int> all = [postmaster, .. Process.GetProcesses().Select(p => p.Id).Where(id => ParentOf(id) == postmaster)];
        foreach (var id in all)
            Signal(id);
        while (all.Exists(id => ParentOf(id) is not null))
            await Task.Delay(5);
        NpgsqlConnection.ClearAllPools();
        // A dead process that nobody has fetched yet still has its number, and would be taken for one that runs.
        foreach (var mark in Directory.EnumerateFiles(folder, ".s.PGSQL.*").Append(Path.Combine(Data, "postmaster.pid")))
            File.Delete(mark);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await AsPostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static void Signal(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }

    /// <summary>Null for a process that is gone, or dead and not yet fetched by its parent.</summary>
    private static int? ParentOf(int id)
    {
        try
        {
            // pid (name) state ppid: the name may hold anything, also a bracket.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private Task AsPostgresAsync(string program, params string[] arguments) =>
        Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", Bin + program, .. arguments]) : RunAsync(Bin + program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Its output goes nowhere: the cluster inherits it, and whoever reads it would wait for the cluster's end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/tmp" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
