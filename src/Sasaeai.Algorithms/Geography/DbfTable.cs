using System.Buffers.Binary;
using System.Text;

namespace Sasaeai.Algorithms.Geography;

/// <summary>The attribute table of a shapefile (dBASE III/IV .dbf), every value as text.</summary>
internal sealed class DbfTable
{
    private const int HeaderLength = 32;

    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>One row for each record; null for a record marked as deleted.</summary>
    public required IReadOnlyList<IReadOnlyList<string>?> Rows { get; init; }

    public required Encoding Encoding { get; init; }

    /// <param name="dbf">Content of the .dbf file.</param>
    /// <param name="cpg">Text of the .cpg file, if there is one: it wins over the language byte, unless the bytes cannot be so.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static DbfTable Read(byte[] dbf, string? cpg, string name)
    {
        if (dbf.Length < HeaderLength + 1 || (dbf[0] & 7) is not (2 or 3) && dbf[0] is not (0x30 or 0x31 or 0x32 or 0xF5))
            throw new BoundaryFileException($"「{name}」は属性の表（.dbf）の形をしていません。別の種類のファイルの名前を変えたものか、壊れています。");
        var (records, header, width) = (BinaryPrimitives.ReadUInt32LittleEndian(dbf.AsSpan(4)), BinaryPrimitives.ReadUInt16LittleEndian(dbf.AsSpan(8)), BinaryPrimitives.ReadUInt16LittleEndian(dbf.AsSpan(10)));
        if (width == 0 || header > dbf.Length || header + (long)records * width > dbf.Length)
            throw new BoundaryFileException($"「{name}」は途中で切れているか、壊れています（{records:N0}件あるはずですが、そこまでの長さがありません）。もう一度ダウンロードするか、作成元からもらい直してください。");
        var fields = Fields(dbf, header, width, name);

        ReadOnlyMemory<byte> Value(int record, Field field) => Trimmed(dbf.AsMemory(header + record * width + field.At, field.Length));
        var texts = fields.Where(f => f.IsText).SelectMany(f => Enumerable.Range(0, (int)records).Select(r => Value(r, f)));
        var encoding = EncodingOf(cpg, dbf[29], texts);
        return new()
        {
            Encoding = encoding,
            Names = Distinct(fields.Select(f => JapaneseText.Decoded(encoding, f.Name.Span))),
            Rows = [.. Enumerable.Range(0, (int)records).Select(r => dbf[header + r * width] == (byte)'*' ? null : fields.Select(f => JapaneseText.Decoded(encoding, Value(r, f).Span).Trim()).ToArray())],
        };
    }

    private sealed record Field(ReadOnlyMemory<byte> Name, bool IsText, int At, int Length);

    private static List<Field> Fields(byte[] dbf, int header, int width, string name)
    {
        var fields = new List<Field>();
        var at = 1;
        for (var i = HeaderLength; i + HeaderLength <= header && dbf[i] != 0x0D; i += HeaderLength)
        {
            var kind = dbf[i + 11];
            // Long text fields of Clipper and FoxPro keep the high byte of their length in the place of the decimals.
            var length = dbf[i + 16] + (kind == 'C' ? dbf[i + 17] * 256 : 0);
            if (at + length > width)
                throw new BoundaryFileException($"「{name}」の列の幅が合いません。ファイルが壊れています。もう一度ダウンロードするか、作成元からもらい直してください。");
            fields.Add(new(UntilNul(dbf.AsMemory(i, 11)), kind == 'C', at, length));
            at += length;
        }
        return fields;
    }

    private static Encoding EncodingOf(string? cpg, byte language, IEnumerable<ReadOnlyMemory<byte>> texts)
    {
        var named = cpg is null ? null : JapaneseText.Named(cpg);
        if (named is null && language is 0x13 or 0x7B)
            named = JapaneseText.Cp932;
        var detected = JapaneseText.Detected(texts);
        // A program that copied the .cpg of another layer is common; bytes that are no UTF-8 cannot be made so by a label.
        return named is null || named.CodePage == JapaneseText.Utf8.CodePage && detected != JapaneseText.Utf8 ? detected : named;
    }

    private static List<string> Distinct(IEnumerable<string> names)
    {
        var distinct = new List<string>();
        foreach (var name in names)
        {
            var other = name;
            for (var i = 2; distinct.Contains(other); i++)
                other = $"{name}_{i}";
            distinct.Add(other);
        }
        return distinct;
    }

    private static ReadOnlyMemory<byte> UntilNul(ReadOnlyMemory<byte> bytes) => bytes.Span.IndexOf((byte)0) is >= 0 and var end ? bytes[..end] : bytes;

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> bytes)
    {
        bytes = UntilNul(bytes);
        return bytes[..bytes.Span.TrimEnd((byte)' ').Length];
    }
}
