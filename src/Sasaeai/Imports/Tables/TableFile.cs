using System.IO.Compression;

namespace Sasaeai.Imports.Tables;

/// <summary>
/// A file as people hand it over, opened for reading whatever it is called: CSV in any Japanese encoding, Excel, JSON, or an archive of them.
/// What it is comes from its bytes. Anything that is no table is refused with a sentence for the person.
/// </summary>
public sealed class TableFile
{
    private readonly List<Table> tables = [];
    private readonly List<string> skipped = [];
    private readonly TableLimits limits;
    private readonly Func<string, bool> isHeading;
    private string? misnamed;

    private TableFile(TableLimits limits, Func<string, bool> isHeading) => (this.limits, this.isHeading) = (limits, isHeading);

    public IReadOnlyList<Table> Tables => tables;

    /// <summary>Entries of an archive that are no tables (a read-me, a picture), by name.</summary>
    public IReadOnlyList<string> Skipped => skipped;

    /// <param name="path">The file on disk; it is read again each time rows are asked for.</param>
    /// <param name="name">What the person called it.</param>
    /// <param name="isHeading">Says of a cell whether it is a known column heading.</param>
    /// <param name="limits">How large it may be; the defaults where null.</param>
    /// <exception cref="UnreadableTableException">Not a table, damaged, too large, or an archive that is not safe to open.</exception>
    public static TableFile Open(string path, string name, Func<string, bool> isHeading, TableLimits? limits = null)
    {
        var file = new TableFile(limits ?? new(), isHeading);
        var length = new FileInfo(path).Length;
        if (length == 0)
            throw new UnreadableTableException("ファイルが空です。");
        if (length > file.limits.File)
            throw new UnreadableTableException($"ファイルが大きすぎます（{length >> 20:N0} MB）。{file.limits.File >> 20:N0} MB までのファイルを選んでください。");
        file.Add(() => File.OpenRead(path), name, length, nested: false);
        return file.tables.Count > 0 ? file : throw new UnreadableTableException("読み取れる表がありません。");
    }

    private void Add(Func<Stream> open, string name, long length, bool nested)
    {
        var form = FileForms.Of(open);
        switch (form)
        {
            case FileForm.Text:
                AddText(open, name);
                break;
            case FileForm.Json:
                Keep(new(name, "JSON", JsonRows.Read(open)));
                break;
            case FileForm.Zip when !nested && !Archive.IsWorkbook(open, limits):
                foreach (var entry in Archive.Entries(open, limits))
                    AddEntry(entry);
                break;
            case FileForm.Zip or FileForm.OldExcel when form is FileForm.OldExcel || Archive.IsWorkbook(open, limits):
                AddWorkbook(open, name);
                break;
            case FileForm.Gzip when !nested:
                Add(() => new LimitedStream(new GZipStream(open(), CompressionMode.Decompress), Math.Min(limits.Unpacked, Math.Max(length * limits.PackedRatio, 10 << 20)),
                    () => Archive.Bomb), Path.GetFileNameWithoutExtension(name), length, nested: true);
                break;
            default:
                throw new UnreadableTableException(form.Refusal());
        }
        misnamed ??= FileEnding.Misnamed(name, form, nested);
    }

    /// <summary>What a file is comes from its bytes; but one that calls itself something else is a mistake, or somebody's try, and is not taken in.</summary>
    /// <exception cref="UnreadableTableException">The file, or one in its archive, is of another kind than its name says.</exception>
    public void RefuseUnlessAsNamed()
    {
        if (misnamed is not null)
            throw new UnreadableTableException(misnamed);
    }

    private void AddEntry(ArchiveEntry entry)
    {
        try
        {
            Add(entry.Open, entry.Name, entry.Length, nested: true);
        }
        catch (UnreadableTableException) when (!entry.LooksLikeTable)
        {
            skipped.Add(entry.Name);
        }
        catch (UnreadableTableException e)
        {
            throw new UnreadableTableException($"zip の中の「{entry.Name}」: {e.Message}", e);
        }
    }

    private void AddText(Func<Stream> open, string name)
    {
        var (encoding, encodingName) = TextEncodings.Detect(open);
        var separator = DelimitedText.FindSeparator(open, encoding, limits);
        var mark = separator switch { ',' => "カンマ", '\t' => "タブ", ';' => "セミコロン", _ => "縦線" };
        Keep(new(name, null, $"{encodingName}・{mark}区切り", () => DelimitedText.Read(open, encoding, separator, limits), isHeading));
    }

    private void AddWorkbook(Func<Stream> open, string name)
    {
        var sheets = Spreadsheet.SheetNames(open);
        foreach (var sheet in sheets)
            Keep(new(
                name,
                sheets.Count > 1 ? sheet : null,
                "Excel",
                () => Spreadsheet.Read(open, sheet, limits, spread: false),
                isHeading,
                () => Spreadsheet.Read(open, sheet, limits, spread: true)));
    }

    private void Keep(Table table)
    {
        if (table.Header.Count > 0)
            tables.Add(table);
    }
}
