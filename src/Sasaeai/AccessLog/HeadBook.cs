using System.Globalization;
using System.Text;

namespace Sasaeai.AccessLog;

/// <summary>
/// 控え. A file beside the database in which the heads are noted from time to time. A chain whose end was cut off, or written anew from some
/// entry on, is whole in itself; only what was noted elsewhere shows it.
/// </summary>
public sealed class HeadBook(string file)
{
    public string File => file;

    /// <summary>Adds a line for each head and leaves them on the disk. Where the folder is gone there is nothing to note any more.</summary>
    public async Task NoteAsync(IReadOnlyCollection<AccessHead> heads, CancellationToken stop = default)
    {
        if (heads.Count == 0 || !Directory.Exists(Path.GetDirectoryName(file)))
            return;
        await using var book = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await book.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(heads.Select(Line))), stop);
        book.Flush(flushToDisk: true);
    }

    /// <returns>What was noted of one municipality, and how many lines of the whole book say nothing (half written, or spoilt).</returns>
    public async Task<(IReadOnlyList<AccessHead> Heads, int Unreadable)> ReadAsync(string municipality, CancellationToken stop = default)
    {
        if (!System.IO.File.Exists(file))
            return ([], 0);
        var lines = (await System.IO.File.ReadAllLinesAsync(file, stop)).Where(line => line.Length > 0).Select(Read).ToList();
        return ([.. lines.OfType<AccessHead>().Where(head => head.Municipality == municipality)], lines.Count(head => head is null));
    }

    private static string Line(AccessHead head) => string.Create(CultureInfo.InvariantCulture, $"\n{head.At:yyyy-MM-dd'T'HH:mm:ss'Z'} {head.Municipality} {head.Number}:{head.Hex}");

    private static AccessHead? Read(string line) =>
        line.Split(' ') is [var at, var municipality, var head]
        && DateTime.TryParseExact(at, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? AccessHead.Parse(municipality, head, time) : null;
}
