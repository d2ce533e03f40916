using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.AccessLog;

/// <summary>
/// What ties the entries of one municipality together. <c>digest = SHA-256(salt ‖ text of the entry)</c>,
/// <c>link(n) = SHA-256(link(n − 1) ‖ n ‖ digest(n))</c>: who changes an entry changes its digest, who changes a digest changes every link after it.
/// </summary>
/// <remarks>As in Haber and Stornetta, How to Time-Stamp a Digital Document (1991), section 5.1, with a salt so that an entry may one day be deleted.</remarks>
public static class Chain
{
    public const int SaltLength = 16;

    /// <summary>Stands before the first link: the chain of one town cannot be passed off as another's.</summary>
    public static byte[] Root(string municipality) => SHA256.HashData(Encoding.UTF8.GetBytes($"sasaeai access log {municipality}"));

    /// <summary>Each part with its length before it, so that no letter can move from one column into the next.</summary>
    /// <param name="salt">Of the entry; anything but <see cref="SaltLength"/> bytes was tampered with, and gives another digest like any change.</param>
    /// <param name="columns">In the order of <see cref="EntryText.Columns"/>, as the database keeps them.</param>
    public static byte[] Digest(byte[]? salt, IReadOnlyList<string?> columns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> room = stackalloc byte[1024];
        Append(hash, salt);
        foreach (var column in columns)
            if (column is not null && Encoding.UTF8.GetMaxByteCount(column.Length) <= room.Length)
                Append(hash, room[..Encoding.UTF8.GetBytes(column, room)]);
            else
                Append(hash, column is null ? null : Encoding.UTF8.GetBytes(column));
        return hash.GetHashAndReset();
    }

    public static byte[] Link(byte[] before, long number, byte[] digest)
    {
        var bytes = new byte[before.Length + sizeof(long) + digest.Length];
        before.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(before.Length), number);
        digest.CopyTo(bytes, before.Length + sizeof(long));
        return SHA256.HashData(bytes);
    }

    private static void Append(IncrementalHash hash, byte[]? part)
    {
        if (part is null)
            AppendLength(hash, -1);
        else
            Append(hash, part.AsSpan());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        AppendLength(hash, part.Length);
        hash.AppendData(part);
    }

    private static void AppendLength(IncrementalHash hash, int length)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(four, length);
        hash.AppendData(four);
    }
}
