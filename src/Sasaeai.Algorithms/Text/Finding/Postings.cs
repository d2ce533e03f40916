namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>
/// The texts that hold one term, in order, in blocks of 128: gaps as variable-length bytes, then one byte each for the count. What a search
/// must know of a block to leap over it (its last text, its greatest count and share) stands outside.
/// </summary>
internal sealed class Postings
{
    public const int BlockSize = 128;

    private readonly byte[] bytes;
    private readonly Block[] blocks;

    public Postings(ReadOnlySpan<int> texts, ReadOnlySpan<byte> counts, byte[] lengths)
    {
        Count = texts.Length;
        blocks = new Block[(Count + BlockSize - 1) / BlockSize];
        var coded = new List<byte>(Count * 2);
        var before = -1;
        for (var b = 0; b < blocks.Length; b++)
        {
            var range = (b * BlockSize)..Math.Min(Count, (b + 1) * BlockSize);
            var start = coded.Count;
            var (share, count) = (0, 0);
            for (var i = range.Start.Value; i < range.End.Value; i++)
            {
                Varint.Write(coded, texts[i] - before);
                before = texts[i];
                share = Math.Max(share, Relevance.Share(counts[i], lengths[before]));
                count = Math.Max(count, counts[i]);
            }
            coded.AddRange(counts[range]);
            blocks[b] = new Block(start, before, (short)share, (byte)count);
        }
        bytes = [.. coded];
    }

    public int Count { get; }
    public ReadOnlySpan<Block> Blocks => blocks;
    public long Size => bytes.Length + blocks.Length * 12L;

    /// <summary>Reads one block into two buffers of <see cref="BlockSize"/> and says how many it holds.</summary>
    public int Read(int block, int[] texts, byte[] counts)
    {
        var count = Math.Min(BlockSize, Count - block * BlockSize);
        var at = blocks[block].Start;
        var text = block == 0 ? -1 : blocks[block - 1].Last;
        ReadOnlySpan<byte> coded = bytes;
        foreach (ref var next in texts.AsSpan(0, count))
            // Nearly every gap is one byte.
            next = text += coded[at] < 0x80 ? coded[at++] : Varint.Read(coded, ref at);
        Buffer.BlockCopy(bytes, at, counts, 0, count);
        return count;
    }

    /// <param name="Start">Where its bytes begin.</param>
    /// <param name="Last">Its last text.</param>
    /// <param name="Share">The greatest share that one of its texts earns.</param>
    /// <param name="Most">The greatest count in it.</param>
    internal readonly record struct Block(int Start, int Last, short Share, byte Most);
}
