namespace Sasaeai.Benchmarks.Fuzz;

/// <summary>Values that nobody would type, and some that somebody would.</summary>
internal sealed class Odd(Random random)
{
    private static readonly string[] Known =
    [
        "", " ", "　", "0", "-1", "99999999999999999999", "1e309", "NaN", "0x1F", "１２３", "null", "true", "[]", "{}", "a\0b", "\0", "\ud800", "\udfff\ud800", "👨‍👩‍👧‍👦", "𠮷", "が", "\u202eabc", "\uffff",
        "=1+1", "+1", "@SUM(A1)", "\t=1", "'; drop table Need; --", "%00", "%", "_", "\\", "../../etc/passwd", "CON", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "\r\nSet-Cookie: a=b",
        "R8.2.30", "令和99年99月99日", "0000-00-00", "9999-12-31", "10000-01-01", "明治1年1月1日", "昭和64年1月8日", "24:00", "25:61", "-0:01", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "javascript:alert(1)", "//example.org", "https://example.org/", "New", "Closed", "Ended", "-2147483649", "2147483648", "1,5", "90.0", "180.1", "１０：００",
    ];

    public string Value() => random.Next(12) switch
    {
        0 => new string('あ', random.Next(1, 5_000)),
        1 => new string('9', random.Next(1, 400)),
        2 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(1, 0xffff))),
        3 => Guid.CreateVersion7().ToString(),
        4 => Known[random.Next(Known.Length)] + Known[random.Next(Known.Length)],
        5 when random.Next(40) == 0 => new string('x', 300_000),
        _ => Known[random.Next(Known.Length)],
    };

    public byte[] Bytes(byte[] seed, byte[] other)
    {
        var bytes = new List<byte>(seed);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var (at, length) = (random.Next(bytes.Count + 1), random.Next(1, 64));
            switch (random.Next(8))
            {
                case 0: for (var i = at; i < Math.Min(bytes.Count, at + random.Next(1, 4)); i++) bytes[i] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes.RemoveRange(at, Math.Min(length, bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at))); break;
                case 3: bytes.RemoveRange(at, bytes.Count - at); break;
                case 4: bytes.InsertRange(at, other.AsSpan(random.Next(other.Length + 1)).ToArray().Take(length)); break;
                case 5: bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(Value())); break;
                case 6: bytes.InsertRange(at, (byte[])[0xED, 0xA0, 0x80, 0, 0xFF, 0xFE, (byte)'"', (byte)'\n']); break;
                default: bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(60) == 0 ? 10 << 20 : random.Next(1, 4_000))); break;
            }
        }
        return [.. bytes];
    }
}
