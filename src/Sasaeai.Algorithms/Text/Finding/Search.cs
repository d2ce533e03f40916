namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>
/// One search through an index, window by window of texts. In a window, terms too weak to bring a text among the best are only looked up
/// (MaxScore: Turtle and Flood 1995), and only for texts whose length still lets them pass (bounds by block: Ding and Suel 2011, "Faster Top-k
/// Document Retrieval Using Block-Max Indexes"; count and length bounded apart, as in Lucene's impacts).
/// </summary>
internal sealed class Search(Cursor[] terms, byte[] lengths, int most)
{
    /// <summary>Small enough that block bounds stay sharp and the scores stay in the processor's cache.</summary>
    private const int Window = 4096;

    private static readonly Comparer<Cursor> MostDisappointingLast = Comparer<Cursor>.Create((a, b) => a.Disappoints.CompareTo(b.Disappoints));

    /// <summary>How many words the terms come from; one alone leaves nothing to choose.</summary>
    private readonly int words = terms.Select(t => t.Word).Distinct().Count() is > 1 and var several ? several : 0;

    private readonly long[] scores = new long[Window];
    private readonly long[] rests = new long[Relevance.Lengths];
    private readonly PriorityQueue<Hit, (long Score, int Later)> best = new(most + 1);

    /// <summary>The terms of the window that are only looked up: the first so many.</summary>
    private int weak;

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
        Divide();
        if (weak == terms.Length)
            return;
        var window = scores.AsSpan(0, end - start);
        var steps = lengths.AsSpan(start, end - start);
        for (var i = weak; i < terms.Length; i++)
            terms[i].AddAll(start, window, steps);
        // Looked up first: what has so far brought texts down most.
        Array.Sort(terms, 0, weak, MostDisappointingLast);
        Array.Fill(rests, -1);
        for (var at = 0; at < window.Length; at++)
        {
            var score = window[at];
            if (score == 0)
                continue;
            window[at] = 0;
            var length = steps[at];
            if (rests[length] < 0)
                rests[length] = Rest(length);
            if (score + rests[length] > floor)
                Weigh(start + at, score, length, rests[length]);
        }
    }

    /// <summary>
    /// Puts first as many terms as can be only looked up: those of least bound, or, where that leaves fewer postings to go through, those of
    /// all words but one. Two words that hardly ever meet are then not both gone through.
    /// </summary>
    private void Divide()
    {
        Array.Sort(terms, (a, b) => a.Bound.CompareTo(b.Bound));
        var (order, cost) = (terms, Fill(terms));
        for (var word = 0; word < words; word++)
        {
            var other = Array.FindAll(terms, t => t.Word != word).Concat(Array.FindAll(terms, t => t.Word == word)).ToArray();
            if (Fill(other) is var its && its < cost)
                (order, cost) = (other, its);
        }
        terms = order;
        Fill(terms);
    }

    /// <summary>Counts the terms that fit under the floor, and the postings of the others.</summary>
    private long Fill(Cursor[] order)
    {
        weak = 0;
        for (var sum = 0L; weak < order.Length && (sum += order[weak].Bound) <= floor;)
            weak++;
        var postings = 0L;
        for (var i = weak; i < order.Length; i++)
            postings += order[i].Count;
        return postings;
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
