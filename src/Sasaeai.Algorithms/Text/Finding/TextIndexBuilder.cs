using System.Runtime.InteropServices;

namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>Takes texts one by one, numbered from 0, and makes the index over them. Holds each term's texts and counts as bytes meanwhile.</summary>
public sealed class TextIndexBuilder
{
    private readonly Dictionary<ulong, Growing> terms = [];
    private readonly Dictionary<ulong, int> counts = [];
    private readonly List<int> lengths = [];

    /// <param name="title">What it is called; counts more than the rest.</param>
    /// <param name="body">Everything else that is said of it, as it was written.</param>
    public void Add(string title, string? body = null)
    {
        counts.Clear();
        Terms.Of(title, term => CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += Relevance.TitleWeight);
        if (!string.IsNullOrEmpty(body))
            Terms.Of(body, term => CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++);
        var text = lengths.Count;
        lengths.Add(counts.Values.Sum());
        foreach (var (term, count) in counts)
            (CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _) ??= new Growing()).Add(text, Math.Min(count, Relevance.MostCounted));
    }

    public TextIndex Build()
    {
        var mean = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average());
        var steps = lengths.Select(length => Relevance.Length(length, mean)).ToArray();
        var (texts, held) = (new int[lengths.Count], new byte[lengths.Count]);
        var postings = new Dictionary<ulong, Postings>(terms.Count);
        foreach (var (term, growing) in terms)
        {
            var count = growing.Read(texts, held);
            postings.Add(term, new Postings(texts.AsSpan(0, count), held.AsSpan(0, count), steps));
        }
        return new TextIndex(steps, postings);
    }

    private sealed class Growing
    {
        private readonly List<byte> bytes = new(4);
        private int held;
        private int last = -1;

        public void Add(int text, int count)
        {
            Varint.Write(bytes, text - last);
            bytes.Add((byte)count);
            last = text;
            held++;
        }

        public int Read(int[] texts, byte[] counts)
        {
            var coded = CollectionsMarshal.AsSpan(bytes);
            var (at, text) = (0, -1);
            for (var i = 0; i < held; i++)
            {
                texts[i] = text += Varint.Read(coded, ref at);
                counts[i] = coded[at++];
            }
            return held;
        }
    }
}
