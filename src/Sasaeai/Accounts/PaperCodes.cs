using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Accounts;

/// <summary>Ten one-time codes on paper, in place of the authenticator app: for shared PCs, and for whoever has no smartphone at hand.</summary>
public static class PaperCodes
{
    public const int Count = 10;

    /// <summary>Crockford's alphabet without what is mistaken for each other; ten letters are fifty random bits.</summary>
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 10;

    /// <summary>Fifty bits alone could be tried out by whoever took a copy of the database, so that each guess is made dear (OWASP's figure for PBKDF2-HMAC-SHA-512).</summary>
    private const int Rounds = 210_000;

    /// <summary>A new set; codes of older sets are worth nothing from here on. The caller saves.</summary>
    /// <returns>The codes in clear, which nothing keeps.</returns>
    public static async Task<List<string>> MakeAsync(SasaeaiDb db, Guid account, CancellationToken stop = default)
    {
        db.RemoveRange(await db.PaperCodes.Where(c => c.AccountId == account).ToListAsync(stop));
        var salt = RandomNumberGenerator.GetBytes(16);
        var codes = new List<string>();
        while (codes.Count < Count)
        {
            var code = RandomNumberGenerator.GetString(Letters, Length);
            db.Add(new PaperCode { AccountId = account, Salt = salt, Hash = Hash(code, salt) });
            codes.Add($"{code[..5]}-{code[5..]}");
        }
        return codes;
    }

    public static Task<int> LeftAsync(SasaeaiDb db, Guid account, CancellationToken stop = default) =>
        db.PaperCodes.CountAsync(c => c.AccountId == account && c.UsedAt == null, stop);

    /// <summary>Takes one code of the account's set, once: of two who bring the same at the same moment, one is refused.</summary>
    public static async Task<bool> TakeAsync(SasaeaiDb db, Guid account, string typed, DateTime now, CancellationToken stop = default)
    {
        var plain = Plain(typed);
        if (plain.Length != Length)
            return false;
        var codes = await db.PaperCodes.AsNoTracking().Where(c => c.AccountId == account && c.UsedAt == null).ToListAsync(stop);
        if (codes.Count == 0)
            return false;
        var hash = Hash(plain, codes[0].Salt);
        return codes.Find(c => CryptographicOperations.FixedTimeEquals(c.Hash, hash)) is { } code
            && await db.PaperCodes.Where(c => c.Id == code.Id && c.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), stop) == 1;
    }

    /// <summary>However it was typed: wide, in capitals, with or without hyphen, O for 0, I or L for 1.</summary>
    private static string Plain(string typed) => string.Concat(typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
        .Where(char.IsAsciiLetterOrDigit).Select(letter => letter switch { 'o' => '0', 'i' or 'l' => '1', _ => letter }));

    private static byte[] Hash(string plain, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(plain, salt, Rounds, HashAlgorithmName.SHA512, 32);
}
