namespace Sasaeai.Algorithms.Text.Duplicates;

/// <summary>
/// Finds, among many cards, those that may be the same as a given one, without comparing each with each: two cards meet only where they
/// share a blocking key (number, telephone, block of the address, name, reading, a hundred-metre square, or a quarter with one of the name's rarest bigrams).
/// </summary>
public sealed class DuplicateFinder
{
    // A block that holds more cards than this tells nothing (a building of offices, 公民館) and would make the work quadratic.
    private const int LargestBlock = 200;

    private readonly List<Traits> cards = [];
    private readonly Dictionary<string, List<int>> blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> pairs = new(StringComparer.Ordinal);

    public DuplicateFinder(IEnumerable<Card> known)
    {
        cards.AddRange(known.Select(card => new Traits(card)));
        foreach (var pair in cards.SelectMany(card => card.NamePairs.Distinct()))
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        for (var i = 0; i < cards.Count; i++)
            foreach (var key in Keys(cards[i]).Concat(PoorKeys(cards[i])))
                (blocks.TryGetValue(key, out var block) ? block : blocks[key] = []).Add(i);
    }

    public int Count => cards.Count;

    /// <summary>Known cards that are the same or likely the same, by index, the surest first.</summary>
    public IReadOnlyList<(int Index, Verdict Verdict)> Find(Card card) => Find(new Traits(card), except: -1);

    /// <summary>Every pair among the known cards that is the same or likely the same; each pair once, first index below the second.</summary>
    public IEnumerable<(int First, int Second, Verdict Verdict)> Pairs()
    {
        for (var i = 0; i < cards.Count; i++)
            foreach (var (j, verdict) in Find(cards[i], except: i))
                if (i < j)
                    yield return (i, j, verdict);
    }

    private List<(int Index, Verdict Verdict)> Find(Traits card, int except)
    {
        var found = new List<(int Index, Verdict Verdict)>();
        var seen = new HashSet<int>();
        var poor = card.Phone.Length == 0 || card.Address.Block.Length == 0;
        foreach (var key in poor ? Keys(card).Concat(PoorKeys(card)) : Keys(card))
            if (blocks.TryGetValue(key, out var block) && block.Count <= LargestBlock)
                foreach (var i in block)
                    if (i != except && seen.Add(i) && Compare(card, cards[i]) is { Sameness: not Sameness.Different } verdict)
                        found.Add((i, verdict));
        found.Sort((x, y) => (y.Verdict.Sameness, y.Verdict.Weight).CompareTo((x.Verdict.Sameness, x.Verdict.Weight)));
        return found;
    }

    private Verdict Compare(Traits a, Traits b) => DuplicateScorer.Compare(a, b, new(Share("n" + b.Name), Share(BlockKey(b)), Share("t" + b.Phone)));

    /// <summary>Among a handful of cards everything is common and nothing follows from it.</summary>
    private double Share(string key) => cards.Count >= 50 && blocks.TryGetValue(key, out var block) ? (double)(block.Count - 1) / cards.Count : 0;

    private static string Town(Traits card) => card.Address.Locality.Length > 1 ? card.Address.Locality[^2..] : "";

    private static string BlockKey(Traits card) => $"a{Town(card)}{card.Address.Block}";

    /// <summary>A misspelt name alone is little evidence; in the same quarter, and where nothing better is known, it may be some.</summary>
    private IEnumerable<string> PoorKeys(Traits card) => Town(card) is { Length: > 0 } town
        ? card.NamePairs.Distinct().Where(pairs.ContainsKey).OrderBy(pair => pairs[pair]).Take(3).Select(pair => $"g{pair}/{town}")
        : [];

    private static IEnumerable<string> Keys(Traits card)
    {
        if (card.Number.Length > 0)
            yield return $"#{card.Card.Scheme}:{card.Number}";
        if (card.Phone.Length > 0)
            yield return "t" + card.Phone;
        var town = Town(card);
        if (card.Address.Block.Length > 0)
            yield return BlockKey(card);
        if (card.Name.Length > 0)
        {
            yield return "n" + card.Name;
            if (town.Length > 0)
                yield return $"n{card.Name}/{town}";
        }
        if (card.Reading.Length > 2)
            yield return "r" + card.Reading;
        if (card.Point is var (latitude, longitude))
            yield return $"m{Math.Round(latitude, 3)}/{Math.Round(longitude, 3)}";
    }
}
