using System.IO.Compression;
using Sasaeai.History;

namespace Sasaeai.Imports;

/// <summary>ひとまとめ. Several files of one list handed over together: one original, one import, one undo.</summary>
public static class Bundle
{
    /// <summary>What the import is called.</summary>
    public static string NameOf(IReadOnlyList<string> paths) =>
        paths.Count == 1 ? Path.GetFileName(paths[0]) : $"{Path.GetFileName(paths[0])} ほか{paths.Count - 1}件.zip";

    /// <summary>The file itself, or a zip of several that is gone once it is closed. The files keep their names and their bytes.</summary>
    /// <exception cref="RefusedException">One of several is an archive, which would hide in the archive.</exception>
    public static async Task<Stream> OpenAsync(IReadOnlyList<string> paths, CancellationToken stop = default)
    {
        if (paths.Count == 1)
            return File.OpenRead(paths[0]);
        if (paths.FirstOrDefault(IsArchive) is { } archive)
            throw new RefusedException($"{Path.GetFileName(archive)} は圧縮ファイルです。圧縮ファイルは、ほかのファイルと一度に取り込めません。これだけを取り込んでください。");
        var bundle = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var zip = new ZipArchive(bundle, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (i, path) in paths.Index())
            {
                var name = Path.GetFileName(path);
                var isFirst = !paths.Take(i).Any(earlier => Path.GetFileName(earlier) == name);
                await using var entry = await zip.CreateEntry(isFirst ? name : $"{i + 1}-{name}", CompressionLevel.Fastest).OpenAsync(stop);
                await using var file = File.OpenRead(path);
                await file.CopyToAsync(entry, stop);
            }
        bundle.Position = 0;
        return bundle;
    }

    private static bool IsArchive(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".zip" or ".gz";
}
