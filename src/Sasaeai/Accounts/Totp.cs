using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Sasaeai.Accounts;

/// <summary>Time-based one-time passwords, RFC 6238 with the defaults every authenticator app knows: SHA-1, 30 s, six digits.</summary>
public static class Totp
{
    public const int SecondsPerStep = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits in base 32, as RFC 4226 recommends.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, 32);

    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what RFC 6238 fixes; HMAC-SHA-1 is not affected by its collisions.
        var hash = HMACSHA1.HashData(Decode(secret), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsPerStep;

    /// <summary>
    /// The time step whose code was typed, one step early or late allowed; null where none is, or where that step is not
    /// after <paramref name="lastAccepted"/>: a code that was watched over a shoulder does not work again.
    /// </summary>
    public static long? Accept(string secret, string typed, DateTimeOffset now, long lastAccepted)
    {
        var digits = string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        for (var step = Step(now) - 1; step <= Step(now) + 1; step++)
        {
            if (step > lastAccepted && CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.ASCII.GetBytes(digits)))
                return step;
        }
        return null;
    }

    private static byte[] Decode(string base32)
    {
        var bytes = new byte[base32.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in base32)
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bytes[at++] = (byte)(buffer >> (bits - 8));
            bits -= 8;
            buffer &= (1 << bits) - 1;
        }
        return bytes;
    }
}
