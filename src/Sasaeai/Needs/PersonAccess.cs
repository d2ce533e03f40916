using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.People;

namespace Sasaeai.Needs;

public static class PersonAccess
{
    /// <summary>
    /// A person is in sight of those who may see one of their worries, of whoever wrote the record down, and of those who work for the whole
    /// municipality or for the area in which the person lives. Whom one knows only by worries of which they know nothing themselves (本人未確認)
    /// stays with the coordinators.
    /// </summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, IQueryable<Need> needs, User user)
    {
        var town = people.Where(p => p.Municipality == user.Municipality);
        var seen = needs.VisibleTo(user).Where(n => n.PersonId != null).Select(n => n.PersonId!.Value);
        var unaware = needs.Where(n => n.PersonId != null && n.Unaware && !needs.Any(other => other.PersonId == n.PersonId && !other.Unaware)).Select(n => n.PersonId!.Value);
        return user.Role switch
        {
            Role.Tier1Coordinator => town,
            Role.Tier2Coordinator => town.Where(p => (p.AreaId != null && user.AreaIds.Contains(p.AreaId.Value)) || p.WrittenById == user.AccountId || seen.Contains(p.Id)),
            Role.MunicipalOfficer => town.Where(p => !unaware.Contains(p.Id) || p.WrittenById == user.AccountId || seen.Contains(p.Id)),
            Role.CareCenterStaff => town.Where(p => (p.AreaId != null && user.AreaIds.Contains(p.AreaId.Value) && !unaware.Contains(p.Id))
                || p.WrittenById == user.AccountId || seen.Contains(p.Id)),
            Role.CareManager => town.Where(p => p.WrittenById == user.AccountId || seen.Contains(p.Id)),
            _ => town.Where(p => false),
        };
    }

    /// <summary>The same rule for some who are few among many: asked of their own worries, and not of everybody's.</summary>
    public static IQueryable<Person> VisibleAmong(this SasaeaiDb db, User user, IQueryable<Person> some) =>
        some.VisibleTo(db.Needs.Where(n => n.PersonId != null && some.Select(p => p.Id).Contains(n.PersonId.Value)), user);

    /// <summary>Of these people those in sight. The same rule, asked of their own worries alone, however many the town has.</summary>
    public static IQueryable<Person> PeopleInSight(this SasaeaiDb db, User user, IReadOnlyCollection<Guid> ids) =>
        db.People.Where(p => ids.Contains(p.Id)).VisibleTo(db.Needs.Where(n => n.PersonId != null && ids.Contains(n.PersonId.Value)), user);
}
