namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>A place in one term's postings that only moves forward, with the block under it read.</summary>
internal sealed class Cursor(Postings postings, int weight)
{
    private readonly int[] texts = new int[Postings.BlockSize];
    private readonly byte[] counts = new byte[Postings.BlockSize];
    private int read = -1;
    private int block;
    private int count;
    private int at;
    private int most;
    private long missed;
    private int asked;

    /// <summary>The most that any text of the window, as last entered, can earn from this term.</summary>
    public long Bound { get; private set; }

    /// <summary>How many texts of the window, as last entered, hold the term at most.</summary>
    public int Held { get; private set; }

    /// <summary>Leaves the blocks before the window behind and finds its bounds.</summary>
    public void Enter(int start, int end)
    {
        var blocks = postings.Blocks;
        while (block < blocks.Length && blocks[block].Last < start)
            block++;
        var share = 0;
        most = 0;
        var after = block;
        for (; after < blocks.Length && (after == 0 || blocks[after - 1].Last < end - 1); after++)
            (share, most) = (Math.Max(share, blocks[after].Share), Math.Max(most, blocks[after].Most));
        Held = (after - block) * Postings.BlockSize;
        Bound = (long)share * weight;
    }

    /// <summary>The most that a text of the window can earn if it is as long as this.</summary>
    public long BoundFor(int length) => (long)Relevance.Share(most, length) * weight;

    /// <summary>Adds what every text of the window earns.</summary>
    /// <param name="start">The first text of the window.</param>
    /// <param name="scores">One for each text of the window.</param>
    /// <param name="lengths">Of the texts of the window.</param>
    public void AddAll(int start, Span<long> scores, ReadOnlySpan<byte> lengths)
    {
        for (; Open(); block++)
        {
            var held = texts.AsSpan(0, count);
            var times = counts.AsSpan(0, count);
            while (at < held.Length && held[at] < start)
                at++;
            for (var i = at; i < held.Length; i++)
            {
                var place = held[i] - start;
                if (place >= scores.Length || place >= lengths.Length)
                {
                    at = i;
                    return;
                }
                scores[place] += (long)Relevance.Share(times[i], lengths[place]) * weight;
            }
        }
    }

    /// <summary>By how much, on the mean, the texts asked for stayed under their bound.</summary>
    public long Disappoints => asked == 0 ? Bound : missed / asked;

    /// <summary>What one text of a length earns, at most <paramref name="hoped"/>; texts must be asked for in order.</summary>
    public long Of(int text, int length, long hoped)
    {
        var earned = Of(text, length);
        asked++;
        missed += hoped - earned;
        return earned;
    }

    private long Of(int text, int length)
    {
        if (read != block || texts[count - 1] < text)
        {
            var blocks = postings.Blocks;
            while (block < blocks.Length && blocks[block].Last < text)
                block++;
            if (!Open())
                return 0;
        }
        while (texts[at] < text)
            at++;
        return texts[at] == text ? (long)Relevance.Share(counts[at], length) * weight : 0;
    }

    private bool Open()
    {
        if (block >= postings.Blocks.Length)
            return false;
        if (read != block)
            (read, count, at) = (block, postings.Read(block, texts, counts), 0);
        return true;
    }
}
