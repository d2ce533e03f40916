namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>
/// An inverted index over short Japanese texts, and the best texts for a query by <see cref="Relevance"/>. Any term of the query counts; none is
/// required. Immutable, so many may search at once.
/// </summary>
public sealed class TextIndex
{
    /// <summary>A single letter that stands in more than a sixth of the texts is passed over where the query has anything else: it costs most and tells least.</summary>
    private const int CommonLetter = 6;

    private readonly byte[] lengths;
    private readonly Dictionary<ulong, Postings> postings;

    internal TextIndex(byte[] lengths, Dictionary<ulong, Postings> postings) => (this.lengths, this.postings) = (lengths, postings);

    public int Texts => lengths.Length;

    /// <summary>Bytes of the postings, their directory and the lengths, without the dictionary of terms.</summary>
    public long Size => lengths.Length + postings.Values.Sum(p => p.Size);

    /// <summary>
    /// The best <paramref name="most"/> texts, best first, of equal ones the earlier: the same list that scoring every text gives, found
    /// without scoring every text (see <see cref="Search"/>).
    /// </summary>
    public IReadOnlyList<Hit> Best(string query, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var asked = new Dictionary<ulong, int>();
        foreach (var word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            Terms.Of(word, term => asked[term] = asked.GetValueOrDefault(term) + 1);
        var known = asked.Where(term => postings.ContainsKey(term.Key)).ToList();
        var telling = known.Where(term => !Terms.IsLetter(term.Key) || postings[term.Key].Count <= Texts / CommonLetter).ToList();
        var cursors = (telling.Count > 0 ? telling : known)
            .Select(term => new Cursor(postings[term.Key], term.Value * Relevance.Rarity(Texts, postings[term.Key].Count))).ToArray();
        return new Search(cursors, lengths, most).Run();
    }
}
