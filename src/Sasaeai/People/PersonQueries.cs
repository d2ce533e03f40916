using Sasaeai.Accounts;

namespace Sasaeai.People;

public static class PersonQueries
{
    /// <summary>Not taken in by another record.</summary>
    public static IQueryable<Person> Standing(this IQueryable<Person> people) => people.Where(p => p.MergedIntoId == null);

    /// <summary>Taken in by another record, dead, or moved away: few among many, found by IX_Person_Away.</summary>
    public static IQueryable<Person> NoLongerHere(this IQueryable<Person> people) => people.Where(p => p.MergedIntoId != null || p.DiedText != null || p.LeftOn != null);

    /// <summary>五十音順. The order that both databases keep an index of.</summary>
    public static IQueryable<Person> InOrder(this IQueryable<Person> people) => people.OrderBy(p => p.Kana ?? p.Name).ThenBy(p => p.Id);

    /// <summary>The same from its end.</summary>
    public static IQueryable<Person> FromTheEnd(this IQueryable<Person> people) => people.OrderByDescending(p => p.Kana ?? p.Name).ThenByDescending(p => p.Id);

    public static IQueryable<PersonKey> VisibleTo(this IQueryable<PersonKey> keys, User user) => keys.Where(k => k.Municipality == user.Municipality);

    /// <summary>
    /// People in whom every word is found: any part of a name or reading in any spelling, any end of a telephone number, a birth date or the
    /// beginning of one, a place. Nothing typed finds everybody.
    /// </summary>
    /// <param name="people">Those whom the user may see.</param>
    /// <param name="keys">The keys of the user's municipality.</param>
    /// <param name="text">As typed.</param>
    public static IQueryable<Person> Matching(this IQueryable<Person> people, IQueryable<PersonKey> keys, string? text)
    {
        var all = keys.OfAll(text);
        return (all is null ? people : people.Where(p => all.Contains(p.Id))).Standing();
    }

    /// <summary>
    /// Ids of those who are called by every word, also of those whom another record took in; null where nothing is asked. The words meet here, before
    /// anybody is looked up: asked of each person in turn, the second of two common names would be gone through thousands of times.
    /// </summary>
    internal static IQueryable<Guid>? OfAll(this IQueryable<PersonKey> keys, string? text) =>
        PersonKeys.Asked(text ?? "").Select(meant => keys.Beginning(meant).Select(k => k.PersonId)).Aggregate((IQueryable<Guid>?)null, (all, some) => all is null ? some : all.Intersect(some));

    /// <summary>Keys that begin with one of some words.</summary>
    internal static IQueryable<PersonKey> Beginning(this IQueryable<PersonKey> keys, IReadOnlyList<string> meant)
    {
        // Each range is a query of its own: an OR of ranges would be answered by a scan.
        return meant.Select(from => (From: from, End: PersonKeys.End(from)))
#pragma warning disable CA1309 // The database compares, byte by byte; with a StringComparison it could not.
            .Select(range => keys.Where(k => string.Compare(k.Key, range.From) >= 0 && string.Compare(k.Key, range.End) < 0))
#pragma warning restore CA1309
            .Aggregate((one, other) => one.Concat(other));
    }
}
