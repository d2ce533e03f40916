using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Imports.Formats;

/// <summary>Official numbers, as they survive spreadsheets.</summary>
internal static partial class Numbers
{
    /// <summary>True of 2.28E+09: a spreadsheet showed the number rounded and saved what it showed. The rest is gone.</summary>
    public static bool IsRounded(string text) => Rounded().IsMatch(text.Normalize(NormalizationForm.FormKC));

    /// <summary>事業所番号 as ten digits or capital letters; the zeros of 北海道 to 栃木 are put back. Null where it is none.</summary>
    public static string? Office(string text)
    {
        var number = Bare(text).ToUpperInvariant();
        if (number.Length is 8 or 9 && number.All(char.IsAsciiDigit))
            number = number.PadLeft(10, '0');
        return number.Length == 10 && number.All(char.IsAsciiLetterOrDigit) ? number : null;
    }

    private static string Bare(string text) => text.Normalize(NormalizationForm.FormKC).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimStart('\'');

    [GeneratedRegex(@"^\d(\.\d+)?E\+\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Rounded();
}
