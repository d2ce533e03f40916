using System.IO.Compression;

namespace Sasaeai.Imports.Tables;

/// <summary>One file of a zip. Nothing is ever unpacked to disk.</summary>
internal sealed record ArchiveEntry(string Name, long Length, Func<Stream> Open)
{
    private static readonly string[] Endings = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsb", ".xlsm", ".json", ".geojson"];

    public bool LooksLikeTable => Endings.Any(ending => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && !Name.Contains("readme", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A zip, opened with distrust: entry count, unpacked size, ratio and names are looked at before anything is read.</summary>
internal static class Archive
{
    public const string Bomb = "中身がふくらみすぎる圧縮ファイルです。安全のため開きませんでした。中の表を取り出して選んでください。";

    public static bool IsWorkbook(Func<Stream> open, TableLimits limits)
    {
        using var zip = Open(open);
        Check(zip, limits);
        return zip.GetEntry("xl/workbook.xml") is not null || zip.GetEntry("xl/workbook.bin") is not null;
    }

    public static IReadOnlyList<ArchiveEntry> Entries(Func<Stream> open, TableLimits limits)
    {
        using var zip = Open(open);
        Check(zip, limits);
        if (zip.GetEntry("[Content_Types].xml") is not null || zip.GetEntry("mimetype") is not null)
            throw new UnreadableTableException(FileForm.Zip.Refusal());
        return
        [
            .. from entry in zip.Entries
               where entry.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && !entry.Name.StartsWith('.')
               orderby entry.FullName
               select new ArchiveEntry(entry.FullName, entry.Length, () => OpenEntry(open, entry.FullName, entry.Length)),
        ];
    }

    private static void Check(ZipArchive zip, TableLimits limits)
    {
        if (zip.Entries.Count > limits.Entries)
            throw new UnreadableTableException($"zip の中のファイルが多すぎます（{zip.Entries.Count:N0}）。{limits.Entries:N0} までにしてください。");
        if (zip.Entries.Any(entry => entry.FullName.Contains("..", StringComparison.Ordinal) || Path.IsPathRooted(entry.FullName) || entry.FullName.Contains(':')))
            throw new UnreadableTableException("zip の中に、置き場所をいつわる名前のファイルがあります。安全のため開きませんでした。");
        var bomb = zip.Entries.Any(entry => entry.Length > 10 << 20 && entry.Length / limits.PackedRatio > Math.Max(entry.CompressedLength, 1));
        if (bomb || zip.Entries.Sum(entry => entry.Length) > limits.Unpacked)
            throw new UnreadableTableException(Bomb);
    }

    private static LimitedStream OpenEntry(Func<Stream> open, string name, long length)
    {
        var zip = Open(open);
        return new LimitedStream(new EntryStream(zip, zip.GetEntry(name)!), length, () => Bomb);
    }

    private static ZipArchive Open(Func<Stream> open)
    {
        ZipArchive? zip = null;
        try
        {
            // Japanese Windows writes entry names in CP932 unless the entry says UTF-8.
            zip = new ZipArchive(open(), ZipArchiveMode.Read, leaveOpen: false, TextEncodings.Cp932);
            // The list of entries is read, and found to be wrong, only when it is asked for.
            _ = zip.Entries;
            return zip;
        }
        catch (InvalidDataException e)
        {
            zip?.Dispose();
            throw new UnreadableTableException("ファイルが壊れているか、途中で切れています（zip として開けません）。もう一度受け取り直してください。", e);
        }
    }
}
