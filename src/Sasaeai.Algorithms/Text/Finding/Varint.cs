namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>Whole numbers from 0, seven bits to a byte, the lowest first; the top bit says that more follow.</summary>
internal static class Varint
{
    public static void Write(List<byte> bytes, int number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }

    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        int number = bytes[at++];
        if (number < 0x80)
            return number;
        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }
}
