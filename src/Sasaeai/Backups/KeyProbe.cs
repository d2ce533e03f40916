using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Sasaeai.Backups;

/// <summary>A word sealed with the data protection keys: whoever holds them can open it, as the server opens its cookies.</summary>
internal static class KeyProbe
{
    public static (string Sealed, string Plain) Make(string keys)
    {
        var plain = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (Protector(keys).Protect(plain), plain);
    }

    public static bool Opens(string keys, string sealedProbe, string plain)
    {
        try
        {
            return Protector(keys).Unprotect(sealedProbe) == plain;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static IDataProtector Protector(string keys) =>
        DataProtectionProvider.Create(new DirectoryInfo(keys), protection => protection.AsSasaeai()).CreateProtector("sasaeai.backup");
}
