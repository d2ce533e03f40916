using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Retention;

/// <summary>期限の来た記録. What has been kept long enough, by class. Nothing goes by itself: somebody proposes it and somebody else agrees.</summary>
/// <param name="Day">The day for which it holds.</param>
/// <param name="Periods">The lengths that hold.</param>
public sealed record Due(DateOnly Day, RetentionPeriods Periods)
{
    /// <summary>Worries that were closed, or given up as not to be found, long enough ago.</summary>
    public IQueryable<Need> Needs(SasaeaiDb db, string municipality)
    {
        var before = Periods.EndedBefore(RetentionClass.Need, Day);
        return db.Needs.Where(n => n.Municipality == municipality
            && ((n.State == NeedState.Closed && n.ClosedOn < before) || (n.State == NeedState.Unmet && n.UnmetOn < before))
            && !db.Deletions.Any(d => d.SubjectId == n.Id && d.State == DeletionState.Proposed)
            && !db.Deletions.Any(d => d.SubjectId == n.PersonId && d.State == DeletionState.Proposed)
            && !db.Holds.Any(h => (h.SubjectId == n.Id || h.SubjectId == n.PersonId) && h.LiftedOn == null && h.Until >= Day));
    }

    /// <summary>People of whom no worry is left that is kept longer, who take part in nothing, and on whose record nobody has worked since.</summary>
    public IQueryable<Person> People(SasaeaiDb db, string municipality)
    {
        var (before, worries) = (Periods.EndedBefore(RetentionClass.Person, Day), Periods.EndedBefore(RetentionClass.Need, Day));
        var last = before.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-9);
        return db.People.Where(p => p.Municipality == municipality && p.MergedIntoId == null
            && !db.Needs.Any(n => n.PersonId == p.Id && !((n.State == NeedState.Closed && n.ClosedOn < worries) || (n.State == NeedState.Unmet && n.UnmetOn < worries)))
            && !db.PersonTies.Any(t => t.PersonId == p.Id && t.Until == null)
            && !db.Changes.Any(c => c.Subject == nameof(Person) && c.SubjectId == p.Id && c.At >= last)
            && !db.Deletions.Any(d => d.SubjectId == p.Id && d.State == DeletionState.Proposed)
            && !db.Holds.Any(h => h.SubjectId == p.Id && h.LiftedOn == null && h.Until >= Day));
    }

    /// <summary>Files of imports that are done.</summary>
    public IQueryable<ImportBatch> Originals(SasaeaiDb db, string municipality)
    {
        var last = Periods.EndedBefore(RetentionClass.Original, Day).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-9);
        return db.ImportBatches.Where(b => b.Municipality == municipality && b.OriginalGoneOn == null && b.At < last);
    }
}
