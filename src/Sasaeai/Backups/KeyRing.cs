using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>鍵の束. The data protection keys, one file each, and the seal under which they lie where the operator gives one (<c>SASAEAI_KEYS_SEAL_FILE</c>).</summary>
public static class KeyRing
{
    private const int Shortest = 32;
    private static readonly XNamespace Framework = "http://schemas.asp.net/2015/03/dataProtection";

    /// <summary>Keys that are made from here on are sealed, and sealed ones are opened.</summary>
    /// <param name="keys">Of the server, or of a command.</param>
    /// <param name="secret">See <see cref="Secret"/>; null where they lie open.</param>
    public static IDataProtectionBuilder SealedBy(this IDataProtectionBuilder keys, Func<IServiceProvider, byte[]?> secret)
    {
        keys.Services.AddSingleton(services => new KeySeal(secret(services)));
        keys.Services.AddOptions<KeyManagementOptions>().Configure<KeySeal>((o, seal) => o.XmlEncryptor = seal.IsThere ? seal : null);
        return keys;
    }

    /// <exception cref="RefusedException">Not there, open to others, or short enough to be tried out.</exception>
    public static byte[] Secret(string file) => Data.SecretFile.Read(file) is { Length: >= Shortest } secret ? secret
        : throw new RefusedException($"鍵の束を守る鍵が短すぎます。{Shortest}文字より長くしてください（head -c 32 /dev/urandom | base64）: {Path.GetFullPath(file)}");

    /// <summary>Asked before the framework is: where it can open none of its keys it makes a new one, and everything sealed by the others is lost unsaid.</summary>
    /// <returns>Why the keys cannot be used, in words; null where they can, or where there are none yet.</returns>
    public static string? WhyNot(string folder, byte[]? secret)
    {
        foreach (var closed in Files(folder).SelectMany(file => XDocument.Load(file).Descendants(KeySeal.Closed)))
        {
            if (secret is null)
                return "鍵の束に封がしてあります。SASAEAI_KEYS_SEAL_FILE に、その鍵のファイルを書いてください（docs/guide/install.md）。";
            try
            {
                new KeySeal(secret).Decrypt(closed);
            }
            catch (CryptographicException)
            {
                return "SASAEAI_KEYS_SEAL_FILE の鍵では、鍵の束の封をひらけません。";
            }
        }
        return null;
    }

    /// <summary>Puts the seal on keys that were made before there was one.</summary>
    public static void SealOpen(string folder, byte[] secret)
    {
        foreach (var file in Files(folder))
        {
            var key = XDocument.Load(file);
            var open = key.Descendants().Where(e => e.Attribute(Framework + "requiresEncryption") is { Value: "true" } && !e.Ancestors(Framework + "encryptedSecret").Any()).ToList();
            foreach (var part in open)
            {
                var done = new KeySeal(secret).Encrypt(part);
                part.ReplaceWith(new XElement(Framework + "encryptedSecret", new XAttribute("decryptorType", done.DecryptorType.AssemblyQualifiedName!), done.EncryptedElement));
            }
            if (open.Count == 0)
                continue;
            // Whole or not at all: a key that is half written opens nothing any more.
            key.Save(file + ".sealing");
            File.Move(file + ".sealing", file, overwrite: true);
        }
    }

    private static string[] Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "key-*.xml") : [];
}
