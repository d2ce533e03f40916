using System.Text;
using System.Text.Json;

namespace Sasaeai.Retention;

/// <summary>One deletion as the book has it: numbers alone, no word of what was deleted.</summary>
/// <param name="At">UTC.</param>
/// <param name="Municipality">Whose.</param>
/// <param name="Subject"><c>Person</c>, <c>Need</c>, or <c>ImportBatch</c> for an original.</param>
/// <param name="Id">Of the record.</param>
/// <param name="Mentions">Records of others from which the name was taken, as <see cref="Mention.Key"/>.</param>
public sealed record Deleted(DateTime At, string Municipality, string Subject, Guid Id, IReadOnlyList<string> Mentions);

/// <summary>
/// 消した記録の一覧. A file beside the database, because a database that is restored from an older copy knows nothing of what was deleted since.
/// A line stands here before the deletion holds: at worst it is said twice.
/// </summary>
public sealed class DeletionBook(string file)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public string File => file;

    public async Task NoteAsync(Deleted deleted, CancellationToken stop = default)
    {
        await using var book = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        // After a line that a power cut left half written, too.
        await book.WriteAsync(Encoding.UTF8.GetBytes($"\n{JsonSerializer.Serialize(deleted, Options)}\n"), stop);
        book.Flush(flushToDisk: true);
    }

    /// <returns>What was deleted, and the numbers of the lines that cannot be read: half written and so never carried out, or spoilt since.</returns>
    public async Task<(IReadOnlyList<Deleted> Deleted, IReadOnlyList<int> Unreadable)> ReadAsync(CancellationToken stop = default)
    {
        if (!System.IO.File.Exists(file))
            return ([], []);
        var lines = (await System.IO.File.ReadAllLinesAsync(file, stop)).Select((text, at) => (Number: at + 1, text)).Where(line => line.text.Length > 0)
            .Select(line => (line.Number, Deleted: Read(line.text))).ToList();
        return ([.. lines.Select(line => line.Deleted).OfType<Deleted>()], [.. lines.Where(line => line.Deleted is null).Select(line => line.Number)]);
    }

    private static Deleted? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Deleted>(line, Options) is { Municipality: not null, Subject: not null, Mentions: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
