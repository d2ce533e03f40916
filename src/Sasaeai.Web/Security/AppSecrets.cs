using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>
/// Secrets of authenticator apps as they lie in the database: sealed with the data protection keys, for one account alone. Whoever takes the database without
/// the keys makes no codes from it.
/// </summary>
public sealed class AppSecrets(IDataProtectionProvider keys, ILogger<AppSecrets> log)
{
    /// <summary>No base 32 has it: what begins otherwise lies in clear, from before.</summary>
    private const string Mark = "sealed:";

    public string Seal(Guid account, string secret) => Mark + Protector(account).Protect(secret);

    /// <returns>In base 32; null where there is none, or where the keys that sealed it are gone.</returns>
    public string? Open(Account account)
    {
        if (account.TotpSecret is not { } kept || !kept.StartsWith(Mark, StringComparison.Ordinal))
            return account.TotpSecret;
        try
        {
            return Protector(account.Id).Unprotect(kept[Mark.Length..]);
        }
        catch (CryptographicException gone)
        {
            // No code fits then; a paper code or a recovery still lets its owner in.
            log.LogError(gone, "The keys that sealed the authenticator secret of account {Account} are gone", account.Id);
            return null;
        }
    }

    /// <summary>Those that lie in clear, from before.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SealOpenAsync(SasaeaiDb db, CancellationToken stop = default)
    {
        var open = await db.Users.Where(a => a.TotpSecret != null && !a.TotpSecret.StartsWith(Mark)).ToListAsync(stop);
        foreach (var account in open)
            account.TotpSecret = Seal(account.Id, account.TotpSecret!);
        await db.SaveChangesAsync(stop);
        return open.Count;
    }

    private IDataProtector Protector(Guid account) => keys.CreateProtector("sasaeai.authenticator", account.ToString());
}
