using System.IO.Compression;
using System.Text;

namespace Sasaeai.Retention;

/// <summary>Whether a name stands in a file as it was handed over: in any of the encodings of Japanese lists, and in what a workbook or an archive holds.</summary>
public static class OriginalSearch
{
    /// <summary>More than any list unpacks to; what is larger was refused when it came in.</summary>
    private const long Most = 512L << 20;

    static OriginalSearch() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<bool> HoldsAsync(string path, IReadOnlyList<string> names, CancellationToken stop = default)
    {
        var wanted = names.SelectMany(Bytes).ToList();
        var content = await File.ReadAllBytesAsync(path, stop);
        if (Holds(content, wanted))
            return true;
        if (content is not [(byte)'P', (byte)'K', ..])
            return false;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            foreach (var entry in archive.Entries.Where(e => e.Length <= Most))
            {
                using var unpacked = new MemoryStream();
                await using (var open = entry.Open())
                    await open.CopyToAsync(unpacked, stop);
                if (Holds(unpacked.ToArray(), wanted))
                    return true;
            }
        }
        catch (InvalidDataException)
        {
            // No archive after all: its bytes were looked through.
        }
        return false;
    }

    private static IEnumerable<byte[]> Bytes(string name) =>
        new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.GetEncoding(932, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback), Encoding.GetEncoding("euc-jp", new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback) }
            .Select(encoding => encoding.GetBytes(name)).Where(bytes => bytes.Length >= 6);

    private static bool Holds(byte[] content, IReadOnlyList<byte[]> wanted) => wanted.Any(bytes => content.AsSpan().IndexOf(bytes) >= 0);
}
