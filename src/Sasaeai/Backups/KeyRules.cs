using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;

namespace Sasaeai.Backups;

/// <summary>How data protection keys are made: by the server, and by a backup of a place that has none yet.</summary>
public static class KeyRules
{
    /// <summary>AES-256-GCM and not the framework's CBC with HMAC, which OWASP's ASVS calls legacy. A key says itself what it is for, so older ones read on.</summary>
    public static IDataProtectionBuilder AsSasaeai(this IDataProtectionBuilder keys) => keys.SetApplicationName("sasaeai")
        .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
}
