using Microsoft.EntityFrameworkCore;

namespace Sasaeai.AccessLog;

/// <summary>
/// The two questions that the log is kept for. Each is answered along an index of its own and no further than the page that is shown: whoever is
/// looked at by everybody is answered as soon as anybody else. What is counted over a whole scope is <see cref="LeakScope"/>.
/// </summary>
public static class Questions
{
    /// <summary>All that was seen of this person, to be counted.</summary>
    public static IQueryable<AccessEntry> Of(this IQueryable<AccessEntry> entries, Seen of) =>
        entries.Where(e => (e.PersonId != null && of.People.Contains(e.PersonId.Value)) || of.Records.Contains(e.SubjectId));

    /// <summary>What did this account see between two times?</summary>
    /// <param name="entries">Those that the reader may see.</param>
    /// <param name="account">Null for everybody.</param>
    /// <param name="from">The first instant that counts.</param>
    /// <param name="until">The first that counts no more.</param>
    /// <param name="last">The last one that was shown: only what is older.</param>
    public static IQueryable<AccessEntry> Between(this IQueryable<AccessEntry> entries, Guid? account, DateTime from, DateTime until, AccessEntry? last = null)
    {
        // One end, and not a second one beside it: SQLite goes along the index from the first that it is given.
        var end = last is null || last.At >= until ? until : last.At.AddMicroseconds(1);
        var within = entries.Where(e => e.At >= from && e.At < end);
        if (last is not null)
            within = within.Where(e => e.At < last.At || e.Id < last.Id);
        return account is { } one ? within.Where(e => e.AccountId == one) : within;
    }

    public static Task<List<AccessEntry>> NewestAsync(this IQueryable<AccessEntry> entries, int most, CancellationToken stop = default) =>
        entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(most).ToListAsync(stop);

    /// <summary>
    /// Who has seen this person? The newest first, asked for each record apart and then brought into one order: asked for all of them at once, a
    /// database reads and sorts every entry there is about any of them.
    /// </summary>
    /// <param name="entries">Those that the reader may see.</param>
    /// <param name="of">Whose, and which records.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<List<AccessEntry>> NewestAsync(this IQueryable<AccessEntry> entries, Seen of, int most, CancellationToken stop = default)
    {
        var found = new List<AccessEntry>();
        foreach (var person in of.People)
            found.AddRange(await entries.Where(e => e.PersonId == person).NewestAsync(most, stop));
        foreach (var record in of.Records.Distinct())
            found.AddRange(await entries.Where(e => e.SubjectId == record).NewestAsync(most, stop));
        return [.. found.DistinctBy(e => e.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(most)];
    }
}

/// <summary>What an entry has to be about.</summary>
/// <param name="People">The person's record, and those that it has taken in.</param>
/// <param name="Records">What is the person's now: an entry may be older than that.</param>
public sealed record Seen(IReadOnlyCollection<Guid> People, IReadOnlyCollection<Guid> Records);
