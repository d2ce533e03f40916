using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Sasaeai.Benchmarks.Load;

/// <summary>One signed-in browser that only takes times.</summary>
internal sealed partial class Visit(Uri server) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = server };

    public async Task SignInAsync(string name, string password)
    {
        var form = await client.GetStringAsync("/sign-in");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["SignInName"] = name, ["Password"] = password, ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value });
        using var answer = await client.PostAsync("/sign-in", content);
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath != "/")
            throw new InvalidOperationException($"Signing in as {name} ended at {answer.RequestMessage!.RequestUri} with {answer.StatusCode}.");
    }

    /// <returns>Milliseconds until the last byte.</returns>
    public async Task<double> TakeAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        // Whoever may not see a page is sent elsewhere, quickly.
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.PathAndQuery != new Uri(server, path).PathAndQuery)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        return watch.Elapsed.TotalMilliseconds;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
