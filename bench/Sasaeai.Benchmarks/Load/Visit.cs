using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Sasaeai.Benchmarks.Load;

/// <summary>One signed-in browser that only takes times.</summary>
internal sealed partial class Visit(Uri server) : IDisposable
{
    public const string Asking = " for ";
    private readonly Dictionary<string, string> tokens = [];
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = server };

    public async Task SignInAsync(string name, string password)
    {
        var form = await client.GetStringAsync("/sign-in");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["SignInName"] = name, ["Password"] = password, ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value });
        using var answer = await client.PostAsync("/sign-in", content);
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath != "/")
            throw new InvalidOperationException($"Signing in as {name} ended at {answer.RequestMessage!.RequestUri} with {answer.StatusCode}.");
    }

    /// <summary>Asks for a page, or for one whose words stand in no address (<see cref="Asking"/>): then the form is sent, and the page it leads to taken.</summary>
    /// <returns>Milliseconds until the last byte.</returns>
    public async Task<double> TakeAsync(string path)
    {
        if (path.Split(Asking) is [var form, var words])
            return await AskAsync(form, words);
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        // Whoever may not see a page is sent elsewhere, quickly.
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.PathAndQuery != new Uri(server, path).PathAndQuery)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task<double> AskAsync(string form, string words)
    {
        if (!tokens.TryGetValue(form, out var token))
            tokens[form] = token = Token().Match(await client.GetStringAsync(form)).Groups[1].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["q"] = words, ["__RequestVerificationToken"] = token });
        var watch = Stopwatch.StartNew();
        using var answer = await client.PostAsync(form, content);
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.Query == "")
            throw new InvalidOperationException($"{form} answered {(int)answer.StatusCode} for {words}.");
        return watch.Elapsed.TotalMilliseconds;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
