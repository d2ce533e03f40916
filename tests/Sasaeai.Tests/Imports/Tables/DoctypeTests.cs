using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml;
using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

/// <summary>A workbook is a zip of XML, and XML can ask whoever reads it to fetch files and addresses, or to swell without end.</summary>
public sealed class DoctypeTests : IDisposable
{
    private const string Secret = "合言葉はさざなみ";
    private readonly Files files = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public DoctypeTests() => listener.Start();

    public void Dispose()
    {
        listener.Dispose();
        files.Dispose();
    }

    [Fact]
    public void The_workbook_itself_is_read() =>
        Assert.Equal("ひまわり会", Files.Open(Made("", "ひまわり会")).Tables[0].Rows().Last()[0]);

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void Whatever_declares_entities_is_refused_in_words_and_nothing_is_fetched(string part)
    {
        var secret = files.Write("secret.txt", Secret);
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/entities";
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY e{n} \"{string.Concat(Enumerable.Repeat($"&e{n - 1};", 10))}\">"));
        foreach (var (doctype, text) in new[]
        {
            ("<!DOCTYPE x>", "ひまわり会"),
            ($"<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret}\">]>", "&e;"),
            ($"<!DOCTYPE x [<!ENTITY e SYSTEM \"{address}\">]>", "&e;"),
            ($"<!DOCTYPE x SYSTEM \"{address}\">", "ひまわり会"),
            ($"<!DOCTYPE x [<!ENTITY % e SYSTEM \"{address}\">%e;]>", "ひまわり会"),
            ($"<!DOCTYPE x [<!ENTITY e0 \"笑\">{laughs}]>", "&e9;"),
        })
        {
            var path = Made(doctype, text, part);
            var refused = Assert.Throws<UnreadableTableException>(() => Files.Open(path).Tables.SelectMany(table => table.Rows()).Select(row => row.Cells.Count).ToList());
            Assert.Contains("Excel", refused.Message, StringComparison.Ordinal);
            Assert.IsType<XmlException>(refused.InnerException);
            Assert.DoesNotContain(Secret, refused.ToString(), StringComparison.Ordinal);
        }
        Assert.False(listener.Pending());
    }

    /// <summary>The smallest workbook; one of its parts begins with a document type.</summary>
    private string Made(string doctype, string text, string part = "xl/sharedStrings.xml")
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        byte[] Part(string name, string xml) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{(name == part ? doctype : "")}{xml}");
        (string, byte[]) Entry(string name, string xml) => (name, Part(name, xml));
        var typed = part == "xl/sharedStrings.xml" ? text : "ひまわり会";
        return files.Zip("list.xlsx",
            Entry("[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            Entry("_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            Entry("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"一覧\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            Entry("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"),
            Entry("xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>"),
            Entry("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\"><si><t>名称</t></si><si><t>{typed}</t></si></sst>"),
            Entry("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>"));
    }
}
