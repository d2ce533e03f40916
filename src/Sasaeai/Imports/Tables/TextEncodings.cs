using System.Text;

namespace Sasaeai.Imports.Tables;

/// <summary>Finds the encoding of Japanese text by itself, from all of its bytes and never from what the file claims to be.</summary>
internal static class TextEncodings
{
    private static readonly DecoderFallback Mark = new DecoderReplacementFallback("\uFFFD");

    public static Encoding Cp932 { get; } = CodePage(932);
    private static Encoding EucJp { get; } = CodePage(51932);
    private static Encoding Iso2022Jp { get; } = CodePage(50220);
    private static Encoding Utf8 { get; } = new UTF8Encoding(false);

    /// <summary>The encoding and its name for the person. Bytes that are no text in it decode to U+FFFD, which refuses their row later.</summary>
    public static (Encoding Encoding, string Name) Detect(Func<Stream> open)
    {
        var head = new byte[8192];
        int length;
        using (var stream = open())
            length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = head.AsSpan(0, length);
        if (start.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return (Utf8, "UTF-8（BOM付き）");
        if (start.StartsWith<byte>([0xFF, 0xFE]))
            return (Encoding.Unicode, "UTF-16");
        if (start.StartsWith<byte>([0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, "UTF-16");
        if (IsUtf16(start, littleEndian: true))
            return (Encoding.Unicode, "UTF-16（BOMなし）");
        if (IsUtf16(start, littleEndian: false))
            return (Encoding.BigEndianUnicode, "UTF-16（BOMなし）");
        if (start.Contains((byte)0))
            throw new UnreadableTableException("文字ではないデータが入っています。CSV か Excel のファイルを選んでください。");
        if (start.IndexOf("\e$"u8) >= 0)
            return (Iso2022Jp, "JIS");
        return ByContent(open);
    }

    private static Encoding CodePage(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, Mark);
    }

    private static (Encoding, string) ByContent(Func<Stream> open)
    {
        var utf8 = Read(open, Utf8);
        if (utf8.Broken == 0)
            return (Utf8, "UTF-8");
        var cp932 = Read(open, Cp932);
        // EUC-JP read as CP932 is mostly half-width katakana.
        if (cp932.HalfWidth > cp932.Wide && Read(open, EucJp) is { Broken: 0 } euc && euc.Wide > euc.HalfWidth)
            return (EucJp, "EUC-JP");
        return cp932.Broken <= utf8.Broken ? (Cp932, "Shift_JIS（CP932）") : (Utf8, "UTF-8");
    }

    /// <summary>ASCII marks and line ends of a table show as a zero byte always on the same side.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes, bool littleEndian)
    {
        int marks = 0, wrong = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var (low, high) = littleEndian ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i]);
            if (high == 0 && low is (byte)',' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'"' or >= (byte)'0' and <= (byte)'9')
                marks += high == 0 ? 1 : 0;
            if (low == 0)
                wrong++;
        }
        return marks > 2 && wrong == 0;
    }

    private static (long Broken, long HalfWidth, long Wide) Read(Func<Stream> open, Encoding encoding)
    {
        long broken = 0, halfWidth = 0, wide = 0;
        using var reader = new StreamReader(open(), encoding, detectEncodingFromByteOrderMarks: false);
        var buffer = new char[32768];
        for (int n; (n = reader.Read(buffer)) > 0;)
            foreach (var c in buffer.AsSpan(0, n))
            {
                broken += c == '\uFFFD' ? 1 : 0;
                halfWidth += c is >= '\uFF61' and <= '\uFF9F' ? 1 : 0;
                wide += c is >= '\u3041' and <= '\u9FFF' ? 1 : 0;
            }
        return (broken, halfWidth, wide);
    }
}
