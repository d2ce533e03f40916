using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Sasaeai.Backups;

/// <summary>
/// Seals one key of the ring by AES-256-GCM under a key that HKDF-SHA-256 (RFC 5869) makes of the operator's secret and a salt of this seal alone. The
/// framework's own way, a certificate, wraps by RSA with PKCS#1 v1.5 and encrypts by CBC, both of which ASVS 5.0 refuses (11.3.1, 11.3.2).
/// </summary>
/// <param name="secret">Of so many random bits that it need not be stretched; null where there is none, and nothing is opened.</param>
internal sealed class KeySeal(byte[]? secret) : IXmlEncryptor
{
    public static readonly XName Closed = "sasaeaiSealed";
    private const int Salt = 32, Tag = 16;

    public bool IsThere => secret is not null;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealing = new byte[Salt + plain.Length + Tag];
        RandomNumberGenerator.Fill(sealing.AsSpan(0, Salt));
        using var cipher = Cipher(sealing.AsSpan(0, Salt));
        cipher.Encrypt(Nonce, plain, sealing.AsSpan(Salt, plain.Length), sealing.AsSpan(Salt + plain.Length));
        return new(new XElement(Closed, new XAttribute("version", 1), Convert.ToBase64String(sealing)), typeof(KeyOpener));
    }

    /// <exception cref="CryptographicException">Another secret, or damaged.</exception>
    public XElement Decrypt(XElement closed)
    {
        var sealing = Convert.FromBase64String(closed.Value);
        if (sealing.Length < Salt + Tag)
            throw new CryptographicException("Too short for a sealed key.");
        var plain = new byte[sealing.Length - Salt - Tag];
        using var cipher = Cipher(sealing.AsSpan(0, Salt));
        cipher.Decrypt(Nonce, sealing.AsSpan(Salt, plain.Length), sealing.AsSpan(Salt + plain.Length), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    /// <summary>Of each key one thing is sealed, so its number is always the first.</summary>
    private static ReadOnlySpan<byte> Nonce => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private AesGcm Cipher(ReadOnlySpan<byte> salt)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret ?? throw new CryptographicException("The key ring is sealed, and no key is given."), key, salt, "sasaeai keys 1"u8);
        return new AesGcm(key, Tag);
    }
}

/// <summary>Found by its name in the key's file, and made by the framework.</summary>
public sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<KeySeal>().Decrypt(encryptedElement);
}
