using System.Text;

namespace Sasaeai.Algorithms.Text;

/// <summary>Text without what is no letter: whatever cannot be stored, normalised or shown as it reads.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without control characters other than tab and line breaks, without halves of surrogate pairs, noncharacters (U+FFFE …), and without
    /// marks that turn the direction of writing, with which one text is shown as another (Unicode Standard 23.7; UAX #9).
    /// </summary>
    public static string Of(string text)
    {
        var at = 0;
        while (at < text.Length && IsPlain(text[at]))
            at++;
        // Nearly every text is plain, and stays the object it is.
        if (at == text.Length)
            return text;
        var plain = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            // A half without its other half is no rune.
            if (Rune.TryGetRuneAt(text, at, out var rune))
            {
                if (IsLetter(rune.Value))
                    plain.Append(text, at, rune.Utf16SequenceLength);
                at += rune.Utf16SequenceLength;
            }
            else
            {
                at++;
            }
        }
        return plain.ToString();
    }

    private static bool IsPlain(char letter) => !char.IsSurrogate(letter) && IsLetter(letter);

    private static bool IsLetter(int code) => code switch
    {
        '\t' or '\n' or '\r' => true,
        < 0x20 or (>= 0x7f and < 0xa0) => false,
        >= 0x202a and <= 0x202e or >= 0x2066 and <= 0x2069 => false,
        >= 0xfdd0 and <= 0xfdef => false,
        _ => (code & 0xfffe) != 0xfffe,
    };
}
