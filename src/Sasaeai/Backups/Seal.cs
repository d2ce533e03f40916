using System.Buffers.Binary;
using System.Security.Cryptography;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>
/// 封. Encrypts a backup in chunks of 64 KiB by AES-256-GCM, the last one marked as the last (the STREAM construction: Hoang, Reyhanitabar,
/// Rogaway, Vizár 2015), so that a changed, moved, missing or added chunk is refused. The key comes by PBKDF2 from a key file and a salt of this
/// file alone, so the number of the chunk is nonce enough.
/// </summary>
internal sealed class Seal : IDisposable
{
    public const int Chunk = 64 * 1024, Tag = 16, HeaderLength = 36;
    private const int Iterations = 600_000, MostIterations = 10_000_000;
    public static ReadOnlySpan<byte> Magic => "SASAEAI-SEALED-1"u8;

    private readonly byte[] header;
    private readonly AesGcm cipher;

    private Seal(byte[] header, byte[] keyFile)
    {
        this.header = header;
        var iterations = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16));
        if (iterations is < 1 or > MostIterations)
            throw Damaged();
        cipher = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(keyFile, header.AsSpan(20), iterations, HashAlgorithmName.SHA256, 32), Tag);
    }

    public ReadOnlySpan<byte> Header => header;

    public static Seal New(byte[] keyFile)
    {
        var header = new byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), Iterations);
        RandomNumberGenerator.Fill(header.AsSpan(20));
        return new(header, keyFile);
    }

    public static Seal Of(byte[] header, byte[] keyFile) => new(header, keyFile);

    /// <summary>Ciphertext, then its tag.</summary>
    public byte[] Close(ReadOnlySpan<byte> plain, long number, bool last)
    {
        var chunk = new byte[plain.Length + Tag];
        cipher.Encrypt(Nonce(number), plain, chunk.AsSpan(0, plain.Length), chunk.AsSpan(plain.Length), With(last));
        return chunk;
    }

    public byte[] Open(ReadOnlySpan<byte> chunk, long number, bool last)
    {
        if (chunk.Length < Tag)
            throw Damaged();
        var plain = new byte[chunk.Length - Tag];
        try
        {
            cipher.Decrypt(Nonce(number), chunk[..^Tag], chunk[^Tag..], plain, With(last));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Damaged();
        }
        return plain;
    }

    public void Dispose() => cipher.Dispose();

    private static RefusedException Damaged() => new("控えを読めません。鍵がちがうか、ファイルが壊れています。");

    private static byte[] Nonce(long number)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return nonce;
    }

    private byte[] With(bool last) => [.. header, last ? (byte)1 : (byte)0];
}
