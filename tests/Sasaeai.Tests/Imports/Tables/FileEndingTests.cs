using System.Text;
using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

/// <summary>What a file calls itself, held against what it is.</summary>
public sealed class FileEndingTests : IDisposable
{
    private static readonly byte[] List = Encoding.UTF8.GetBytes("名称,住所\nさくら,本町\n"), Json = Encoding.UTF8.GetBytes("[{\"名称\":\"さくら\"}]");
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_file_that_is_what_it_is_called_is_taken()
    {
        foreach (var name in new[] { "list.csv", "LIST.CSV", "list.txt", "list.tsv" })
            Files.Open(files.Write(name, List)).RefuseUnlessAsNamed();
        Files.Open(files.Write("list.geojson", Json)).RefuseUnlessAsNamed();
        Files.Open(files.Workbook("list.xlsm", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>名称</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>さくら</t></is></c></row>")).RefuseUnlessAsNamed();
        Files.Open(files.Zip("list.zip", ("a.csv", List), ("b.json", Json))).RefuseUnlessAsNamed();
    }

    [Theory]
    [InlineData("list.xlsx", "「.xlsx」")]
    [InlineData("list.csv.exe", "「.exe」")]
    [InlineData("list", "ありません")]
    public void A_list_that_is_called_something_else_is_refused_in_words(string name, string said)
    {
        var refused = Assert.Throws<UnreadableTableException>(Files.Open(files.Write(name, List)).RefuseUnlessAsNamed);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Contains("文字の表（CSV）", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_one_inside_an_archive_and_an_archive_itself()
    {
        Assert.Contains("「b.csv」の中身はJSON", Assert.Throws<UnreadableTableException>(Files.Open(files.Zip("list.zip", ("a.csv", List), ("b.csv", Json))).RefuseUnlessAsNamed).Message, StringComparison.Ordinal);
        Assert.Contains("「.csv」", Assert.Throws<UnreadableTableException>(Files.Open(files.Zip("list.csv", ("a.csv", List))).RefuseUnlessAsNamed).Message, StringComparison.Ordinal);
    }
}
