using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Needs;

namespace Sasaeai.Retention;

/// <summary>What will go if a deletion is agreed to.</summary>
/// <param name="Extent">Rows of its own.</param>
/// <param name="Names">How the person is written elsewhere; empty for a single worry.</param>
/// <param name="Mentions">Where.</param>
/// <param name="Originals">Imports in whose file the name stands.</param>
/// <param name="SharedName">Somebody else bears it, or it is only what people call them: a mention may mean another.</param>
public sealed record DeletionView(Extent Extent, IReadOnlyList<string> Names, IReadOnlyList<Mention> Mentions, IReadOnlyList<ImportBatch> Originals, bool SharedName);

/// <summary>Proposes, agrees to and carries out deletions.</summary>
public sealed class DeletionDesk(SasaeaiDb db, Originals originals, DeletionBook book, TimeProvider clock)
{
    /// <summary>Why a record cannot go yet, in words; null where nothing stands in the way.</summary>
    public static async Task<string?> WhyNotAsync(SasaeaiDb db, Extent extent, DateOnly today, CancellationToken stop = default)
    {
        var (needs, referrals, ties, openings) = (extent.Of("Need"), extent.Of("Referral"), extent.Of("PersonTie"), extent.Of("EmergencyOpening"));
        if (await db.Needs.AnyAsync(n => needs.Contains(n.Id) && n.State != NeedState.Closed && n.State != NeedState.Unmet, stop))
            return "まだ続いている困りごとがあります。先に閉じてください。";
        if (await db.Referrals.AnyAsync(r => referrals.Contains(r.Id) && (r.State == Matching.ReferralState.Asked || r.State == Matching.ReferralState.Accepted || r.State == Matching.ReferralState.InUse), stop))
            return "まだ続いている打診があります。先に終えてください。";
        if (await db.PersonTies.AnyAsync(t => ties.Contains(t.Id) && t.Until == null, stop))
            return "担い手や利用者として、いまも関わっています。先に、関わりを終えてください。";
        if (await db.EmergencyOpenings.ToAssess().AnyAsync(o => openings.Contains(o.Id), stop))
            return "緊急に開いたことを、まだ確かめていません。先に、市町村の担当が確かめてください。";
        var all = extent.Rows.SelectMany(r => r.Ids).ToList();
        return await db.Holds.InForce(today).Where(h => h.Municipality == extent.Municipality && all.Contains(h.SubjectId)).OrderBy(h => h.Until).Select(h => h.Reason).FirstOrDefaultAsync(stop) is { } reason
            ? $"残しておくことになっています（{reason}）。" : null;
    }

    /// <exception cref="RefusedException">Not yet, or proposed already.</exception>
    public async Task<Deletion> ProposeAsync(User by, Record record, DeletionGround ground, string? reason, DateOnly today, CancellationToken stop = default)
    {
        var deletion = Deletion.Propose(by, record, ground, reason, today);
        if (await db.Deletions.AnyAsync(d => d.SubjectId == record.Id && d.State == DeletionState.Proposed, stop))
            throw new RefusedException("この記録は、もう消す申し出が出ています。");
        if (await WhyNotAsync(db, await ExtentOfAsync(deletion, stop), today, stop) is { } why)
            throw new RefusedException(why);
        db.Add(deletion);
        return deletion;
    }

    public async Task<DeletionView> ViewAsync(Deletion deletion, CancellationToken stop = default)
    {
        var extent = await ExtentOfAsync(deletion, stop);
        var people = await db.People.AsNoTracking().Where(p => extent.People.Contains(p.Id)).ToListAsync(stop);
        var names = NamesOf.People(people);
        return new(extent, names, await Mentions.FindAsync(db, extent, names, stop), await OriginalsAsync(deletion.Municipality, names, stop), people.Exists(p => p.HasNamesake || p.AliasOnly));
    }

    /// <summary>Agrees, and deletes at once: when this returns nothing of it can be read through the product any more.</summary>
    /// <param name="deletion">Tracked, waiting.</param>
    /// <param name="by">Who agrees.</param>
    /// <param name="mentions">Keys of the mentions that mean this person; others stay.</param>
    /// <param name="dropped">Imports whose files go.</param>
    /// <param name="today">The day of agreeing.</param>
    /// <param name="stop">Stops; then nothing has changed.</param>
    /// <exception cref="RefusedException">Something has begun since, or whoever agrees may not.</exception>
    public async Task CarryOutAsync(Deletion deletion, User by, IReadOnlyCollection<string> mentions, IReadOnlyCollection<Guid> dropped, DateOnly today, CancellationToken stop = default)
    {
        var view = await ViewAsync(deletion, stop);
        if (view.Extent.Count > 0 && await WhyNotAsync(db, view.Extent, today, stop) is { } why)
            throw new RefusedException(why);
        var periods = await RetentionPeriods.OfAsync(db, deletion.Municipality, stop);
        deletion.Approve(by, await ProposerAsync(deletion, stop), periods.BackupsGone(today), today);
        var chosen = view.Mentions.Where(m => mentions.Contains(m.Key)).ToList();
        var files = view.Originals.Where(b => dropped.Contains(b.Id)).ToList();
        var at = clock.GetUtcNow().UtcDateTime;
        await book.NoteAsync(new(at, deletion.Municipality, deletion.Subject, deletion.SubjectId, [.. chosen.Select(m => m.Key)]), stop);
        foreach (var file in files)
            await book.NoteAsync(new(at, deletion.Municipality, nameof(ImportBatch), file.Id, []), stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        files.ForEach(f => f.ForgetOriginal(today));
        // Before the rows go: what is saved here is the last that is written about them.
        await db.SaveChangesAsync(stop);
        var rows = await EraseAsync(db, view.Extent, view.Names, chosen.Select(m => (m.Subject, m.Id)), stop);
        var gone = view.Extent.Rows.SelectMany(r => r.Ids).ToList();
        await db.Deletions.Where(d => d.Municipality == deletion.Municipality && d.Id != deletion.Id && gone.Contains(d.SubjectId) && d.State == DeletionState.Proposed)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeletionState.Done).SetProperty(d => d.DecidedOn, today).SetProperty(d => d.DecidedByName, by.Name).SetProperty(d => d.BackupsGoneBy, deletion.BackupsGoneBy), stop);
        deletion.Counted(rows, chosen.Count);
        db.Update(deletion);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        foreach (var file in files)
            originals.DropIfThere(file.Id);
    }

    /// <summary>Files whose time is over. What was read from them is the registry's own.</summary>
    public async Task DropAsync(IReadOnlyCollection<ImportBatch> files, DateOnly today, CancellationToken stop = default)
    {
        foreach (var file in files)
        {
            await book.NoteAsync(new(clock.GetUtcNow().UtcDateTime, file.Municipality, nameof(ImportBatch), file.Id, []), stop);
            file.ForgetOriginal(today);
        }
        await db.SaveChangesAsync(stop);
        foreach (var file in files)
            originals.DropIfThere(file.Id);
    }

    /// <summary>Rows, then the names elsewhere: the one thing that is done here and again when an older copy is restored.</summary>
    internal static async Task<int> EraseAsync(SasaeaiDb db, Extent extent, IReadOnlyList<string> names, IEnumerable<(string Subject, Guid Id)> mentions, CancellationToken stop)
    {
        var rows = await Eraser.EraseAsync(db, extent, stop);
        await Mentions.TakeOutAsync(db, extent.Municipality, names, mentions, stop);
        return rows;
    }

    /// <summary>Writes the file anew, and says so on all that waited for it.</summary>
    public async Task<bool> ScrubAsync(CancellationToken stop = default)
    {
        var waiting = await db.Deletions.Where(d => d.State == DeletionState.Done && d.ScrubbedAt == null).ToListAsync(stop);
        if (waiting.Count == 0)
            return true;
        if (!await Scrubber.ScrubAsync(db, stop))
            return false;
        waiting.ForEach(d => d.Scrubbed(clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(stop);
        return true;
    }

    public async Task<Role> ProposerAsync(Deletion deletion, CancellationToken stop = default) =>
        await db.Appointments.AnyAsync(a => a.AccountId == deletion.ProposedById && a.Municipality == deletion.Municipality && a.Role == Role.MunicipalOfficer
            && a.ValidFrom <= deletion.ProposedOn && (a.ValidUntil == null || a.ValidUntil >= deletion.ProposedOn), stop) ? Role.MunicipalOfficer : Role.Tier1Coordinator;

    private Task<Extent> ExtentOfAsync(Deletion deletion, CancellationToken stop) => Extent.OfAsync(db, deletion.Municipality, deletion.Subject, deletion.SubjectId, stop);

    private async Task<IReadOnlyList<ImportBatch>> OriginalsAsync(string municipality, IReadOnlyList<string> names, CancellationToken stop)
    {
        var found = new List<ImportBatch>();
        if (names.Count == 0)
            return found;
        foreach (var batch in await db.ImportBatches.Where(b => b.Municipality == municipality && b.OriginalGoneOn == null).OrderBy(b => b.At).ToListAsync(stop))
            if (File.Exists(originals.PathOf(batch.Id, 0)) && await OriginalSearch.HoldsAsync(originals.PathOf(batch.Id, 0), names, stop))
                found.Add(batch);
        return found;
    }
}
