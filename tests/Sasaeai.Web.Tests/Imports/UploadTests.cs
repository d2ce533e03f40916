using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Imports;

/// <summary>Files of every bad kind and size through the page, on a real Kestrel: the test server knows no limits and no broken connections.</summary>
public sealed class UploadTests(UploadTests.Door door) : IClassFixture<UploadTests.Door>
{
    private const string Header = "市区町村コード,市区町村名,名称,POIコード,住所,緯度,経度,備考\n";

    [Theory]
    [InlineData(40)]
    [InlineData(150)]
    public async Task A_large_good_file_is_taken(int megabytes)
    {
        var row = Encoding.UTF8.GetBytes($",,ためしの館,1801,はまなみ市本町1-1,34.86,138.32,{new string('備', 20_000)}\n");
        var answer = await door.SendAsync("large.csv", new Repeated(Encoding.UTF8.GetBytes(Header), row, megabytes << 20));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Matches("^/imports/[0-9a-f-]{36}$", answer.Location);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_answered_with_a_sentence_and_the_choices_kept()
    {
        var answer = await door.SendAsync("large.csv", new Repeated(Encoding.UTF8.GetBytes(Header), new byte[1 << 20], 301L << 20));
        answer.AssertRefused("ファイルが大きすぎます（300 MB）。200 MB までのファイルを選んでください。");
    }

    [Fact]
    public async Task Outlines_over_the_limit_are_answered_in_the_same_way()
    {
        var answer = await door.SendAsync("large.zip", new Repeated([0x50, 0x4B], new byte[1 << 20], 301L << 20), new("/areas/import", "Outlines", "association", "?handler=outlines"));
        answer.AssertRefused("ファイルが大きすぎます（300 MB）。200 MB までのファイルを選んでください。", "association");
    }

    public static TheoryData<string, string, byte[]> Bad() => new()
    {
        { "empty.csv", "ファイルが空です。", [] },
        { "mark.csv", "読み取れる表がありません。", [0xEF, 0xBB, 0xBF] },
        { "header.csv", "見出しだけで、中身の行がありません。", Encoding.UTF8.GetBytes(Header) },
        { "picture.csv", "写真や図のファイルです。", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] },
        { "paper.csv", "PDF です。", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj") },
        { "program.csv", "表のファイルではありません。", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] },
        { "noise.csv", "文字ではないデータが入っています。", [0x41, 0, 0, 0xFF, 0x12, 0, 0x99, 0x01, 0, 0x07] },
        { "page.csv", "Web ページのファイルです。", Encoding.UTF8.GetBytes("<!DOCTYPE html><table><tr><td>名称</td></tr></table>") },
        { "truncated.zip", "ファイルが壊れているか、途中で切れています", Zip(Encoding.UTF8.GetBytes(Header + ",,館,1801,本町,34.8,138.3,\n"))[..90] },
        { "bomb.zip", "中身がふくらみすぎる圧縮ファイルです。", Zip(new byte[64 << 20]) },
        { "twice.csv", "文字化けしたまま保存されたファイルです。", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Header + ",,館,1801,本町,34.8,138.3,\n"))) },
        { "lost.csv", "文字が「?」に変わってしまっていて", Encoding.ASCII.GetBytes(Header + ",,館,1801,本町,34.8,138.3,\n") },
        { "quote.csv", "2行目のあたりで、ひとつの行が10 MBを超えています。", Encoding.UTF8.GetBytes(Header + ",\"" + new string('x', 12 << 20)) },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_is_no_list_is_answered_with_a_sentence_and_the_choices_kept(string name, string sentence, byte[] bytes)
    {
        var before = await door.CountAsync();
        (await door.SendAsync(name, new MemoryStream(bytes))).AssertRefused(sentence);
        Assert.Equal(before, await door.CountAsync());
    }

    [Fact]
    public async Task A_cell_of_almost_200_megabytes_is_answered_with_a_sentence() =>
        (await door.SendAsync("cell.csv", new Repeated(Encoding.UTF8.GetBytes(Header + ",\""), Encoding.UTF8.GetBytes("あいうえお"), 199 << 20))).AssertRefused("2行目のあたりで、ひとつの行が10 MBを超えています。");

    [Theory]
    [InlineData("\"=HYPERLINK(\"\"http://x\"\")\",1801,はまなみ市本町1-1,34.86,138.32", "名称：", "式が入っています")]
    [InlineData("まよい館,1801,はまなみ市本町1-1,53.41291,-8.24389", "緯度：", "座標が日本の外です")]
    public async Task A_row_that_is_refused_says_its_line_its_column_and_why_before_anything_is_taken_in(string cells, string column, string reason)
    {
        var answer = await door.SendAsync("rows.csv", new MemoryStream(Encoding.UTF8.GetBytes($"{Header},,よい館,1801,はまなみ市本町1-2,34.86,138.32,\n,,{cells},\n")));
        var page = await door.SettledAsync(answer.Location);
        var row = page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("受け取れない", StringComparison.Ordinal));
        Assert.Equal("3", row.QuerySelector("td")!.TextContent.Trim());
        Assert.Contains(column, row.TextContent, StringComparison.Ordinal);
        Assert.Contains(reason, row.TextContent, StringComparison.Ordinal);
    }

    private static byte[] Zip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("a.csv").Open())
            entry.Write(content);
        return memory.ToArray();
    }

    /// <summary>Which page's form is sent, with the choice made beside the file.</summary>
    public sealed record Form(string Path, string Field, string Kind, string Handler);

    /// <summary>What the page answered.</summary>
    public sealed record Answer(HttpStatusCode Status, string Location, IHtmlDocument? Page)
    {
        public void AssertRefused(string sentence, string kind = "PublicFacilities")
        {
            Assert.Equal(HttpStatusCode.OK, Status);
            Assert.StartsWith(sentence, Page!.QuerySelector(".errors li")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Single(Page.QuerySelectorAll(".errors li"));
            Assert.Equal(kind, Page.QuerySelector<IHtmlSelectElement>("select[name=Kind]")!.Value);
        }
    }

    /// <summary>The product behind Kestrel with an empty municipality, and one officer at the door.</summary>
    public sealed class Door : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("sasaeai-door-").FullName;
        private readonly Factory factory = new();
        private Visitor visitor = null!;

        public async ValueTask InitializeAsync()
        {
            factory.Folder = folder;
            factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            factory.StartServer();
            await using (var scope = factory.Services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
                await db.MigrateAsync();
                await EmptyTown.SeedAsync(db, TimeProvider.System);
            }
            visitor = new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = factory.ClientOptions.BaseAddress });
            using var answer = await visitor.PostAsync("/sign-in", new() { ["SignInName"] = Cast.Hamada.SignIn, ["Password"] = Cast.Password });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        public async Task<Answer> SendAsync(string name, Stream content, Form? to = null)
        {
            var (path, field, kind, handler) = to ?? new("/imports/new", "Upload", "PublicFacilities", "");
            var page = await visitor.ReadAsync(path);
            using var form = new MultipartFormDataContent
            {
                { new StringContent(page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
                { new StreamContent(content), field, name },
                { new StringContent(kind), "Kind" },
            };
            using var answer = await visitor.Client.PostAsync(path + handler, form);
            return new(answer.StatusCode, answer.Headers.Location?.ToString() ?? "", answer.StatusCode is HttpStatusCode.OK ? await Visitor.PageAsync(answer) : null);
        }

        public async Task<IHtmlDocument> SettledAsync(string address)
        {
            for (var look = 0; look < 600; look++)
            {
                var page = await visitor.ReadAsync(address);
                if (page.QuerySelector("progress") is null)
                    return page;
                await Task.Delay(50);
            }
            throw new TimeoutException("the import did not come to an end");
        }

        public async Task<(int Imports, int Resources, int Originals)> CountAsync()
        {
            await using var scope = factory.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
            var originals = new DirectoryInfo(Path.Combine(folder, "originals"));
            return (await db.ImportBatches.CountAsync(), await db.Resources.CountAsync(), originals.Exists ? originals.GetDirectories().Length : 0);
        }

        public async ValueTask DisposeAsync()
        {
            await factory.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            // A look through a large file may still be letting go of it.
            for (var tries = 0; Directory.Exists(folder); tries++)
                try
                {
                    Directory.Delete(folder, recursive: true);
                }
                catch (IOException) when (tries < 100)
                {
                    await Task.Delay(100);
                }
        }

        private sealed class Factory : WebApplicationFactory<global::Program>
        {
            public string Folder { get; set; } = "";

            protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Data", Folder).UseSetting("Demo", "true").UseSetting("Allow", "0");
        }
    }

    /// <summary>A beginning and then the same bytes again and again, so that no large file is held in memory or on disk.</summary>
    private sealed class Repeated(byte[] start, byte[] again, long length) : Stream
    {
        private readonly long length = start.Length + (length - start.Length) / again.Length * again.Length;
        private long at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var (source, from) = at < start.Length ? (start, (int)at) : (again, (int)((at - start.Length) % again.Length));
            var read = (int)Math.Min(Math.Min(count, source.Length - from), length - at);
            source.AsSpan(from, read).CopyTo(buffer.AsSpan(offset));
            at += read;
            return read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => at; set => at = value; }

        public override long Seek(long offset, SeekOrigin origin) => at = origin switch { SeekOrigin.Begin => offset, SeekOrigin.End => length + offset, _ => at + offset };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
