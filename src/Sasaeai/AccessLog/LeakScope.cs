using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;

namespace Sasaeai.AccessLog;

/// <summary>One record within a leak: how often it was seen, how it left the house, and the class of what was shown.</summary>
public sealed record LeakedRecord(string Subject, Guid SubjectId, Guid? PersonId, int Times, int TakenOut, int SensitiveTimes, DateTime First, DateTime Last);

/// <summary>漏えいの範囲. Which persons and records an account saw, or which of this person's records were seen, between two times.</summary>
public static class LeakScope
{
    public static async Task<List<LeakedRecord>> RecordsAsync(this IQueryable<AccessEntry> entries, CancellationToken stop = default)
    {
        var rows = await entries.Where(e => e.Subject != nameof(LeakReport)).GroupBy(e => new { e.Subject, e.SubjectId, e.PersonId })
            .Select(g => new LeakedRecord(g.Key.Subject, g.Key.SubjectId, g.Key.PersonId, g.Count(),
                g.Count(e => e.How == Showing.Export || e.How == Showing.Print), g.Count(e => e.Shown == FieldClass.Sensitive), g.Min(e => e.At), g.Max(e => e.At))).ToListAsync(stop);
        return [.. rows.OrderByDescending(r => r.Times).ThenBy(r => r.SubjectId)];
    }

    /// <summary>A record of somebody who is not known by a record of their own counts as one person: rather one too many than one too few.</summary>
    public static int People(this IReadOnlyCollection<LeakedRecord> records) => records.Select(r => r.PersonId ?? r.SubjectId).Distinct().Count();
}
