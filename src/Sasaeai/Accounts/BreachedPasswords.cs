using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Accounts;

/// <summary>
/// Passwords that have leaked somewhere, in a file of the operator's: SHA-1 in hexadecimal, a colon, how often, in the order of the hashes (the form in which
/// Have I Been Pwned hands its list out). It is tens of gigabytes long, so it is searched where it lies, by halving; nothing is asked over a network.
/// </summary>
public sealed class BreachedPasswords
{
    private const int Hash = 40, LongestLine = 64;
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789ABCDEF"u8);
    private readonly string file;

    private BreachedPasswords(string file) => this.file = file;

    /// <exception cref="InvalidDataException">Not there, or not of that form.</exception>
    public static BreachedPasswords In(string file)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"もれたパスワードの一覧が見つかりません: {Path.GetFullPath(file)}");
        using var list = File.OpenHandle(file);
        var length = RandomAccess.GetLength(list);
        if (length == 0 || LineAt(list, 0, length) is not { } first || LineAt(list, length - 1, length) is not { } last || string.CompareOrdinal(first.Hash, last.Hash) > 0)
            throw new InvalidDataException($"もれたパスワードの一覧として読めません。SHA-1 の順に「ハッシュ:回数」が1行ずつのファイルにしてください: {Path.GetFullPath(file)}");
        return new(file);
    }

    /// <exception cref="InvalidDataException">The list is damaged where it was looked at.</exception>
    public bool Holds(string password)
    {
#pragma warning disable CA5350 // It is what the list is made of; nothing is guarded by it.
        var wanted = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
        using var list = File.OpenHandle(file, options: FileOptions.RandomAccess);
        for (long low = 0, high = RandomAccess.GetLength(list), length = high; low < high;)
        {
            var line = LineAt(list, low + (high - low) / 2, length) ?? throw new InvalidDataException("The list of breached passwords is damaged.");
            switch (string.CompareOrdinal(wanted, line.Hash))
            {
                case 0:
                    return true;
                case < 0:
                    high = line.Start;
                    break;
                default:
                    low = line.Next;
                    break;
            }
        }
        return false;
    }

    /// <returns>The line in which this byte stands, its end of line included; null where there is no such line.</returns>
    private static (string Hash, long Start, long Next)? LineAt(Microsoft.Win32.SafeHandles.SafeFileHandle list, long at, long length)
    {
        var from = Math.Max(0, at - LongestLine);
        Span<byte> around = stackalloc byte[(int)Math.Min(2 * LongestLine, length - from)];
        around = around[..RandomAccess.Read(list, around, from)];
        var here = (int)(at - from);
        var start = around[..here].LastIndexOf((byte)'\n') + 1;
        var end = around[here..].IndexOf((byte)'\n') is >= 0 and var found ? here + found + 1 : around.Length;
        var line = around[start..end];
        if (line.Length <= Hash || line[Hash] != ':' || line[..Hash].ContainsAnyExcept(Digits))
            return null;
        return (Encoding.ASCII.GetString(line[..Hash]), from + start, from + end);
    }
}
