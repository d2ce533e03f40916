using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Matching;

/// <summary>
/// 引っこし, and what goes along: those who move together, and worries that lie where the person lived. Those who help hear of it.
/// The caller saves.
/// </summary>
public sealed partial class MoveDesk(SasaeaiDb db)
{
    /// <param name="person">Who moves.</param>
    /// <param name="mates">Those of the household who move along.</param>
    /// <param name="home">Where to.</param>
    /// <param name="on">The first day there; a later one takes effect on that day.</param>
    /// <param name="today">The day of writing.</param>
    /// <param name="takeWorries">Open worries that lie at the old home lie at the new one from that day on.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task MoveAsync(Person person, IReadOnlyCollection<Person> mates, Home home, DateOnly on, DateOnly today, bool takeWorries, CancellationToken stop = default)
    {
        var move = Guid.CreateVersion7();
        foreach (var one in mates.Prepend(person))
        {
            var (area, address) = (one.AreaId, one.Address);
            db.Add(one.Move(home, on, today, move, takeWorries));
            if (on <= today)
                await FollowAsync(one, area, address, takeWorries, today, stop);
        }
        if (on <= today)
            await PartAsync(person, mates, on, stop);
    }

    /// <summary>Moves whose day has come; run at the beginning of each day.</summary>
    /// <returns>How many people arrived, or would have.</returns>
    public async Task<int> ArriveAsync(DateOnly today, CancellationToken stop = default)
    {
        var due = await db.Residences.Where(r => r.Until == null && r.From <= today).OrderBy(r => r.From).ThenBy(r => r.Id).ToListAsync(stop);
        foreach (var together in due.GroupBy(r => r.MoveId ?? r.Id))
            await ArriveAsync([.. together], today, stop);
        return due.Count;
    }

    private async Task ArriveAsync(IReadOnlyList<Residence> together, DateOnly today, CancellationToken stop)
    {
        var arrived = new List<Person>();
        foreach (var planned in together)
        {
            var person = await db.People.SingleAsync(p => p.Id == planned.PersonId, stop);
            db.Remove(planned);
            if (person.Gone || person.MergedIntoId is not null)
                continue;
            var (area, address) = (person.AreaId, person.Address);
            db.Add(person.Arrive(planned));
            await FollowAsync(person, area, address, planned.TakesWorries, today, stop);
            arrived.Add(person);
        }
        if (arrived is [var first, .. var mates])
            await PartAsync(first, mates, together[0].From!.Value, stop);
    }

    /// <summary>What a move means on the day of it for the person's worries and for those who help with them.</summary>
    private async Task FollowAsync(Person person, Guid? area, string? address, bool takeWorries, DateOnly today, CancellationToken stop)
    {
        if (takeWorries)
            await TakeWorriesAsync(person, area, address, stop);
        if (!person.LivesOutside)
            await new TidingsDesk(db).BringAsync(person, Tidings.Moved, today, stop);
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
        var going = others.Where(m => m.PersonId is { } id && along.Contains(id)).Prepend(own).ToList();
        foreach (var member in going)
            await desk.LeaveAsync(member, on.AddDays(-1), EndedBy.Move, stop);
        if (going.Count > 1)
            await desk.BeginAsync(going, [person, .. mates], on, stop);
    }
}
