using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

public sealed class SpreadsheetTests : IDisposable
{
    private const string Header = """<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>番号</t></is></c><c r="C1" t="inlineStr"><is><t>備考</t></is></c></row>""";
    private readonly Files files = new();

    [Fact]
    public void Numbers_keep_the_zeros_that_their_column_shows() =>
        Assert.Equal("0170100143", Value("""<c r="B2" s="1"><v>170100143</v></c>"""));

    [Theory]
    [InlineData("<c r=\"B2\" s=\"2\"><v>45383</v></c>", "2024-04-01")]
    [InlineData("<c r=\"B2\" s=\"3\"><v>0.375</v></c>", "09:00")]
    [InlineData("<c r=\"B2\"><v>2275101679</v></c>", "2275101679")]
    [InlineData("<c r=\"B2\"><v>34.866917999999998</v></c>", "34.866918")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "1")]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A2&amp;\"!\"</f><v>さくら!</v></c>", "さくら!")]
    public void Cells_become_the_text_that_a_person_sees(string cell, string text) => Assert.Equal(text, Value(cell));

    [Fact]
    public void A_cell_merged_down_holds_for_each_of_its_rows()
    {
        var path = files.Workbook("a.xlsx", Header + Row(2, "さくら", "港") + Row(3, "もみじ", "") + Row(4, "つばき", "大富"), """<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>""");
        Assert.Equal(["港", "港", "大富"], Files.Single(path).Rows().Select(row => row[1]));
    }

    [Fact]
    public void A_heading_merged_across_groups_the_headings_below_it()
    {
        var path = files.Workbook("a.xlsx", Row(1, "名称", "平日", "") + Row(2, "", "開始", "終了") + Row(3, "さくら", "9:00", "12:00"), """<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/></mergeCells>""");
        var table = Files.Single(path);
        Assert.Equal(["名称", "平日－開始", "平日－終了"], table.Header);
        Assert.Equal(3, Assert.Single(table.Rows()).Line);
    }

    [Fact]
    public void An_old_workbook_is_read_alike()
    {
        var table = Files.Single(Path.Combine(AppContext.BaseDirectory, "Imports", "Tables", "salons.xls"));
        Assert.Equal(3, table.HeaderLine);
        Assert.Equal(["000123|さくらサロン|港|2024-04-01", "000124|もみじの会|港|2024-05-01"], table.Rows().Select(row => string.Join('|', row.Cells)));
    }

    [Fact]
    public void A_workbook_that_was_cut_off_is_refused()
    {
        var whole = File.ReadAllBytes(files.Workbook("a.xlsx", Header + Row(2, "さくら", "港")));
        var error = Assert.Throws<UnreadableTableException>(() => Files.Open(files.Write("b.xlsx", whole[..(whole.Length / 2)])));
        Assert.Contains("途中で切れて", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_multiply_are_refused()
    {
        var sheet = """<!DOCTYPE a [<!ENTITY x "あああああ">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>""";
        var path = files.Workbook("a.xlsx", Header);
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            var entry = zip.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) && entry.FullName.Contains("worksheets", StringComparison.Ordinal));
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(sheet);
        }
        Assert.Throws<UnreadableTableException>(() => Files.Open(path).Tables[0].Rows().Count());
    }

    private string Value(string cell) =>
        Files.Single(files.Workbook("a.xlsx", Header + $"""<row r="2"><c r="A2" t="inlineStr"><is><t>さくら</t></is></c>{cell}</row>""")).Rows().Single()[1];

    private static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    public void Dispose() => files.Dispose();
}
