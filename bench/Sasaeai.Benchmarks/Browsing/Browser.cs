using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sasaeai.Benchmarks.Browsing;

/// <summary>A browser without script: keeps its cookies, also over the death of the server.</summary>
internal sealed class Browser(Uri server) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };

    public async Task SignInAsync(string name, string password)
    {
        var form = (await FormsAsync("/sign-in")).Single(f => f.Fields.Exists(x => x.Key == "Password"));
        using var answer = await SendAsync(form.With("SignInName", name).With("Password", password));
        if (answer.Headers.Location?.OriginalString != "/")
            throw new InvalidOperationException($"Signing in as {name} ended with {answer.StatusCode}.");
    }

    /// <summary>The page, read to its end; null where it did not answer with one.</summary>
    public async Task<IHtmlDocument?> ReadAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode is HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html" ? await new HtmlParser().ParseDocumentAsync(html) : null;
    }

    public async Task<List<PageForm>> FormsAsync(string path) => await ReadAsync(path) is { } page ? [.. PageForm.Of(page, path)] : [];

    public Task<HttpResponseMessage> SendAsync(PageForm form) => client.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields));

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => client.PostAsync(path, content);

    public void Dispose() => client.Dispose();
}
