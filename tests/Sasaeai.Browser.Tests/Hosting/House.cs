using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Sasaeai.Tests.Seeding;
using Xunit;

[assembly: AssemblyFixture(typeof(House))]

namespace Sasaeai.Browser.Tests.Hosting;

/// <summary>The product with the demo municipality on a real port, and one Chromium, started once for all browser tests.</summary>
public class House : IAsyncLifetime
{
    public const string Chromium = "/usr/bin/chromium";

    /// <summary>How long a browser may take, in milliseconds, before it is held to hang. Not a limit on the product: the first page of a fresh
    /// machine waits for the fonts to be read, beside two other projects' tests.</summary>
    private const int Patience = 180_000;

    private readonly Factory factory;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Null where there is no Chromium; the tests then skip by name.</summary>
    public IBrowser Browser => browser ?? throw new InvalidOperationException("SkipWithoutChromium was not called.");
    public IServiceProvider Services => factory.Services;
    public string Address { get; private set; } = "";
    public TestClock Clock { get; } = new();

    public House() => factory = new(Clock);

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync(factory.Folder);
        factory.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        if (!File.Exists(Chromium))
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-background-networking"] });
    }

    /// <summary>Puts the municipality into the data folder.</summary>
    protected virtual Task PrepareAsync(string folder) => DemoTemplate.CopyAsync(folder, Clock);

    public static void SkipWithoutChromium() => Assert.SkipUnless(File.Exists(Chromium), "Chromium is not here (apt-get install chromium)");

    /// <summary>A page with its own cookies. Width is that of a small phone or of a desktop.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, bool script = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            // A button that still scrolls into place is not clicked.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 500 ? 740 : 900 },
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async Task<IPage> SignInAsync(Member member, int width = 1280, bool script = true)
    {
        var page = await OpenAsync(width, script);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=SignInName]", member.SignIn);
        await page.FillAsync("[name=Password]", Cast.Password);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(Address + "/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(factory.Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private sealed class Factory(TestClock clock) : WebApplicationFactory<global::Program>
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("sasaeai-browser-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.UseSetting("Data", Folder).UseSetting("Demo", "true").UseSetting("Allow", "0").ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }
}
