namespace Sasaeai.AccessLog;

/// <summary>The two questions that the log is kept for. Each is answered along an index of its own.</summary>
public static class Questions
{
    /// <summary>Who has seen this person?</summary>
    /// <param name="entries">Those that the reader may see.</param>
    /// <param name="people">The person's record, and those that it has taken in.</param>
    /// <param name="records">What is the person's now: an entry may be older than that.</param>
    public static IQueryable<AccessEntry> OfPerson(this IQueryable<AccessEntry> entries, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> records) =>
        entries.Where(e => (e.PersonId != null && people.Contains(e.PersonId.Value)) || records.Contains(e.SubjectId));

    /// <summary>What did this account see between two times?</summary>
    public static IQueryable<AccessEntry> Between(this IQueryable<AccessEntry> entries, Guid? account, DateTime from, DateTime until)
    {
        var within = entries.Where(e => e.At >= from && e.At < until);
        return account is { } one ? within.Where(e => e.AccountId == one) : within;
    }
}
