using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Accounts;

/// <summary>
/// What stands in the link of a slip or an invitation and under its picture, in the alphabet of Crockford's Base32
/// (https://www.crockford.com/base32.html), which has no letters that are taken for one another when they are typed off paper.
/// </summary>
public static class OneTimeKey
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>130 random bits: guessing is out of the question, and one hash of it is enough. People at home type it off paper, so it is no longer than that.</summary>
    private const int Length = 26;

    /// <summary>Four letters stay in mind from the paper to the keys.</summary>
    private const int Group = 4;

    /// <returns>Groups of four letters with hyphens between; the last has two.</returns>
    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(Group).Select(letters => new string(letters)));

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
