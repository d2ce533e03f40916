using System.Numerics;

namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>
/// One search through an index, window by window of texts. In a window, terms too weak to bring a text among the best are only looked up
/// (MaxScore: Turtle and Flood 1995), and only for texts whose length still lets them pass (bounds by block: Ding and Suel 2011, "Faster Top-k
/// Document Retrieval Using Block-Max Indexes"; count and length bounded apart, as in Lucene's impacts). Where many texts would have to be
/// looked up, the term is gone through after all.
/// </summary>
internal sealed class Search(Cursor[] terms, byte[] lengths, int most)
{
    /// <summary>Small enough that block bounds stay sharp and the scores stay in the processor's cache.</summary>
    private const int Window = 4096;

    /// <summary>Going through so many postings costs as much as looking one text up among them: the one is even work, the other jumps.</summary>
    private const int Jump = 10;

    private static readonly Comparer<Cursor> MostDisappointingLast = Comparer<Cursor>.Create((a, b) => a.Disappoints.CompareTo(b.Disappoints));

    private readonly long[] scores = new long[Window];
    private readonly long[] rests = new long[Relevance.Lengths];
    private readonly PriorityQueue<Hit, (long Score, int Later)> best = new(most + 1);

    /// <summary>The terms of the window that are only looked up: the first so many.</summary>
    private int weak;

    /// <summary>The most that those can add to a text of the window.</summary>
    private long bound;

    /// <summary>The score that the next text must pass; ties go to the earlier text.</summary>
    private long floor;

    public IReadOnlyList<Hit> Run()
    {
        for (var start = 0; start < lengths.Length && terms.Length > 0; start += Window)
            Look(start, Math.Min(start + Window, lengths.Length));
        var hits = new List<Hit>(best.Count);
        while (best.TryDequeue(out var hit, out _))
            hits.Add(hit);
        hits.Reverse();
        return hits;
    }

    private void Look(int start, int end)
    {
        foreach (var term in terms)
            term.Enter(start, end);
        if (!Divide())
            return;
        var window = scores.AsSpan(0, end - start);
        var steps = lengths.AsSpan(start, end - start);
        for (var i = weak; i < terms.Length; i++)
            terms[i].AddAll(start, window, steps);
        // First what has so far brought texts down most, and gone through as long as there are many texts to look up.
        Array.Sort(terms, 0, weak, MostDisappointingLast);
        while (weak > 0 && terms[weak - 1].Held <= Jump * (long)Passing(window))
        {
            weak--;
            terms[weak].AddAll(start, window, steps);
            bound -= terms[weak].Bound;
        }
        Array.Fill(rests, -1);
        for (var at = Next(window, 0); at < window.Length; at = Next(window, at + 1))
        {
            var length = steps[at];
            if (rests[length] < 0)
                rests[length] = Rest(length);
            if (window[at] + rests[length] > floor)
                Weigh(start + at, window[at], length, rests[length]);
        }
        window.Clear();
    }

    /// <summary>Puts the terms of least bound first, as many as together stay under the floor; says whether any is left that does not.</summary>
    private bool Divide()
    {
        Array.Sort(terms, (a, b) => a.Bound.CompareTo(b.Bound));
        (weak, bound) = (0, 0);
        for (; weak < terms.Length && bound + terms[weak].Bound <= floor; weak++)
            bound += terms[weak].Bound;
        return weak < terms.Length;
    }

    /// <summary>How many texts of the window could still pass the floor.</summary>
    private int Passing(ReadOnlySpan<long> window)
    {
        var least = floor - bound;
        var several = new Vector<long>(least);
        var passing = Vector<long>.Zero;
        var at = 0;
        for (; at + Vector<long>.Count <= window.Length; at += Vector<long>.Count)
            passing -= Vector.GreaterThan(new Vector<long>(window[at..]), several);
        var count = (int)Vector.Sum(passing);
        for (; at < window.Length; at++)
            count += window[at] > least ? 1 : 0;
        return count;
    }

    /// <summary>The next place of the window whose score could still pass the floor, whatever its length; that of most texts cannot.</summary>
    private int Next(ReadOnlySpan<long> window, int at)
    {
        var least = floor - bound;
        var several = new Vector<long>(least);
        for (; at + Vector<long>.Count <= window.Length && !Vector.GreaterThanAny(new Vector<long>(window[at..]), several); at += Vector<long>.Count) ;
        while (at < window.Length && window[at] <= least)
            at++;
        return at;
    }

    private void Weigh(int text, long score, int length, long rest)
    {
        for (var i = weak - 1; i >= 0 && score + rest > floor; i--)
        {
            var hoped = terms[i].BoundFor(length);
            rest -= hoped;
            score += terms[i].Of(text, length, hoped);
        }
        if (score <= floor)
            return;
        best.Enqueue(new Hit(text, score), (score, -text));
        if (best.Count > most)
            best.Dequeue();
        if (best.Count == most)
            floor = best.Peek().Score;
    }

    /// <summary>The most that the weak terms together add to a text of a length.</summary>
    private long Rest(int length)
    {
        var sum = 0L;
        for (var i = 0; i < weak; i++)
            sum += terms[i].BoundFor(length);
        return sum;
    }
}
