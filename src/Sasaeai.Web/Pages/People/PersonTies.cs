using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.People;

public sealed record TieLine(PersonTie Tie, string Of, string Href);

/// <param name="Relation">As it was said of the one whose household it was first; of others it would be wrong.</param>
public sealed record MateLine(HouseholdMember Member, string Name, Guid? Opens, string? Relation);

public sealed record ContactLine(KeyContact Contact, string? Organization, Guid? Opens);

/// <summary>Everything dated that hangs on a person: parts, household, contacts, homes. Names of others only where the reader may open them.</summary>
public sealed record PersonTies(
    IReadOnlyList<TieLine> Parts, IReadOnlyList<MateLine> Household, IReadOnlyList<ContactLine> Contacts, IReadOnlyList<Residence> Homes)
{
    /// <summary>Whose names stand here, of those who have a record of their own: a contact's does, whether or not the reader may open it.</summary>
    public IReadOnlyCollection<Sighting> Shows => Household.Select(m => m.Opens).Concat(Contacts.Select(c => c.Contact.ContactId)).OfType<Guid>().Sightings();

    public static async Task<PersonTies> LoadAsync(SasaeaiDb db, CurrentUser me, Guid id)
    {
        var ties = await db.PersonTies.AsNoTracking().Where(t => t.PersonId == id).ToListAsync();
        var (bodies, resources) = (ties.Select(t => t.OrganizationId).ToList(), ties.Select(t => t.ResourceId).ToList());
        var names = (await db.Organizations.VisibleTo(me.User).Where(o => bodies.Contains(o.Id)).Select(o => new { o.Id, o.Name, Folder = "organizations" }).ToListAsync())
            .Concat(await db.Resources.VisibleTo(me.User).Where(r => resources.Contains(r.Id)).Select(r => new { r.Id, r.Name, Folder = "resources" }).ToListAsync()).ToDictionary(n => n.Id);
        var households = db.HouseholdMembers.Where(m => m.PersonId == id).Select(m => m.HouseholdId);
        var first = await db.HouseholdMembers.Where(m => m.PersonId == id && m.Relation == null).Select(m => m.HouseholdId).ToListAsync();
        var mates = await db.HouseholdMembers.AsNoTracking().Where(m => households.Contains(m.HouseholdId) && m.PersonId != id).ToListAsync();
        var contacts = await db.KeyContacts.AsNoTracking().Where(c => c.PersonId == id)
            .Select(c => new { Contact = c, Body = db.Organizations.Where(o => o.Id == c.OrganizationId).Select(o => o.Name).FirstOrDefault() }).ToListAsync();
        var others = mates.Select(m => m.PersonId).Concat(contacts.Select(c => c.Contact.ContactId)).OfType<Guid>().Distinct().ToList();
        var people = await db.PeopleInSight(me.User, others).AsNoTracking().ToDictionaryAsync(p => p.Id);
        Person? Seen(Guid? other) => other is { } of ? people.GetValueOrDefault(of) : null;
        return new(
            [.. ties.OrderBy(t => t.Until is not null).ThenByDescending(t => t.From).Select(t => (Tie: t, Of: names.GetValueOrDefault((t.OrganizationId ?? t.ResourceId)!.Value))).Where(t => t.Of is not null).Select(t => new TieLine(t.Tie, t.Of!.Name, $"/{t.Of.Folder}/{t.Of.Id}"))],
            [.. mates.OrderBy(m => m.Until is not null).ThenBy(m => m.Id).Select(m => new MateLine(m, m.Name ?? Seen(m.PersonId)?.Name ?? "ほかの方", Seen(m.PersonId)?.Id, first.Contains(m.HouseholdId) ? m.Relation : null))],
            [.. contacts.OrderBy(c => c.Contact.Until is not null).ThenBy(c => c.Contact.Id).Select(c => new ContactLine(c.Contact, c.Body, Seen(c.Contact.ContactId)?.Id))],
            await db.Residences.AsNoTracking().Where(r => r.PersonId == id).OrderByDescending(r => r.From).ThenByDescending(r => r.Id).ToListAsync());
    }
}
