using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Sasaeai.Web.Tests.Commands;

/// <summary>The smallest workbook of two sheets that Excel would open (ECMA-376 part 1, section 11.3).</summary>
internal static class TwoSheets
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static byte[] Make(string firstName, string firstCsv, string secondName, string secondCsv)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
            Write(zip, "xl/_rels/workbook.xml.rels", Relations(("worksheet", "sheet1.xml"), ("worksheet", "sheet2.xml")));
            Write(zip, "xl/workbook.xml", new(Sheet + "workbook", new XElement(Sheet + "sheets", Named(firstName, 1), Named(secondName, 2))));
            Write(zip, "xl/sheet1.xml", Rows(firstCsv));
            Write(zip, "xl/sheet2.xml", Rows(secondCsv));
        }
        return memory.ToArray();
    }

    private static XElement Named(string name, int number) =>
        new(Sheet + "sheet", new XAttribute("name", name), new XAttribute("sheetId", number), new XAttribute(Relation + "id", $"r{number}"));

    private static XElement Relations(params (string Kind, string Target)[] targets) =>
        new(Package + "Relationships", targets.Select((target, i) => new XElement(Package + "Relationship",
            new XAttribute("Id", $"r{i + 1}"), new XAttribute("Type", $"{Relation.NamespaceName}/{target.Kind}"), new XAttribute("Target", target.Target))));

    private static XElement Rows(string csv) =>
        new(Sheet + "worksheet", new XElement(Sheet + "sheetData", csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, row) =>
            new XElement(Sheet + "row", new XAttribute("r", row + 1), line.Split(',').Select((cell, column) =>
                new XElement(Sheet + "c", new XAttribute("r", $"{(char)('A' + column)}{row + 1}"), new XAttribute("t", "inlineStr"), new XElement(Sheet + "is", new XElement(Sheet + "t", cell))))))));

    private static void Write(ZipArchive zip, string name, XElement content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{content}"));
    }
}
