using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Sasaeai.Backups;

/// <summary>A word sealed with the data protection keys: whoever holds them can open it, as the server opens its cookies.</summary>
internal static class KeyProbe
{
    public static (string Sealed, string Plain) Make(string keys, byte[]? secret)
    {
        var plain = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (Protector(keys, secret).Protect(plain), plain);
    }

    public static bool Opens(string keys, byte[]? secret, string sealedProbe, string plain)
    {
        try
        {
            return Protector(keys, secret).Unprotect(sealedProbe) == plain;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static IDataProtector Protector(string keys, byte[]? secret) =>
        DataProtectionProvider.Create(new DirectoryInfo(keys), protection => protection.AsSasaeai().SealedBy(_ => secret)).CreateProtector("sasaeai.backup");
}
