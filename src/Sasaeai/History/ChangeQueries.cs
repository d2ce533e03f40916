using Microsoft.EntityFrameworkCore;

namespace Sasaeai.History;

public static class ChangeQueries
{
    /// <summary>The history of a record that the caller may see; whoever may not load the record never gets here.</summary>
    public static IQueryable<Change> Of(this IQueryable<Change> changes, Record record)
    {
        var subject = record.GetType().Name;
        return changes.Where(c => c.SubjectId == record.Id && c.Subject == subject && c.Municipality == record.Municipality);
    }

    public static IQueryable<Change> NewestFirst(this IQueryable<Change> changes) => changes.OrderByDescending(c => c.At).ThenByDescending(c => c.Id);

    public static Task<Change?> LastAsync(this IQueryable<Change> changes, Record record, CancellationToken stop = default) =>
        changes.AsNoTracking().Of(record).NewestFirst().FirstOrDefaultAsync(stop);
}
