using System.IO.Compression;

namespace Sasaeai.Algorithms.Geography;

/// <summary>Opens zip and gzip uploads, within a bound on what they unpack to.</summary>
internal static class Archive
{
    /// <summary>Bytes that one upload may unpack to: several times the largest prefecture's boundaries, and far below what would stop the server.</summary>
    public const long Limit = 256L * 1024 * 1024;

    private const int MostEntries = 5_000;

    /// <summary>The files themselves: zips and gzips opened (folders kept in the names), the rest as they are.</summary>
    public static IReadOnlyList<NamedFile> Unpacked(IEnumerable<NamedFile> files)
    {
        var left = Limit;
        return [.. files.SelectMany(file => file.Content switch
        {
            [(byte)'P', (byte)'K', 3 or 5, ..] => Unzipped(file, ref left),
            [0x1F, 0x8B, ..] => [new NamedFile(file.Stem, Read(() => new GZipStream(new MemoryStream(file.Content), CompressionMode.Decompress), file, ref left))],
            _ => [file],
        })];
    }

    private static List<NamedFile> Unzipped(NamedFile file, ref long left)
    {
        try
        {
            // Windows writes names in CP932 without the flag that would say so.
            using var zip = new ZipArchive(new MemoryStream(file.Content), ZipArchiveMode.Read, false, JapaneseText.Cp932);
            if (zip.Entries.Count > MostEntries)
                throw new BoundaryFileException($"「{file.ShortName}」には{zip.Entries.Count}個のファイルが入っています。区域のファイルだけを入れたzipにしてください。");
            var entries = new List<NamedFile>();
            if (zip.Entries.Any(e => e.IsEncrypted))
                throw new BoundaryFileException($"zip「{file.ShortName}」にはパスワードがかかっています。パスワードなしのzipにしてください。");
            foreach (var entry in zip.Entries)
                if (entry.Name.Length > 0 && !entry.Name.StartsWith("._", StringComparison.Ordinal) && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal))
                    entries.Add(new(entry.FullName.Replace('\\', '/'), Read(entry.Open, file, ref left)));
            return entries;
        }
        catch (InvalidDataException cause)
        {
            throw Broken(file, cause);
        }
        catch (NotSupportedException cause)
        {
            throw new BoundaryFileException($"zip「{file.ShortName}」は、読めない圧縮方式です。ふつうのzipで作り直してください。", cause);
        }
    }

    private static byte[] Read(Func<Stream> open, NamedFile file, ref long left)
    {
        try
        {
            using var source = open();
            using var copy = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = source.Read(buffer)) > 0; copy.Write(buffer, 0, read))
                if ((left -= read) < 0)
                    throw new BoundaryFileException($"「{file.ShortName}」を開くと{Limit / 1024 / 1024}MBを超えます。区域のファイルだけを入れて、分けて取り込んでください。");
            return copy.ToArray();
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException)
        {
            throw Broken(file, cause);
        }
    }

    private static BoundaryFileException Broken(NamedFile file, Exception cause) =>
        new($"「{file.ShortName}」は壊れているか、途中で切れています。もとの場所からもう一度ダウンロードしてください。", cause);
}
