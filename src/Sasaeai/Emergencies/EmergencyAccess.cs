using Sasaeai.Accounts;
using Sasaeai.People;

namespace Sasaeai.Emergencies;

public static class EmergencyAccess
{
    /// <summary>
    /// Those who are called at night about somebody of another area. The first tier sees the whole municipality and needs no such way; the officer
    /// watches over it and so does not go it; whoever works for a body outside asks one of these.
    /// </summary>
    public static bool OpensInEmergency(this User user) => user.Role is Role.Tier2Coordinator or Role.CareCenterStaff;

    /// <summary>The officer reads all of the municipality, whoever opened their own.</summary>
    public static IQueryable<EmergencyOpening> VisibleTo(this IQueryable<EmergencyOpening> openings, User user) =>
        user.Role is Role.MunicipalOfficer
            ? openings.Where(o => o.Municipality == user.Municipality)
            : openings.Where(o => o.Municipality == user.Municipality && o.AccountId == user.AccountId);

    /// <summary>What still shows its sheet: to the account that opened it, and to nobody else.</summary>
    public static IQueryable<EmergencyOpening> OpenTo(this IQueryable<EmergencyOpening> openings, User user, DateTime now) =>
        openings.Where(o => o.Municipality == user.Municipality && o.AccountId == user.AccountId && o.Until > now);

    public static IQueryable<EmergencyOpening> ToAssess(this IQueryable<EmergencyOpening> openings) => openings.Where(o => o.AssessedAt == null);

    /// <summary>Who came in so, for those who may ask who reads a person's record.</summary>
    /// <param name="openings">All.</param>
    /// <param name="person">In sight of whoever asks.</param>
    public static IQueryable<EmergencyOpening> Of(this IQueryable<EmergencyOpening> openings, Person person) =>
        openings.Where(o => o.Municipality == person.Municipality && o.PersonId == person.Id).OrderByDescending(o => o.OpenedAt).ThenByDescending(o => o.Id);
}
