using System.Text;

namespace Sasaeai.Organizations;

/// <summary>法人番号. Thirteen digits, the first of which checks the other twelve.</summary>
public static class CorporateNumber
{
    /// <summary>The thirteen digits, or null where the text is no such number or its check digit does not fit.</summary>
    public static string? Parse(string? text)
    {
        var digits = string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '-'));
        return digits.Length == 13 && digits.All(char.IsAsciiDigit) && digits[0] - '0' == CheckDigit(digits[1..]) ? digits : null;
    }

    /// <summary>
    /// 9 minus the remainder by 9 of the sum of the twelve digits, those in even places from the right counted twice
    /// (法人番号の指定等に関する省令 第2条).
    /// </summary>
    public static int CheckDigit(string twelve)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (twelve[11 - i] - '0') * (i % 2 == 0 ? 1 : 2);
        return 9 - sum % 9;
    }
}
