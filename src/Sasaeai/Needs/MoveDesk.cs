using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.Needs;

/// <summary>引っこし, and what goes along: those who move together, and worries that lie where the person lived. The caller saves.</summary>
public sealed class MoveDesk(SasaeaiDb db)
{
    /// <param name="person">Who moves.</param>
    /// <param name="mates">Those of the household who move along.</param>
    /// <param name="home">Where to.</param>
    /// <param name="on">The first day there; a later one takes effect on that day.</param>
    /// <param name="today">The day of writing.</param>
    /// <param name="takeWorries">Open worries that lie at the old home lie at the new one from now on.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task MoveAsync(Person person, IReadOnlyCollection<Person> mates, Home home, DateOnly on, DateOnly today, bool takeWorries, CancellationToken stop = default)
    {
        foreach (var one in mates.Prepend(person))
        {
            var (area, address) = (one.AreaId, one.Address);
            db.Add(one.Move(home, on, today));
            if (on <= today && takeWorries)
                await TakeWorriesAsync(one, area, address, stop);
        }
        if (on <= today)
            await PartAsync(person, mates, on, stop);
    }

    /// <summary>Moves whose day has come; run at the beginning of each day.</summary>
    public async Task<int> ArriveAsync(DateOnly today, CancellationToken stop = default)
    {
        var due = await db.Residences.Where(r => r.Until == null && r.From <= today).OrderBy(r => r.From).ToListAsync(stop);
        foreach (var planned in due)
        {
            var person = await db.People.SingleAsync(p => p.Id == planned.PersonId, stop);
            if (!person.Gone && person.MergedIntoId is null)
                db.Add(person.Arrive(planned));
            db.Remove(planned);
        }
        return due.Count;
    }

    /// <summary>Takes the last move back.</summary>
    public async Task BackAsync(Person person, CancellationToken stop = default)
    {
        var planned = await db.Residences.Where(r => r.PersonId == person.Id && r.Until == null).ToListAsync(stop);
        if (planned.Count > 0)
        {
            db.RemoveRange(planned);
            return;
        }
        var before = await db.Residences.Where(r => r.PersonId == person.Id && r.Until != null).OrderByDescending(r => r.Until).FirstOrDefaultAsync(stop)
            ?? throw new RefusedException("取り消せる引っこしはありません。");
        person.MoveBack(before);
        db.Remove(before);
    }

    private async Task TakeWorriesAsync(Person person, Guid? area, string? address, CancellationToken stop)
    {
        var worries = await db.Needs.Where(n => n.PersonId == person.Id && n.State != NeedState.Closed && n.AreaId == area && (n.Where == null || n.Where == address)).ToListAsync(stop);
        foreach (var worry in worries)
            worry.LieAt(new Whereabouts(person.Address, person.AreaId, person.Latitude, person.Longitude));
    }

    private async Task PartAsync(Person person, IReadOnlyCollection<Person> mates, DateOnly on, CancellationToken stop)
    {
        var desk = new HouseholdDesk(db);
        if (await desk.MembershipAsync(person.Id, stop) is not { } own)
            return;
        var along = mates.Select(m => m.Id).ToHashSet();
        var others = await db.HouseholdMembers.Where(m => m.HouseholdId == own.HouseholdId && m.Until == null && m.PersonId != person.Id).ToListAsync(stop);
        if (others.TrueForAll(m => m.PersonId is { } id && along.Contains(id)))
            return;
        // Those who go leave the household to those who stay, and are one household where they go.
        foreach (var member in others.Where(m => m.PersonId is { } id && along.Contains(id)).Append(own))
            await desk.LeaveAsync(member, on.AddDays(-1), EndedBy.Move, stop);
        foreach (var mate in mates)
            await desk.JoinAsync(person, mate, null, null, on, on, stop);
    }
}
