using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Imports.Formats;

/// <summary>What it costs: the amount that everybody pays, and the words where there is more to it.</summary>
internal static partial class Price
{
    public static (int? Yen, string? Words) Read(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 0)
            return (null, null);
        if (plain is "無料" or "0" or "0円" or "なし" or "不要")
            return (0, null);
        if (Amount().Match(plain) is { Success: true } only && int.TryParse(only.Groups[1].Value, CultureInfo.InvariantCulture, out var yen))
            return (yen, null);
        return (null, text);
    }

    [GeneratedRegex(@"^(?:1回|一回|毎回|会費|参加費)?\s*[¥\\]?\s*(\d{1,7})\s*円?$")]
    private static partial Regex Amount();
}
