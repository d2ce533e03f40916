using System.IO.Compression;
using System.Text;
using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

public sealed class ArchiveTests : IDisposable
{
    private static readonly byte[] Salons = Encoding.UTF8.GetBytes("名称,住所\nさくら,本町1-1\n");
    private readonly Files files = new();

    [Fact]
    public void Each_table_of_a_zip_is_read_and_what_is_no_table_is_named()
    {
        var file = Files.Open(files.Zip("a.zip", ("b/salon.csv", Salons), ("__MACOSX/._salon.csv", [1, 2]), ("readme.pdf", "%PDF-1.7"u8.ToArray()), ("a.csv", Salons)));
        Assert.Equal(["a.csv", "b/salon.csv"], file.Tables.Select(table => table.Name));
        Assert.Equal(["readme.pdf"], file.Skipped);
        Assert.Equal("さくら", file.Tables[1].Rows().Single()[0]);
    }

    [Fact]
    public void A_workbook_inside_a_zip_is_read()
    {
        var book = File.ReadAllBytes(files.Workbook("a.xlsx", """<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>住所</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>さくら</t></is></c></row>"""));
        Assert.Equal("さくら", Files.Open(files.Zip("b.zip", ("a.xlsx", book))).Tables[0].Rows().Single()[0]);
    }

    [Fact]
    public void Entry_names_in_cp932_are_read()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, Files.Cp932))
        using (var stream = zip.CreateEntry("サロン一覧.csv").Open())
            stream.Write(Salons);
        Assert.Equal("サロン一覧.csv", Files.Open(files.Write("a.zip", memory.ToArray())).Tables[0].Name);
    }

    [Fact]
    public void A_zip_that_was_cut_off_is_refused()
    {
        var whole = File.ReadAllBytes(files.Zip("a.zip", ("a.csv", Salons)));
        Assert.Contains("途中で切れて", Refusal(files.Write("b.zip", whole[..^30])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_unopened() =>
        Assert.Contains("ふくらみすぎる", Refusal(files.Zip("a.zip", ("a.csv", new byte[30 << 20]))), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused_while_it_unpacks()
    {
        var bytes = File.ReadAllBytes(files.Zip("a.zip", ("a.csv", Encoding.UTF8.GetBytes("名称,住所\n" + new string('あ', 4 << 20)))));
        // The size field of the central directory says 100 bytes.
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(100).CopyTo(bytes, directory + 24);
        Assert.Contains("壊れて", Refusal(files.Write("b.zip", bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_refused()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(Encoding.ASCII.GetBytes(new string('a', 64 << 20)));
        Assert.Contains("ふくらみすぎる", Refusal(files.Write("a.csv.gz", memory.ToArray())), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_would_land_outside_its_folder_is_refused() =>
        Assert.Contains("名前", Refusal(files.Zip("a.zip", ("../../etc/salon.csv", Salons))), StringComparison.Ordinal);

    [Fact]
    public void Too_many_entries_are_refused() =>
        Assert.Contains("多すぎます", Refusal(files.Zip("a.zip", [.. Enumerable.Range(0, 1001).Select(i => ($"{i}.csv", Salons))])), StringComparison.Ordinal);

    [Fact]
    public void A_zip_in_a_zip_is_refused()
    {
        var inner = File.ReadAllBytes(files.Zip("a.zip", ("a.csv", Salons)));
        Assert.Throws<UnreadableTableException>(() => Files.Open(files.Zip("b.zip", ("a.zip", inner))));
    }

    [Fact]
    public void A_damaged_table_in_a_zip_refuses_the_whole_and_names_it() =>
        Assert.Contains("b.xlsx", Refusal(files.Zip("a.zip", ("a.csv", Salons), ("b.xlsx", "%PDF-1.7"u8.ToArray()))), StringComparison.Ordinal);

    private static string Refusal(string path) => Assert.Throws<UnreadableTableException>(() => Files.Open(path)).Message;

    public void Dispose() => files.Dispose();
}
