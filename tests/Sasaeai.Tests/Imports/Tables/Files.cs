using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sasaeai.Imports.Tables;
using Table = Sasaeai.Imports.Tables.Table;

namespace Sasaeai.Tests.Imports.Tables;

/// <summary>Files made for one test, in a folder that goes away with it.</summary>
internal sealed class Files : IDisposable
{
    private static readonly string[] Known = ["名称", "名称_カナ", "住所", "電話番号", "開始", "終了", "備考", "番号", "緯度", "経度"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sasaeai-tables");

    static Files() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Cp932 => Encoding.GetEncoding(932);

    public static Table Single(string path) => Assert(TableFile.Open(path, Path.GetFileName(path), Known.Contains));

    public static TableFile Open(string path, TableLimits? limits = null) => TableFile.Open(path, Path.GetFileName(path), Known.Contains, limits);

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string name, string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return Write(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    public string Zip(string name, params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries)
            {
                using var stream = zip.CreateEntry(entry.Name).Open();
                stream.Write(entry.Bytes);
            }
        return Write(name, memory.ToArray());
    }

    /// <summary>A workbook of raw rows, each the inside of a row element; styles: 1 = 0000000000, 2 = date, 3 = time.</summary>
    public string Workbook(string name, string rows, string merges = "")
    {
        var path = Path.Combine(folder.FullName, name);
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0000000000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        var sheet = book.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(
            $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{merges}</worksheet>""");
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "一覧", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Table Assert(TableFile file) => Xunit.Assert.Single(file.Tables);
}
