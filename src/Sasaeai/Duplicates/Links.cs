using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Duplicates;

/// <summary>Columns that point at a record and so follow it when it is merged. The journal does not follow: it tells what was, under the name it had.</summary>
public sealed record Link(string Table, string Column, Func<SasaeaiDb, IQueryable<Record>> Rows)
{
    private static readonly Link[] ToOrganization =
    [
        new("Resource", "OrganizationId", db => db.Resources),
        new("Referral", "OrganizationId", db => db.Referrals),
        new("Appointment", "OrganizationId", db => db.Appointments),
        new("KeyContact", "OrganizationId", db => db.KeyContacts),
        new("PersonTie", "OrganizationId", db => db.PersonTies),
        new("Need", "OrganizationId", db => db.Needs),
    ];

    private static readonly Link[] ToResource =
    [
        new("Approach", "ResourceId", db => db.Approaches),
        new("Referral", "ResourceId", db => db.Referrals),
        new("SharingBasis", "ResourceId", db => db.SharingBases),
        new("Slip", "ResourceId", db => db.Slips),
        new("Remark", "ResourceId", db => db.Remarks),
        new("PersonTie", "ResourceId", db => db.PersonTies),
    ];

    private static readonly Link[] ToPerson =
    [
        new("Need", "PersonId", db => db.Needs),
        new("SharingBasis", "PersonId", db => db.SharingBases),
        new("Residence", "PersonId", db => db.Residences),
        new("HouseholdMember", "PersonId", db => db.HouseholdMembers),
        new("KeyContact", "PersonId", db => db.KeyContacts),
        new("KeyContact", "ContactId", db => db.KeyContacts),
        new("PersonTie", "PersonId", db => db.PersonTies),
        new("EmergencyOpening", "PersonId", db => db.EmergencyOpenings),
        new("SubjectRequest", "PersonId", db => db.SubjectRequests),
    ];

    public static IReadOnlyList<Link> To(string subject) => subject switch
    {
        nameof(Organization) => ToOrganization,
        nameof(Resource) => ToResource,
        nameof(Person) => ToPerson,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };
}
