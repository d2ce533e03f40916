namespace Sasaeai.Accounts;

/// <summary>役割. With municipality, areas and organisation it gives a user's reach.</summary>
public enum Role
{
    PrefectureOfficer,
    MunicipalOfficer,
    Tier1Coordinator,
    Tier2Coordinator,
    Tier3Coordinator,
    CareCenterStaff,
    CareManager,
    CouncilMember,
    Auditor,
}

public static class Roles
{
    /// <summary>Reach comes from areas, so an appointment without one would reach nothing.</summary>
    public static bool WorksByArea(this Role role) => role is Role.Tier2Coordinator or Role.CareCenterStaff;

    public static string Label(this Role role) => role switch
    {
        Role.PrefectureOfficer => "県の担当",
        Role.MunicipalOfficer => "市町村の担当",
        Role.Tier1Coordinator => "第1層コーディネーター",
        Role.Tier2Coordinator => "第2層コーディネーター",
        Role.Tier3Coordinator => "第3層コーディネーター",
        Role.CareCenterStaff => "地域包括支援センター",
        Role.CareManager => "ケアマネジャー",
        Role.CouncilMember => "協議体の構成員",
        Role.Auditor => "監査",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
