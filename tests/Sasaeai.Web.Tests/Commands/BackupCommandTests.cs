using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Web.Tests.Commands;

public sealed class BackupCommandTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_town_that_is_served_is_backed_up_and_signed_in_to_where_it_was_restored(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres, demo: true);
        await using var elsewhere = await CommandRoom.OpenAsync(onPostgres);
        var (file, key) = (room.PathOf("backup.sealed"), room.Write("key", "ひみつの合言葉です\n"));
        var cookies = new CookieContainer();
        await using (var served = await Served.StartAsync(room))
        {
            Assert.Equal("/", await served.SignInAsync(cookies));
            var said = await room.RunAsync("backup", file, "--key-file", key);
            Assert.True(said.Code == 0, said.Error);
            Assert.StartsWith("rows ", said.Output, StringComparison.Ordinal);
        }
        var keyless = await elsewhere.RunAsync("restore", file);
        Assert.Equal(2, keyless.Code);
        Assert.Contains("--key-file", keyless.Error, StringComparison.Ordinal);
        var restored = await elsewhere.RunAsync("restore", file, "--key-file", key);
        Assert.True(restored.Code == 0, restored.Error);
        var again = await elsewhere.RunAsync("restore", file, "--key-file", key);
        Assert.Equal(2, again.Code);
        Assert.Contains("何もない場所にだけ", again.Error, StringComparison.Ordinal);

        await using var there = await Served.StartAsync(elsewhere);
        Assert.Equal("/", await there.SignInAsync(new CookieContainer()));
        // Whoever was signed in before still is: the keys came along.
        Assert.Equal(HttpStatusCode.OK, await there.VisitAsync("/needs", cookies));
        Assert.Equal(HttpStatusCode.Redirect, await there.VisitAsync("/needs", new CookieContainer()));
    }

    /// <summary>The server as a process on a port of its own.</summary>
    private sealed class Served : IAsyncDisposable
    {
        private readonly Process process;
        private readonly Uri address;

        private Served(Process process, Uri address) => (this.process, this.address) = (process, address);

        public static async Task<Served> StartAsync(CommandRoom room)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
            probe.Stop();
            var process = room.Start("serve", "--demo", "--urls", address.ToString().TrimEnd('/'));
            _ = process.StandardError.ReadToEndAsync();
            // It greets once it listens.
            while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("止めるときは", StringComparison.Ordinal)) ;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, address);
        }

        /// <summary>Where the sign-in led.</summary>
        public async Task<string> SignInAsync(CookieContainer cookies)
        {
            using var client = Client(cookies);
            var page = await new HtmlParser().ParseDocumentAsync(await client.GetStreamAsync("/sign-in"));
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["SignInName"] = Cast.Shioya.SignIn,
                ["Password"] = Cast.Password,
                ["__RequestVerificationToken"] = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            });
            using var answer = await client.PostAsync("/sign-in", form);
            return answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString();
        }

        public async Task<HttpStatusCode> VisitAsync(string path, CookieContainer cookies)
        {
            using var client = Client(cookies);
            using var answer = await client.GetAsync(path);
            return answer.StatusCode;
        }

        private HttpClient Client(CookieContainer cookies) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
