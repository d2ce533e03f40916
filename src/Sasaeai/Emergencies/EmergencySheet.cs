using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Emergencies;

/// <summary>緊急の一枚. All that helps in an emergency of one person, on one page that only reads: who they are, whom to call, what they worry about, who helps.</summary>
/// <param name="Worries">Those still open, also those of which the person knows nothing: what is kept from most may be what endangers them.</param>
/// <param name="Helping">Who was asked or helps for them.</param>
public sealed record EmergencySheet(Person Person, IReadOnlyList<KeyContact> Contacts, IReadOnlyList<HouseholdMember> Household, IReadOnlyList<Need> Worries, IReadOnlyList<Referral> Helping)
{
    /// <returns>Null where the person's record is gone meanwhile.</returns>
    public static async Task<EmergencySheet?> LoadAsync(SasaeaiDb db, EmergencyOpening opening, DateOnly today, CancellationToken stop = default)
    {
        var (id, town) = (opening.PersonId, opening.Municipality);
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Municipality == town, stop) is not { } person)
            return null;
        var contacts = await db.KeyContacts.AsNoTracking().Where(c => c.PersonId == id && c.Municipality == town && c.Until == null).OrderBy(c => c.Id).ToListAsync(stop);
        var houses = db.HouseholdMembers.Where(m => m.PersonId == id && m.Until == null).Select(m => m.HouseholdId);
        var mates = await db.HouseholdMembers.AsNoTracking().Include(m => m.Person).Where(m => houses.Contains(m.HouseholdId) && m.PersonId != id && m.Municipality == town).OrderBy(m => m.Id).ToListAsync(stop);
        var worries = await db.Needs.AsNoTracking().Where(n => n.PersonId == id && n.Municipality == town && n.State != NeedState.Closed).OrderByDescending(n => n.HeardOn).ThenByDescending(n => n.Id).ToListAsync(stop);
        var helping = await db.Referrals.AsNoTracking().Include(r => r.Resource).Where(r => r.Need!.PersonId == id && r.Municipality == town && r.Need.State != NeedState.Closed).StillOpen().OrderBy(r => r.AskedOn).ThenBy(r => r.Id).ToListAsync(stop);
        return new(person, contacts, [.. mates.Where(m => m.HoldsOn(today))], worries, helping);
    }

    /// <summary>What the access log has to say of it.</summary>
    public IReadOnlyCollection<Sighting> Shown =>
    [
        new(nameof(Person), Person.Id, Person.Id),
        .. Household.Select(m => m.PersonId).Concat(Contacts.Select(c => c.ContactId)).OfType<Guid>().Distinct().Select(id => new Sighting(nameof(Person), id, id, FieldClass.Personal)),
        .. Worries.Select(n => new Sighting(nameof(Need), n.Id, Person.Id)),
        .. Helping.Select(r => new Sighting(nameof(Referral), r.Id, Person.Id)),
    ];
}
