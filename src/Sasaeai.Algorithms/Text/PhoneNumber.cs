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

    /// <summary>
    /// Words to look for, with the numbers among them as they are kept: 054-627-0000 is ten digits in a row. A number without its area code
    /// looks like a plot of land, so 627-0000 is taken for a telephone only where nothing else was typed.
    /// </summary>
    public static string Joined(string typed)
    {
        var text = DashBetweenDigits().Replace(typed.Normalize(NormalizationForm.FormKC), "-");
        return Whole().Replace(text, match => Digits(match.Value) is { Length: > 0 } digits ? digits : match.Value) is var joined && Local().Match(joined) is { Success: true } local
            ? local.Groups[1].Value + local.Groups[2].Value
            : joined;
    }

    [GeneratedRegex(@"(?<![0-9-])\(?0[0-9]{1,4}[-() ]{1,2}[0-9]{1,4}[-) ]{1,2}[0-9]{3,4}(?![0-9-])")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*([0-9]{2,4})-([0-9]{4})\s*$")]
    private static partial Regex Local();

    [GeneratedRegex("(?<=[0-9])[‐‑‒–—―−─━﹣－ー](?=[0-9])")]
    private static partial Regex DashBetweenDigits();

    [GeneratedRegex("[‐‑‒–—―−─━﹣－ー]")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\+81[\s\-]*\(?0?\)?")]
    private static partial Regex International();

    [GeneratedRegex(@"\(?[0-9]{1,5}\)?(?:[\s\-()]{0,2}[0-9]{1,9}){0,3}")]
    private static partial Regex Candidate();
}
