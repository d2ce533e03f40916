using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text.Finding;
using Sasaeai.History;

namespace Sasaeai.Search;

public static class Ranking
{
    /// <summary>
    /// How many of what the database found are weighed. It hands over first those in which the word comes early, where names stand; beyond this
    /// the early places alone order them.
    /// </summary>
    public const int Weighed = 150;

    /// <summary>Where in the search column of each a folded word begins; negative where it does not stand.</summary>
    public static IQueryable<WordPlace> PlacesOf<T>(this IQueryable<T> found, string word) where T : Record =>
#pragma warning disable CA1310 // The database compares, letter by letter.
        found.Select(r => new WordPlace(r.Id, EF.Property<string>(r, "Search").IndexOf(word)));
#pragma warning restore CA1310

    /// <summary>Those first in which the word comes early.</summary>
    public static IEnumerable<Guid> EarlyFirst(this IEnumerable<WordPlace> places) => places.OrderBy(p => p, Comparer<WordPlace>.Create(WordPlace.Compare)).Select(p => p.Id);

    /// <summary>As many of the found as are weighed, the best first, then the rest as they are.</summary>
    /// <param name="records">Hold the texts.</param>
    /// <param name="found">Those in which the word comes early first.</param>
    public static async Task<IReadOnlyList<Guid>> RankedAsync<T>(this IQueryable<T> records, IReadOnlyList<Guid> found, string typed, Expression<Func<T, RankText>> text) where T : Record
    {
        var weighed = found.Take(Weighed).ToList();
        var place = weighed.Index().ToDictionary(p => p.Item, p => p.Index);
        var texts = await records.Where(r => weighed.Contains(r.Id)).Select(text).ToListAsync();
        return [.. texts.OrderBy(t => place[t.Id]).ToList().Ranked(typed, t => t.Title, t => t.Body).Select(t => t.Id), .. found.Skip(Weighed)];
    }

    /// <summary>What was found, the best first; what the index does not tell apart keeps its order.</summary>
    public static IReadOnlyList<T> Ranked<T>(this IReadOnlyList<T> found, string typed, Func<T, string> title, Func<T, string?> body)
    {
        if (found.Count < 2)
            return found;
        var builder = new TextIndexBuilder();
        foreach (var one in found)
            builder.Add(title(one), body(one));
        var best = builder.Build().Best(typed, found.Count).Select(hit => hit.Text).ToList();
        return [.. best.Concat(Enumerable.Range(0, found.Count).Except(best)).Select(i => found[i])];
    }
}

/// <summary>What of a record is weighed: its title counts more.</summary>
public sealed record RankText(Guid Id, string Title, string? Body);

/// <param name="At">Negative where the word does not stand.</param>
public readonly record struct WordPlace(Guid Id, int At)
{
    /// <summary>Early places first, those without the word last.</summary>
    public static int Compare(WordPlace one, WordPlace other) => ((uint)one.At, one.Id).CompareTo(((uint)other.At, other.Id));
}
