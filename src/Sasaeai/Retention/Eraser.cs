using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.Retention;

/// <summary>
/// Takes everything within an extent out of the tables, past history and journal: what is deleted leaves no "before". The caller has begun a
/// transaction.
/// </summary>
public static class Eraser
{
    /// <summary>In the place of a text of the journal, whose line stays so that the numbers of past reports still come out.</summary>
    public const string Blank = "（記録を消したため、内容はありません）";

    /// <returns>How many rows are gone.</returns>
    public static async Task<int> EraseAsync(SasaeaiDb db, Extent extent, CancellationToken stop = default)
    {
        var names = await db.People.Where(p => extent.People.Contains(p.Id)).ToListAsync(stop);
        db.ChangeTracker.Clear();
        await LoosenAsync(db, extent, stop);
        var rows = 0;
        foreach (var (table, ids) in extent.Rows.Select(r => (r.Name, r.Ids)))
        {
            rows += await db.Changes.Where(c => c.Subject == table && ids.Contains(c.SubjectId)).ExecuteDeleteAsync(stop);
            if (table == nameof(EmergencyOpening))
                await BlankAsync(db.EmergencyOpenings.Where(o => ids.Contains(o.Id)), stop);
            else
                rows += await Rows(db, table).Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(stop);
        }
        await PersonIndex.ForgetAsync(db, extent.Municipality, [.. names.Select(p => p.FoldedName).Distinct()], stop);
        return rows;
    }

    /// <summary>That somebody opened a record in an emergency, and what the officer thought of it, is kept of the opener; why, was the person's.</summary>
    private static Task<int> BlankAsync(IQueryable<EmergencyOpening> openings, CancellationToken stop) =>
        openings.ExecuteUpdateAsync(set => set.SetProperty(o => o.Reason, Blank).SetProperty(o => o.Words, o => o.Words == null ? null : Blank), stop);

    /// <summary>What points at the rows from outside.</summary>
    private static async Task LoosenAsync(SasaeaiDb db, Extent extent, CancellationToken stop)
    {
        var (needs, referrals, bases, people) = (extent.Of("Need"), extent.Of("Referral"), extent.Of("SharingBasis"), extent.People);
        await db.Journal.Where(e => (e.NeedId != null && needs.Contains(e.NeedId.Value)) || (e.ReferralId != null && referrals.Contains(e.ReferralId.Value)))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Text, Blank).SetProperty(e => e.NeedId, (Guid?)null).SetProperty(e => e.ReferralId, (Guid?)null), stop);
        // A worry that has become somebody else's was told on this person's word.
        await db.Referrals.Where(r => r.SharingBasisId != null && bases.Contains(r.SharingBasisId.Value)).ExecuteUpdateAsync(set => set.SetProperty(r => r.SharingBasisId, (Guid?)null), stop);
        await db.HandOvers.Where(h => h.SharingBasisId != null && bases.Contains(h.SharingBasisId.Value)).ExecuteUpdateAsync(set => set.SetProperty(h => h.SharingBasisId, (Guid?)null), stop);
        if (people.Count == 0)
            return;
        await db.PersonKeys.Where(k => people.Contains(k.SourceId) || people.Contains(k.PersonId)).ExecuteDeleteAsync(stop);
        await db.Merges.Where(m => m.Subject == nameof(Person) && (people.Contains(m.FromId) || people.Contains(m.IntoId))).ExecuteDeleteAsync(stop);
        await db.People.Where(p => people.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedIntoId, (Guid?)null), stop);
    }

    private static IQueryable<Record> Rows(SasaeaiDb db, string table) => table switch
    {
        "Slip" => db.Slips,
        "Referral" => db.Referrals,
        "HandOver" => db.HandOvers,
        "Takeover" => db.Takeovers,
        "SharingBasis" => db.SharingBases,
        "Need" => db.Needs,
        nameof(Person) => db.People,
        _ => Duplicates.Link.To(nameof(Person)).First(l => l.Table == table).Rows(db),
    };
}
