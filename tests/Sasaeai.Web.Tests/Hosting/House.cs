using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Seeding;
using Sasaeai.Time;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(House))]

namespace Sasaeai.Web.Tests.Hosting;

/// <summary>The product with the demo municipality, started once for all web tests: on SQLite, and where <c>SASAEAI_TEST_PAGES_ON</c> says <c>PostgreSQL</c>, on that.</summary>
public sealed class House : IAsyncLifetime
{
    private readonly Action<IServiceCollection> also = _ => { };
    public static readonly bool OnPostgres = Environment.GetEnvironmentVariable("SASAEAI_TEST_PAGES_ON") == "PostgreSQL";
    private readonly string name = $"web{Guid.NewGuid():N}";
    private readonly string folder = Directory.CreateTempSubdirectory("sasaeai-house-").FullName;
    private WebApplicationFactory<global::Program> factory = null!;

    public House() { }

    /// <summary>With some services other than the product's own.</summary>
    internal House(Action<IServiceCollection> also) => this.also = also;

    /// <summary>On PostgreSQL, whatever the other houses are on.</summary>
    internal static House OnACluster() => new() { Postgres = true };

    private bool Postgres { get; init; } = OnPostgres;

    /// <summary>Of its database on the cluster.</summary>
    internal string Name => name;

    public IServiceProvider Services => factory.Services;
    public TimeProvider Clock { get; } = new TestClock();
    public DateOnly Today => Clock.Today();

    /// <summary>Copies the demo.</summary>
    /// <returns>Connection string of a database of its own, or null for the SQLite file of the data folder.</returns>
    private async Task<string?> DatabaseAsync()
    {
        if (!Postgres)
        {
            await DemoTemplate.CopyAsync(folder, Clock);
            return null;
        }
        await DemoTemplate.CopyPostgresAsync(name, folder, Clock);
        return TestCluster.Of(name);
    }

    public async ValueTask InitializeAsync()
    {
        var database = await DatabaseAsync();
        factory = new WebApplicationFactory<global::Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Data", folder).UseSetting("Demo", "true");
            // Walks ask for more in a minute than anybody does in a day (LimitTests).
            host.UseSetting("Allow", "0");
            host.ConfigureTestServices(services => also(services.AddSingleton(Clock)));
            if (database is not null)
                host.UseSetting("Database", database);
        });
    }

    public Visitor Anonymous() => At(new Uri("http://localhost"));

    /// <summary>A browser that knows the product by this address.</summary>
    internal Visitor At(Uri address) => new(factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = address }));

    /// <summary>A member of the cast, signed in through the sign-in page.</summary>
    public async Task<Visitor> SignInAsync(Member member, string password = Cast.Password)
    {
        var visitor = Anonymous();
        var answer = await visitor.PostAsync("/sign-in", new() { ["SignInName"] = member.SignIn, ["Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>The database behind the pages, as nobody in particular.</summary>
    public Task<T> WithDbAsync<T>(Func<SasaeaiDb, Task<T>> work) => WithServicesAsync(services => work(services.GetRequiredService<SasaeaiDb>()));

    public async Task<T> WithServicesAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SasaeaiDb>().ReachEveryMunicipality();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        if (Postgres)
            await TestCluster.DropAsync(name);
    }
}

/// <summary>One browser without script: keeps cookies, reads pages, submits forms with their antiforgery token.</summary>
public sealed class Visitor(HttpClient client)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
        return await Parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>Searches from the box, as everyone does: in the address the words stand sealed.</summary>
    /// <returns>What stands there, for any page that this visitor searches.</returns>
    public async Task<string> SealAsync(string words, string name = "q")
    {
        using var answer = await PostAsync("/search", new() { [name] = words });
        return answer.Headers.Location!.ToString().Split($"{name}=")[1];
    }

    /// <summary>Opens the form's page for its token, then posts the fields to the same address or to <paramref name="to"/>.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields, string? to = null) =>
        SubmitAsync(path, fields.Select(f => (f.Key, f.Value)), to);

    /// <summary>The same for forms in which a name comes more than once.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, IEnumerable<(string Name, string Value)> fields, string? to = null)
    {
        var page = await ReadAsync(path);
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await client.PostAsync(to ?? path, content);
    }

    public static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        await Parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
}
