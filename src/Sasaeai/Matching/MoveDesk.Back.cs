using Microsoft.EntityFrameworkCore;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Matching;

public sealed partial class MoveDesk
{
    /// <summary>
    /// Takes the last move back, for all who moved together and have not moved on since: home, household, and the worries that went along.
    /// What is still to come is taken back before what is done.
    /// </summary>
    public async Task BackAsync(Person person, DateOnly today, CancellationToken stop = default)
    {
        var planned = await db.Residences.Where(r => r.PersonId == person.Id && r.Until == null).Select(r => new { r.Id, r.MoveId }).ToListAsync(stop);
        if (planned.Count > 0)
        {
            var (rows, moves) = (planned.ConvertAll(p => p.Id), planned.Select(p => p.MoveId).OfType<Guid>().ToList());
            db.RemoveRange(await db.Residences.Where(r => r.Until == null && (rows.Contains(r.Id) || (r.MoveId != null && moves.Contains(r.MoveId.Value)))).ToListAsync(stop));
            return;
        }
        var last = await db.Residences.Where(r => r.PersonId == person.Id && r.Until != null).OrderByDescending(r => r.Until).FirstOrDefaultAsync(stop)
            ?? throw new RefusedException("取り消せる引っこしはありません。");
        var together = last.MoveId is null ? [last] : await db.Residences.Where(r => r.MoveId == last.MoveId && r.Until == last.Until).ToListAsync(stop);
        if (person.LivesHereSince is not { } since || last.Until != since.AddDays(-1))
            throw new RefusedException("いまの所に来る前の記録ではありません。");
        foreach (var before in together)
            await ReturnAsync(before, since, today, stop);
    }

    private async Task ReturnAsync(Residence before, DateOnly since, DateOnly today, CancellationToken stop)
    {
        var person = await db.People.SingleAsync(p => p.Id == before.PersonId, stop);
        if (person.LivesHereSince != since || person.Gone || person.MergedIntoId is not null)
            return;
        var (area, address) = (person.AreaId, person.Address);
        person.MoveBack(before);
        db.Remove(before);
        // A worry heard at the new home was never at the old one.
        foreach (var worry in await db.Needs.Where(n => n.PersonId == person.Id && n.State != NeedState.Closed && n.HeardOn < since && n.AreaId == area && n.Where == address).ToListAsync(stop))
            worry.LieAt(new Whereabouts(person.Address, person.AreaId, person.Latitude, person.Longitude));
        await RestoreAsync(person.Id, since, stop);
        await new TidingsDesk(db).TakeBackAsync(person, [Tidings.Moved, Tidings.Left], today, stop);
    }

    /// <summary>The household that the move ended goes on, and the one that it began never was; what the person took part in goes on as well.</summary>
    private async Task RestoreAsync(Guid personId, DateOnly since, CancellationToken stop)
    {
        var last = since.AddDays(-1);
        var members = await db.HouseholdMembers.Where(m => m.PersonId == personId).ToListAsync(stop);
        var begun = members.Where(m => m.From == since && (m.Until is null || m.EndedBy is EndedBy.Move)).ToList();
        // Somebody who lives with others by now is left where they are.
        if (members.Except(begun).All(m => m.Until is not null))
        {
            db.RemoveRange(begun);
            foreach (var member in members.Except(begun).Where(m => m.EndedBy is EndedBy.Move && m.Until >= last))
            {
                member.GoOn();
                await new HouseholdDesk(db).SettleAsync(member.HouseholdId, stop);
            }
        }
        foreach (var tie in await db.PersonTies.Where(t => t.PersonId == personId && t.EndedBy == EndedBy.Move && t.Until >= last).ToListAsync(stop))
            tie.GoOn();
        foreach (var contact in await db.KeyContacts.Where(c => c.ContactId == personId && c.EndedBy == EndedBy.Move && c.Until >= last).ToListAsync(stop))
            contact.GoOn();
    }
}
