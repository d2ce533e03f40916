using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Algorithms.Text;

/// <summary>電話番号. Written with hyphens, brackets or wide digits, with 内線 or two numbers in one cell, or without its leading zero.</summary>
public static partial class PhoneNumber
{
    /// <summary>The first complete number as ten or eleven digits beginning with 0; empty where there is none (or only zeros).</summary>
    public static string Digits(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return "";
        var text = Dash().Replace(written.Normalize(NormalizationForm.FormKC), "-");
        text = International().Replace(text, "0");
        foreach (Match match in Candidate().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            // A spreadsheet that took the number for a figure dropped the zero.
            if (digits.Length is 9 or 10 && digits[0] != '0')
                digits = "0" + digits;
            if (digits.Length is 10 or 11 && digits[0] == '0' && digits.Distinct().Count() > 1)
                return digits;
        }
        return "";
    }

    [GeneratedRegex("[‐‑‒–—―−─━﹣－ー]")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\+81[\s\-]*\(?0?\)?")]
    private static partial Regex International();

    [GeneratedRegex(@"\(?[0-9]{1,5}\)?(?:[\s\-()]{0,2}[0-9]{1,9}){0,3}")]
    private static partial Regex Candidate();
}
