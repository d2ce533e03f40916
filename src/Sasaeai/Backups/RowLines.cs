using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sasaeai.Backups;

/// <summary>Rows as lines of JSON: first the names of the columns, then one array for each row. Also without this product anyone can read them.</summary>
internal static class RowLines
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlySpan<byte> Line(IEnumerable<object?> row, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartArray();
            foreach (var cell in row)
                Cell.Write(json, cell);
            json.WriteEndArray();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }

    public static async IAsyncEnumerable<object?[]> ReadAsync(Stream part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        using var reader = new StreamReader(part);
        while (await reader.ReadLineAsync(stop) is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return [.. json.RootElement.EnumerateArray().Select(Cell.Read)];
        }
    }
}

/// <summary>A sum over the rows of a table that does not depend on their order. Against mishaps, not against malice: for that there is the seal.</summary>
internal sealed class RowSum
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly ulong[] sum = new ulong[4];

    public long Count { get; private set; }

    public void Add(IEnumerable<object?> row)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(RowLines.Line(row, buffer), hash);
        for (var i = 0; i < 4; i++)
            sum[i] += MemoryMarshal.Read<ulong>(hash[(i * 8)..]);
        Count++;
    }

    public bool Equals(RowSum other) => Count == other.Count && sum.SequenceEqual(other.sum);
}
