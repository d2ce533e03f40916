using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.People;

/// <summary>The line under each name of a list, with what tells namesakes apart.</summary>
public static class PersonLines
{
    public static async Task<IReadOnlyDictionary<Guid, string>> LinesAsync(this SasaeaiDb db, CurrentUser me, IReadOnlyCollection<Person> people)
    {
        var ids = people.Select(p => p.Id).ToList();
        var areas = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var mates = await MatesAsync(db, me, ids);
        var parts = await PartsAsync(db, me, ids);
        var alike = Distinguishing.Alike(people);
        var heard = await FirstHeardAsync(db, me, alike);
        var begun = await db.BeginningsAsync(alike);
        return Distinguishing.Lines([.. people.Select(p => new Listed(p, areas.Name(areas.Of(p.AreaId)),
            mates.TryGetValue(p.Id, out var with) ? with : p.LivesAlone is true ? "ひとり暮らし" : null, parts.GetValueOrDefault(p.Id),
            heard.GetValueOrDefault(p.Id), begun.GetValueOrDefault(p.Id)?.ToString()))], me.Today);
    }

    /// <summary>Writes down that these people's names were on the screen.</summary>
    public static Task LooksThroughAsync(this CurrentUser me, IEnumerable<Person> people) => me.LooksThroughAsync(people.Sightings());

    /// <summary>Names, addresses, years of birth: personal, and nothing of what they worry about.</summary>
    public static IReadOnlyCollection<Sighting> Sightings(this IEnumerable<Person> people) => people.Select(p => p.Id).Sightings();

    public static IReadOnlyCollection<Sighting> Sightings(this IEnumerable<Guid> people) => [.. people.Select(id => new Sighting(nameof(Person), id, id, FieldClass.Personal))];

    /// <summary>What was first heard of each, and from whom, among the worries in sight.</summary>
    private static async Task<Dictionary<Guid, string>> FirstHeardAsync(SasaeaiDb db, CurrentUser me, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0)
            return [];
        var worries = await db.Needs.AsNoTracking().VisibleTo(me.User).Where(n => n.PersonId != null && ids.Contains(n.PersonId.Value))
            .Select(n => new { n.Id, Person = n.PersonId!.Value, n.Title, n.HeardOn, n.ToldBy }).ToListAsync();
        var first = worries.OrderBy(n => n.HeardOn).ThenBy(n => n.Id).DistinctBy(n => n.Person).ToList();
        await me.LooksThroughAsync([.. first.Select(n => new Sighting(nameof(Need), n.Id, n.Person))]);
        return first.ToDictionary(n => n.Person,
            n => $"「{n.Title}」を{JapaneseDate.Full(n.HeardOn)}に聞いた{(n.ToldBy is { } teller ? $"（{teller}から）" : "")}");
    }

    private static async Task<Dictionary<Guid, string>> MatesAsync(SasaeaiDb db, CurrentUser me, List<Guid> ids)
    {
        var own = await db.HouseholdMembers.AsNoTracking().Where(m => m.PersonId != null && ids.Contains(m.PersonId.Value)).ToListAsync();
        own.RemoveAll(m => !m.HoldsOn(me.Today));
        var households = own.Select(m => m.HouseholdId).Distinct().ToList();
        var members = await db.HouseholdMembers.AsNoTracking().Where(m => households.Contains(m.HouseholdId))
            .Select(m => new { m.HouseholdId, m.PersonId, m.Name, m.From, m.Until }).ToListAsync();
        members.RemoveAll(m => m.From > me.Today || m.Until < me.Today);
        var others = members.Where(m => m.Name is null && m.PersonId is not null).Select(m => m.PersonId!.Value).Distinct().ToList();
        var names = await db.PeopleInSight(me.User, others).ToDictionaryAsync(p => p.Id, p => p.Name);
        await me.LooksThroughAsync(names.Keys.Sightings());
        var with = from one in own
                   from other in members
                   where other.HouseholdId == one.HouseholdId && other.PersonId != one.PersonId
                   group other.Name ?? names.GetValueOrDefault(other.PersonId ?? Guid.Empty) ?? "ほかの方" by one.PersonId!.Value;
        return with.ToDictionary(g => g.Key, g => $"{string.Join('・', g)}と暮らす");
    }

    private static async Task<Dictionary<Guid, string>> PartsAsync(SasaeaiDb db, CurrentUser me, List<Guid> ids)
    {
        var ties = await db.PersonTies.AsNoTracking().Where(t => ids.Contains(t.PersonId) && t.Until == null && t.Kind != "avoids")
            .Select(t => new
            {
                t.PersonId,
                t.Kind,
                Of = db.Organizations.VisibleTo(me.User).Where(o => o.Id == t.OrganizationId).Select(o => o.Name).FirstOrDefault()
                    ?? db.Resources.VisibleTo(me.User).Where(r => r.Id == t.ResourceId).Select(r => r.Name).FirstOrDefault(),
            }).ToListAsync();
        return ties.GroupBy(t => t.PersonId).ToDictionary(g => g.Key, g => string.Join('・', g.Select(t => $"{t.Of}（{CodeList.TieKind.Label(t.Kind)}）").Distinct().Order().Take(2)));
    }
}
