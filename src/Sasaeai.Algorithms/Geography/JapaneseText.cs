using System.Text;

namespace Sasaeai.Algorithms.Geography;

/// <summary>Which encoding old geographic files are written in.</summary>
internal static class JapaneseText
{
    public static Encoding Cp932 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
    public static Encoding Utf8 { get; } = new UTF8Encoding(false);

    private static readonly Encoding Strict = new UTF8Encoding(false, true);

    /// <summary>The encoding a .cpg file names; null where it names none that we know.</summary>
    public static Encoding? Named(string name)
    {
        var folded = new string([.. name.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return folded switch
        {
            "UTF8" or "65001" => Utf8,
            "SHIFTJIS" or "SJIS" or "932" or "CP932" or "MS932" or "ANSI932" or "WINDOWS932" or "WINDOWS31J" or "OEM932" => Cp932,
            "EUCJP" or "51932" or "EUC" => CodePagesEncodingProvider.Instance.GetEncoding(51932),
            _ => null,
        };
    }

    /// <summary>UTF-8 where every text is valid UTF-8 (the end of a text may be cut in mid-letter, as full DBF fields are), else CP932.</summary>
    public static Encoding Detected(IEnumerable<ReadOnlyMemory<byte>> texts) => texts.All(t => IsUtf8(t.Span)) ? Utf8 : Cp932;

    public static bool IsUtf8(ReadOnlySpan<byte> text)
    {
        text = WithoutCutLetter(text);
        try
        {
            _ = Strict.GetCharCount(text);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Text of bytes, without its byte order mark or a last letter that was cut in two.</summary>
    public static string Decoded(Encoding encoding, ReadOnlySpan<byte> text)
    {
        if (text is [0xEF, 0xBB, 0xBF, ..])
            return Utf8.GetString(text[3..]);
        return encoding.GetString(encoding.CodePage == Utf8.CodePage ? WithoutCutLetter(text) : text);
    }

    private static ReadOnlySpan<byte> WithoutCutLetter(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var lead = text[^back];
            if ((lead & 0xC0) == 0x80)
                continue;
            var length = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
            return length > back ? text[..^back] : text;
        }
        return text;
    }
}
