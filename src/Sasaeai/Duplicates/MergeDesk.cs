using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Journal;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Duplicates;

/// <summary>Takes one record into another, and parts them again. The caller saves.</summary>
public sealed class MergeDesk(SasaeaiDb db, TimeProvider clock)
{
    /// <exception cref="RefusedException">The two cannot be merged; the message says why.</exception>
    public async Task<Merge> MergeAsync<T>(T from, T into, User by, CancellationToken stop = default) where T : Mergeable
    {
        from.MergeInto(into);
        var merge = new Merge
        {
            Municipality = from.Municipality,
            Subject = typeof(T).Name,
            FromId = from.Id,
            FromName = from.Name,
            IntoId = into.Id,
            At = clock.GetUtcNow().UtcDateTime,
            ByName = by.Name,
        };
        foreach (var link in Link.To(merge.Subject))
            await MoveAsync(link, from.Id, into.Id, merge.Moved, stop);
        merge.Filled.AddRange(Gaps.Fill(db.Entry(into), db.Entry(from)));
        merge.Called.AddRange(Mergeable.Names(from.OtherNames).Prepend(from.Name).Where(into.AlsoCall));
        db.Add(merge);
        Tell(into, "merged", $"「{from.Name}」の記録を「{into.Name}」にまとめました。");
        return merge;
    }

    /// <summary>Rows that someone has since pointed elsewhere, and columns that someone has since written, stay as they are.</summary>
    /// <exception cref="RefusedException">They are not merged, or the survivor has itself been merged since.</exception>
    public async Task UndoAsync<T>(T from, User by, CancellationToken stop = default) where T : Mergeable
    {
        var merge = await db.Merges.Where(m => m.FromId == from.Id && m.UndoneAt == null).OrderBy(m => m.At).LastOrDefaultAsync(stop)
            ?? throw new RefusedException($"「{from.Name}」は、ほかの記録にまとめられていません。");
        var into = await db.Set<T>().SingleAsync(r => r.Id == merge.IntoId, stop);
        from.Part(into);
        foreach (var link in Link.To(merge.Subject))
            await ReturnAsync(link, merge, stop);
        Gaps.Empty(db.Entry(into), db.Entry(from), merge.Filled);
        merge.Called.ForEach(into.NoLongerCall);
        (merge.UndoneAt, merge.UndoneByName) = (clock.GetUtcNow().UtcDateTime, by.Name);
        Tell(into, "parted", $"「{from.Name}」と「{into.Name}」の記録を、元のとおり別々にもどしました。");
    }

    private async Task MoveAsync(Link link, Guid from, Guid into, List<MovedLink> moved, CancellationToken stop)
    {
        foreach (var row in await link.Rows(db).Where(r => EF.Property<Guid?>(r, link.Column) == from).ToListAsync(stop))
        {
            db.Entry(row).Property(link.Column).CurrentValue = into;
            moved.Add(new MovedLink(link.Table, link.Column, row.Id));
        }
    }

    private async Task ReturnAsync(Link link, Merge merge, CancellationToken stop)
    {
        var ids = merge.Moved.Where(m => m.Table == link.Table && m.Column == link.Column).Select(m => m.Id).ToList();
        foreach (var row in await link.Rows(db).Where(r => ids.Contains(r.Id) && EF.Property<Guid?>(r, link.Column) == merge.IntoId).ToListAsync(stop))
            db.Entry(row).Property(link.Column).CurrentValue = merge.FromId;
    }

    private static void Tell(Mergeable record, string what, string text)
    {
        // The journal is read more widely than the names of people.
        if (record is not Person)
            record.Happenings.Add(Happened(record, what, text));
    }

    private static Happening Happened(Mergeable record, string what, string text) => record switch
    {
        Resource resource => new($"resource.{what}", Function.Visibility, text) { ResourceId = resource.Id, AreaId = resource.AreaId },
        Organization organization => new($"organization.{what}", Function.Visibility, text) { OrganizationId = organization.Id, AreaId = organization.AreaId },
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, null),
    };
}
