using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.People;

namespace Sasaeai.Needs;

/// <summary>
/// Finds the worries in which every word, folded, stands in what was said or in whose it is. By which words anybody is called is asked once,
/// beforehand: most of them call nobody, and are then looked for in the texts alone.
/// </summary>
public sealed class NeedSearch
{
    private readonly SasaeaiDb db;
    private readonly User user;
    private readonly Dictionary<string, bool> calling;

    private NeedSearch(SasaeaiDb db, User user, Dictionary<string, bool> calling) => (this.db, this.user, this.calling) = (db, user, calling);

    /// <param name="db">Asked now for names and later for worries.</param>
    /// <param name="user">In whose municipality.</param>
    /// <param name="texts">All that will be looked for.</param>
    public static async Task<NeedSearch> OfAsync(SasaeaiDb db, User user, params IEnumerable<string?> texts)
    {
        var calling = new Dictionary<string, bool>();
        // Marks call nobody, though they would be found in everybody.
        foreach (var word in texts.SelectMany(WordIndex.Words).Distinct())
            calling[word] = word.Any(char.IsLetterOrDigit) && await Called(db, user, word).AnyAsync();
        return new NeedSearch(db, user, calling);
    }

    /// <summary>Somebody is called by more than one of the words: those who are called by all of them are few, and dear to find.</summary>
    public bool CallsOften(string? text) => WordIndex.Words(text).Count(word => calling[word]) > 1;

    /// <summary>Of these worries those with the words, by index.</summary>
    public IQueryable<Need> In(IQueryable<Need> needs, string? text) => WordIndex.Words(text).Aggregate(needs, (found, word) =>
    {
        if (!calling[word])
            return found.Holding(db, user.Municipality, word);
        var people = Called(db, user, word);
        var near = db.NearHolding<Need>(user.Municipality, word)
            .Union(db.Needs.Where(n => n.PersonId != null && people.Contains(n.PersonId.Value)).Select(n => n.Id));
        found = found.Where(n => near.Contains(n.Id));
        return db.Tells(word) ? found : found.Where(n => n.Search.Contains(word) || (n.PersonId != null && people.Contains(n.PersonId.Value)));
    });

    /// <summary>
    /// The same, by reading one text after the other: sooner than by the index where so many hold the words that whoever goes through them in
    /// order has soon found a page of them.
    /// </summary>
    public IQueryable<Need> ReadIn(IQueryable<Need> needs, string? text) => WordIndex.Words(text).Aggregate(needs, (found, word) =>
    {
        if (!calling[word])
            return found.Where(n => n.Search.Contains(word));
        var people = Called(db, user, word);
        return found.Where(n => n.Search.Contains(word) || (n.PersonId != null && people.Contains(n.PersonId.Value)));
    });

    /// <summary>No worry is left with anybody whom another record took in, so nobody's own record is looked at.</summary>
    private static IQueryable<Guid> Called(SasaeaiDb db, User user, string word) =>
        db.PersonKeys.VisibleTo(user).OfAll(word) ?? db.People.Standing().Where(p => p.Municipality == user.Municipality).Select(p => p.Id);
}
