using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sasaeai.Benchmarks.Browsing;

/// <summary>The Release build, serving the demo from a folder of its own.</summary>
internal sealed class Town(string folder, string database) : IDisposable
{
    private static readonly string Command = Environment.GetEnvironmentVariable("SASAEAI_SERVER") ?? throw new InvalidOperationException("./do bench starts the Release build itself.");
    private readonly int port = FreePort();
    private Process? server;
    private Task<string> said = Task.FromResult("");

    public Uri Address => new($"http://127.0.0.1:{port}");
    public string Folder => folder;
    public string Database => database;

    /// <summary>Starts it; seconds until it answers.</summary>
    public async Task<double> StartAsync()
    {
        var watch = Stopwatch.StartNew();
        server = Run("serve", "--demo", "--urls", Address.ToString().TrimEnd('/'));
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
            try
            {
                using var answer = await client.GetAsync("/sign-in");
                return answer.IsSuccessStatusCode ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"/sign-in answered {answer.StatusCode}.");
            }
            catch (HttpRequestException) when (!server.HasExited && watch.Elapsed.TotalMinutes < 5)
            {
                await Task.Delay(20);
            }
    }

    /// <summary>By SIGKILL: it has no time to do anything.</summary>
    public async Task KillAsync()
    {
        if (server!.HasExited)
            throw new InvalidOperationException($"The server had ended by itself with {server.ExitCode}: {await said}");
        server.Kill();
        await server.WaitForExitAsync();
    }

    public Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["SASAEAI_DATA"] = folder, ["SASAEAI_DATABASE"] = database, ["SASAEAI_ALLOW"] = "0" } };
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        said = process.StandardError.ReadToEndAsync();
        return process;
    }

    public void Dispose()
    {
        if (server is { HasExited: false })
            server.Kill();
        server?.Dispose();
        server = null;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
