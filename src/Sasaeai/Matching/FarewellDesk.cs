using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Matching;

/// <summary>
/// 亡くなった, or gone from the municipality: nobody is asked, visited or asked after any more. Open worries are closed, or become those of
/// somebody who is left. The caller saves.
/// </summary>
public sealed class FarewellDesk(SasaeaiDb db)
{
    /// <summary>Worries about which somebody has to say what becomes of them. What was not found stays as it is: it is what the area lacks.</summary>
    public static IQueryable<Need> Open(IQueryable<Need> needs, Guid personId) =>
        needs.Where(n => n.PersonId == personId && n.State != NeedState.Closed && n.State != NeedState.Unmet);

    /// <param name="by">Who writes it down.</param>
    /// <param name="person">Who died.</param>
    /// <param name="said">The day, as surely as it is known.</param>
    /// <param name="heirs">Worries that go on as somebody else's; all others are closed.</param>
    /// <param name="today">The day of writing.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task DieAsync(User by, Person person, string? said, IReadOnlyDictionary<Guid, Person> heirs, DateOnly today, CancellationToken stop = default)
    {
        person.Die(said, today);
        var on = person.Died!.Value.Latest < today ? person.Died.Value.Latest : today;
        await EndWorriesAsync(by, person, heirs, Tidings.Died, "亡くなられたため。", today, stop);
        await EndLinksAsync(person, on, EndedBy.Death, stop);
        db.RemoveRange(await db.Residences.Where(r => r.PersonId == person.Id && r.Until == null).ToListAsync(stop));
    }

    /// <summary>It was a mistake: what the death ended goes on. Worries and referrals are taken up again one by one, by hand.</summary>
    public async Task LiveAsync(Person person, DateOnly today, CancellationToken stop = default)
    {
        person.Live();
        await new TidingsDesk(db).TakeBackAsync(person, [Tidings.Died], today, stop);
        foreach (var link in (await LinksAsync(person, stop)).Where(l => l.EndedBy is EndedBy.Death))
        {
            link.GoOn();
            if (link is HouseholdMember member)
                await new HouseholdDesk(db).SettleAsync(member.HouseholdId, stop);
        }
    }

    /// <summary>転出. Worries end here or stay open to be handed over; parts and company in this municipality end.</summary>
    public async Task LeaveAsync(User by, Person person, IReadOnlyCollection<Guid> stayOpen, DateOnly today, CancellationToken stop = default)
    {
        await EndWorriesAsync(by, person, stayOpen.ToDictionary(id => id, _ => person), Tidings.Left, "市外へ移られたため。", today, stop);
        await EndLinksAsync(person, today, EndedBy.Move, stop);
    }

    private async Task EndWorriesAsync(User by, Person person, IReadOnlyDictionary<Guid, Person> heirs, Tidings tidings, string why, DateOnly today, CancellationToken stop)
    {
        var desk = new ReferralDesk(db);
        foreach (var need in await db.Needs.Where(n => n.PersonId == person.Id && n.State != NeedState.Closed).ToListAsync(stop))
        {
            var heir = heirs.GetValueOrDefault(need.Id);
            var referrals = (await db.Referrals.Include(r => r.Resource).Where(r => r.NeedId == need.Id).ToListAsync(stop)).FindAll(r => r.Open);
            if (heir?.Id == person.Id)
            {
                referrals.ForEach(r => r.Bring(Tidings.Moved, today));
                continue;
            }
            referrals.ForEach(r => r.Bring(tidings, today));
            await EndReferralsAsync(by, need, referrals, why, today, stop);
            foreach (var basis in await db.SharingBases.Where(b => b.NeedId == need.Id && b.WithdrawnOn == null).ToListAsync(stop))
                basis.Withdraw(why, today);
            if (need.AskAgainOn is not null)
                need.AskHow(by, heard: null, again: null, what: null, today);
            if (need.State is NeedState.Unmet)
                continue;
            if (heir is null)
            {
                need.Close(why, today);
                continue;
            }
            need.Concern(heir);
            await desk.SettleAsync(need, stop);
        }
    }

    private async Task EndReferralsAsync(User by, Need need, IReadOnlyList<Referral> open, string why, DateOnly today, CancellationToken stop)
    {
        foreach (var referral in open)
        {
            // What helped until then did help.
            if (referral.State is ReferralState.InUse)
                referral.End(by, Referral.Connected, why, today);
            else
                referral.Withdraw(by, why, today);
        }
        foreach (var handed in await db.HandOvers.Include(h => h.Need).Where(h => h.NeedId == need.Id && h.RepliedOn == null).ToListAsync(stop))
            handed.Answer(by, "withdrawn", why, today, today);
    }

    private async Task EndLinksAsync(Person person, DateOnly on, EndedBy by, CancellationToken stop)
    {
        var households = new HouseholdDesk(db);
        foreach (var link in (await LinksAsync(person, stop)).Where(l => l.Until is null))
        {
            if (link is HouseholdMember member)
                await households.LeaveAsync(member, on, by, stop);
            else
                link.End(link.From > on ? link.From.Value : on, by);
        }
    }

    /// <summary>Parts and household, and where the person is somebody's contact. Whom to call about the person stays.</summary>
    private async Task<List<Dated>> LinksAsync(Person person, CancellationToken stop) =>
    [
        .. await db.PersonTies.Where(t => t.PersonId == person.Id).ToListAsync(stop),
        .. await db.HouseholdMembers.Where(m => m.PersonId == person.Id).ToListAsync(stop),
        .. await db.KeyContacts.Where(c => c.ContactId == person.Id).ToListAsync(stop),
    ];
}
