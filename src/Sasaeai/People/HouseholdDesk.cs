using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>Who lives with whom: those of one household, from a day until a day. Whether somebody lives alone follows from it. The caller saves.</summary>
public sealed class HouseholdDesk(SasaeaiDb db)
{
    /// <param name="person">Somebody of the household, or the first of a new one.</param>
    /// <param name="mate">Who joins; null where nobody keeps a record of them.</param>
    /// <param name="name">Who joins, where there is no record: 娘さん.</param>
    /// <param name="relation">What the one who joins is to the person.</param>
    /// <param name="from">Null where nobody knows since when.</param>
    /// <param name="today">For the day on which another household is left.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task JoinAsync(Person person, Person? mate, string? name, string? relation, DateOnly? from, DateOnly today, CancellationToken stop = default)
    {
        if (mate is null && string.IsNullOrWhiteSpace(name))
            throw new RefusedException("いっしょに暮らす人を書いてください。「娘さん」でもかまいません。", nameof(HouseholdMember.Name));
        if (mate?.Id == person.Id)
            throw new RefusedException("ご本人です。ほかの方を選んでください。", nameof(HouseholdMember.Name));
        if (from > today)
            throw new RefusedException("まだ来ていない日です。いっしょに暮らしはじめてから書いてください。", nameof(HouseholdMember.From));
        var household = (await MembershipAsync(person.Id, stop))?.HouseholdId ?? Found(person);
        if (mate is not null && await MembershipAsync(mate.Id, stop) is { } elsewhere)
        {
            if (elsewhere.HouseholdId == household)
                throw new RefusedException($"{mate.Name}さんは、もういっしょに暮らしていると書いてあります。", nameof(HouseholdMember.Name));
            await LeaveAsync(elsewhere, from?.AddDays(-1) ?? today, EndedBy.Move, stop);
        }
        db.Add(new HouseholdMember
        {
            Municipality = person.Municipality,
            HouseholdId = household,
            PersonId = mate?.Id,
            Person = mate,
            Name = mate is null ? name!.Trim() : null,
            Relation = string.IsNullOrWhiteSpace(relation) ? null : relation.Trim(),
            From = from,
        });
        await SettleAsync(household, stop);
    }

    /// <summary>Somebody no longer lives there. Of one who is left behind by all, the record says that they live alone.</summary>
    public async Task LeaveAsync(HouseholdMember member, DateOnly until, EndedBy by = EndedBy.Hand, CancellationToken stop = default)
    {
        member.End(member.From > until ? member.From.Value : until, by);
        if (member.PersonId is { } id && by is not EndedBy.Death && await db.People.SingleAsync(p => p.Id == id, stop) is { } gone)
            gone.LivesAlone = null;
        await SettleAsync(member.HouseholdId, stop);
    }

    /// <summary>Those who left a household together are one where they went.</summary>
    /// <param name="left">How they lived before.</param>
    /// <param name="people">The same people, loaded.</param>
    /// <param name="from">The first day.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task BeginAsync(IReadOnlyList<HouseholdMember> left, IReadOnlyCollection<Person> people, DateOnly from, CancellationToken stop = default)
    {
        var household = Guid.CreateVersion7();
        // What they are to one another was said of the one around whom the household was: it holds on only where that one is among them.
        var centre = left.FirstOrDefault(m => m.Relation is null);
        foreach (var member in left)
            db.Add(new HouseholdMember
            {
                Municipality = member.Municipality,
                HouseholdId = household,
                PersonId = member.PersonId,
                Person = people.Single(p => p.Id == member.PersonId),
                Relation = centre is null ? null : member.Relation,
                From = from,
            });
        await SettleAsync(household, stop);
    }

    /// <summary>The household that somebody lives in now; null where nobody wrote one down.</summary>
    public async Task<HouseholdMember?> MembershipAsync(Guid personId, CancellationToken stop = default)
    {
        await db.HouseholdMembers.Where(m => m.PersonId == personId && m.Until == null).LoadAsync(stop);
        return db.HouseholdMembers.Local.FirstOrDefault(m => m.PersonId == personId && m.Until is null);
    }

    /// <summary>Writes on each of those who live there whether they live alone.</summary>
    public async Task SettleAsync(Guid household, CancellationToken stop = default)
    {
        await db.HouseholdMembers.Include(m => m.Person).Where(m => m.HouseholdId == household).LoadAsync(stop);
        var here = db.HouseholdMembers.Local.Where(m => m.HouseholdId == household && m.Until is null).ToList();
        foreach (var member in here.Where(m => m.Person is not null))
            member.Person!.LivesAlone = here.Count == 1;
    }

    private Guid Found(Person person)
    {
        var first = new HouseholdMember { Municipality = person.Municipality, HouseholdId = Guid.CreateVersion7(), PersonId = person.Id, Person = person };
        db.Add(first);
        return first.HouseholdId;
    }
}
