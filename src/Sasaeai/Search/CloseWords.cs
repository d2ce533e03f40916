using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Text;
using Sasaeai.Algorithms.Text.Finding;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Organizations;
using Sasaeai.Resources;

namespace Sasaeai.Search;

/// <summary>
/// もしかして. Where a search finds nothing: the same words with one slip of the hand mended, as far as that finds something the reader may see. They
/// come from the names of resources, organisations and areas in sight and from our own lists, never from people or worries, so none can tell of
/// somebody.
/// </summary>
public static class CloseWords
{
    public const int Most = 3;
    private const int LeastLetters = 3, MostLetters = 20, MostRead = 1000, MostTried = 8;

    /// <summary>How much likelier a word of our own lists is, how much less one in another script, and what is so much less likely than the best that it only confuses.</summary>
    private const double Ours = 0.1, OtherScript = 0.3, Far = 0.25;

    /// <returns>At most three searches that find something, the likeliest slip first.</returns>
    public static async Task<IReadOnlyList<string>> CloseAsync(this SasaeaiDb db, User user, Wording wording, CancellationToken stop = default)
    {
        // What our own lists know is spelled as it should be: that there is none of it is news, and no slip.
        if (KnownWords.In(wording) == wording.Folded)
            return [];
        var words = WordIndex.Words(wording.Typed);
        var mended = new List<(string Text, double Cost)>();
        foreach (var (at, word) in words.Index())
            if (MayBeMistyped(word) && (words.Length == 1 || !await Hits(db, user, word, stop)))
                mended.AddRange((await MeantAsync(db, user, word, InKatakana(wording.Typed), stop)).Select(m => (string.Join(' ', [.. words[..at], m.Word, .. words[(at + 1)..]]), m.Cost)));
        var found = new List<string>();
        var best = double.NaN;
        foreach (var (text, cost) in mended.OrderBy(m => m.Cost).Take(MostTried))
            if (found.Count < Most && !(cost > best + Far) && await Hits(db, user, text, stop))
            {
                found.Add(text);
                best = double.IsNaN(best) ? cost : best;
            }
        return found;
    }

    private static bool InKatakana(string text) => text.Any(c => c is >= 'ァ' and <= 'ヺ');

    private static bool MayBeMistyped(string word) => word.Length is >= LeastLetters and <= MostLetters && word.All(char.IsLetter) && word.Any(Mistyping.IsKana);

    private static async Task<bool> Hits(SasaeaiDb db, User user, string text, CancellationToken stop) =>
        await Resources(db, user).WithWords(db, user, text).AnyAsync(stop) || await Organizations(db, user).WithWords(db, user, text).AnyAsync(stop);

    /// <summary>Words that one slip makes into this one, each once, the likeliest first.</summary>
    private static async Task<IReadOnlyList<(string Word, double Cost)>> MeantAsync(SasaeaiDb db, User user, string word, bool katakana, CancellationToken stop)
    {
        var slips = MeantPatterns.Of(word);
        var (patterns, ways) = (slips.Patterns, slips.Ways);
        var names = await Resources(db, user).HoldingAny(db, user.Municipality, ways).Where(r => patterns.Any(p => EF.Functions.Like(r.Search, p)))
            .OrderBy(r => r.Id).Select(r => new Named(r.Name, r.Kana, r.OtherNames, r.PlaceName)).Take(MostRead).ToListAsync(stop);
        names.AddRange(await Organizations(db, user).HoldingAny(db, user.Municipality, ways).Where(o => patterns.Any(p => EF.Functions.Like(o.Search, p)))
            .OrderBy(o => o.Id).Select(o => new Named(o.Name, o.Kana, o.OtherNames, null)).Take(MostRead).ToListAsync(stop));
        var areas = await db.Areas.VisibleTo(user).Select(a => a.Name).Distinct().ToListAsync(stop);
        return [.. names.SelectMany(n => n.Texts.SelectMany(t => Spellings.Like(word, t.Text, t.Beside)))
            .Concat(areas.SelectMany(name => Spellings.Like(word, name, null)))
            .Concat(KnownWords.All.Select(known => new Spelling(known, Mistyping.Cost(word, Folding.ForSearch(known)) - Ours ?? double.NaN)))
            .Where(s => s.Cost > 0 && s.Text.Length >= LeastLetters)
            .Select(s => katakana && !InKatakana(s.Text) ? s with { Cost = s.Cost + OtherScript } : s)
            .GroupBy(s => Folding.ForSearch(s.Text)).Select(g => (g.MinBy(s => s.Cost)!.Text, Cost: g.Min(s => s.Cost), Count: g.Count()))
            .OrderBy(m => m.Cost).ThenByDescending(m => m.Count).ThenBy(m => m.Text, StringComparer.Ordinal).Select(m => (m.Text, m.Cost))];
    }

    private static IQueryable<Resource> Resources(SasaeaiDb db, User user) => db.Resources.AsNoTracking().VisibleTo(user).Standing().Where(r => r.State != ResourceState.Ended);

    private static IQueryable<Organization> Organizations(SasaeaiDb db, User user) => db.Organizations.AsNoTracking().VisibleTo(user).Standing();

    /// <summary>What a record is called and where it is: nobody's own name is among it.</summary>
    private sealed record Named(string Name, string? Kana, string? OtherNames, string? Place)
    {
        /// <summary>A reading goes beside its name, which shows where its words begin.</summary>
        public IEnumerable<(string Text, string? Beside)> Texts
        {
            get
            {
                yield return (Name, null);
                if (Kana is not null)
                    yield return (Kana, Name);
                foreach (var other in Mergeable.Names(OtherNames))
                    yield return (other, null);
                if (Place is not null)
                    yield return (Place, null);
            }
        }
    }
}
