using System.Globalization;

namespace Sasaeai.AccessLog;

/// <summary>いちばん新しいところ. Where a chain stood at some time: whoever has noted it sees any later change of what came before.</summary>
/// <param name="Municipality">Whose chain.</param>
/// <param name="Number">Of the last link.</param>
/// <param name="Hex">The link, or its first digits as noted on paper.</param>
/// <param name="At">When it stood there; null for one told by hand.</param>
public sealed record AccessHead(string Municipality, long Number, string Hex, DateTime? At)
{
    /// <summary>128 bits: nobody finds another log with the same, and it fits on a slip of paper.</summary>
    private const int OnPaper = 32;

    /// <summary>Notes of before have 80 bits. They still prove something, and a note that is refused proves nothing.</summary>
    private const int Least = 16;

    /// <summary>Noted in the short form of before: worth comparing, and worth noting anew.</summary>
    public bool IsShort => Hex.Length < OnPaper;

    /// <summary><c>12345:3F2A-91BC-0D4E-77A1-5C20-8B64-E0F7-1D39</c>.</summary>
    public string Paper => string.Create(CultureInfo.InvariantCulture, $"{Number}:{string.Join('-', Hex[..OnPaper].Chunk(4).Select(four => new string(four)))}");

    public bool Fits(byte[] link) => Convert.ToHexString(link).StartsWith(Hex, StringComparison.Ordinal);

    /// <summary>Reads what was written on paper, or the whole link.</summary>
    /// <returns>Null where it is no such note, or too short to prove anything.</returns>
    public static AccessHead? Parse(string municipality, string text, DateTime? at = null)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            return null;
        var hex = parts[1].Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return hex.Length is >= Least and <= 64 && hex.All(char.IsAsciiHexDigitUpper) ? new(municipality, number, hex, at) : null;
    }
}
