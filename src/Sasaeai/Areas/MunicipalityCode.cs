using System.Text;

namespace Sasaeai.Areas;

/// <summary>全国地方公共団体コード (JIS X 0402): five digits, or six with the check digit.</summary>
public static class MunicipalityCode
{
    /// <summary>What is invented begins so: no prefecture has the number 99.</summary>
    public const string Invented = "99";

    /// <summary>The five digits, or null where the text is no code, or its sixth digit does not fit.</summary>
    public static string? Parse(string text)
    {
        var digits = text.Normalize(NormalizationForm.FormKC).Trim();
        if (digits.Length is not (5 or 6) || !digits.All(char.IsAsciiDigit))
            return null;
        return digits.Length == 5 || digits[5] - '0' == CheckDigit(digits[..5]) ? digits[..5] : null;
    }

    /// <summary>11 minus the weighted sum (6, 5, 4, 3, 2) modulo 11, last digit only (総務省, 検証番号の算出法).</summary>
    public static int CheckDigit(string five)
    {
        var sum = 0;
        for (var i = 0; i < 5; i++)
            sum += (five[i] - '0') * (6 - i);
        return sum < 11 ? (11 - sum) % 10 : (11 - (sum % 11)) % 10;
    }
}
