using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Accounts;

/// <summary>
/// What stands in the link of a slip or an invitation and under its picture: twenty letters and more, in the alphabet of Crockford's Base32
/// (https://www.crockford.com/base32.html), which has no letters that are taken for one another when they are typed off paper.
/// </summary>
public static class OneTimeKey
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Group = 5;

    /// <summary>Groups of a slip, a hundred random bits: it is typed off paper by people at home, answers one question and runs out.</summary>
    private const int OnASlip = 4;

    /// <summary>Groups of what opens an account, 150 random bits.</summary>
    public const int ForAnAccount = 6;

    /// <returns>Groups of five letters, 25 random bits each, with hyphens between.</returns>
    public static string New(int groups = OnASlip) => string.Join('-', RandomNumberGenerator.GetString(Letters, groups * Group).Chunk(Group).Select(letters => new string(letters)));

    /// <returns>SHA-256 in hexadecimal of the key, however it was typed: wide, in capitals, with or without hyphens, O for 0, I or L for 1.</returns>
    public static string Hash(string typed)
    {
        var plain = new StringBuilder();
        foreach (var letter in typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(letter))
                plain.Append(letter switch { 'o' => '0', 'i' or 'l' => '1', _ => letter });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain.ToString())));
    }
}
