using System.Text;
using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

public sealed class WrongFileTests : IDisposable
{
    private readonly Files files = new();

    [Theory]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("\u0089PNG\r\n", "写真")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "写真")]
    [InlineData("<!DOCTYPE html><html>", "Web ページ")]
    [InlineData("Rar!\u001a", "表のファイルではありません")]
    [InlineData("{ \"a\": 1", "JSON")]
    [InlineData("PK\u0003\u0004 not a zip at all", "zip")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 not a workbook", "Excel")]
    [InlineData("abc\0\0def", "文字ではない")]
    [InlineData("", "空")]
    public void What_is_no_table_is_refused_in_words_though_it_is_called_csv(string start, string word)
    {
        var path = files.Write("list.csv", Encoding.Latin1.GetBytes(start));
        Assert.Contains(word, Assert.Throws<UnreadableTableException>(() => Files.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("[{\"名称\":\"\\ud800\"}]"), InlineData("[{\"\\ud800\":\"家\"}]"), InlineData("[{\"名称\":[\"\\udc00\"]}]")]
    public void Half_a_letter_in_json_is_refused_in_words(string json) =>
        Assert.Contains("文字として読めない", Assert.Throws<UnreadableTableException>(() => Files.Open(files.Write("a.json", json)).Tables[0].Rows().ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_zip_that_counts_its_entries_wrongly_is_refused_in_words()
    {
        var path = files.Zip("list.zip", ("a.csv", "名称\nさくら\n"u8.ToArray()), ("b.csv", "名称\nもみじ\n"u8.ToArray()));
        var bytes = File.ReadAllBytes(path);
        // The end of the list of entries is 22 bytes; the counts stand in its bytes 8 and 10.
        bytes[^14] = bytes[^12] = 7;
        Assert.Contains("zip", Assert.Throws<UnreadableTableException>(() => Files.Open(files.Write("list.zip", bytes))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_document_in_a_zip_format_is_refused()
    {
        var path = files.Zip("letter.xlsx", ("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray()));
        Assert.Contains("文書", Assert.Throws<UnreadableTableException>(() => Files.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_objects_and_points_become_rows()
    {
        var json = files.Write("a.json", """[{"名称":"さくら","曜日":["月","木"],"定員":10},{"名称":"もみじ","緯度":34.8}]""");
        Assert.Equal(["さくら|月,木|10|", "もみじ|||34.8"], Files.Single(json).Rows().Select(row => string.Join('|', row.Cells)));

        var points = files.Write("b.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[138.3,34.8]},"properties":{"名称":"さくら"}}]}""");
        var table = Files.Single(points);
        Assert.Equal(["名称", "longitude", "latitude"], table.Header);
        Assert.Equal("34.8", table.Rows().Single()[2]);
    }

    public void Dispose() => files.Dispose();
}
