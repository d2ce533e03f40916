namespace Sasaeai.Accounts;

/// <summary>The signed-in person in one appointment: who they are and how far they reach. An argument of every query.</summary>
/// <param name="Municipality">Five digits; for a prefecture officer the two digits of the prefecture, which match no row.</param>
/// <param name="AreaIds">The appointed areas with everything below them; empty where the role reaches the whole municipality or works by organisation.</param>
public sealed record User(
    Guid AccountId, string Name, Guid AppointmentId, Role Role, string Municipality,
    IReadOnlyList<Guid> AreaIds, Guid? OrganizationId)
{
    /// <summary>Where the appointment is, for the head of each screen; empty when it is for the whole municipality.</summary>
    public string Place { get; init; } = "";

    /// <summary>Reaches every area of the municipality.</summary>
    public bool ReachesWholeMunicipality => Role is Role.MunicipalOfficer or Role.Tier1Coordinator;

    /// <summary>May keep the shared registry: everyone whose work is to make resources visible.</summary>
    public bool KeepsRegistry => Role is Role.MunicipalOfficer or Role.Tier1Coordinator or Role.Tier2Coordinator or Role.Tier3Coordinator or Role.CareCenterStaff;

    /// <summary>May write down a worry it heard; whoever only voices reads nothing of what becomes of it but that it was seen.</summary>
    public bool VoicesNeeds => HearsNeeds || Role is Role.Tier3Coordinator;

    /// <summary>Hears worries, connects, and reads what the area's people said.</summary>
    public bool HearsNeeds => Role is Role.MunicipalOfficer or Role.Tier1Coordinator or Role.Tier2Coordinator or Role.CareCenterStaff or Role.CareManager;
}
