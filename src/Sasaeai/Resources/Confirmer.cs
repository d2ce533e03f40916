using Sasaeai.Accounts;

namespace Sasaeai.Resources;

/// <summary>Who said that a record is still right, as far as the public is told: never a person's name.</summary>
public enum Confirmer { Group, Coordinator, CareCenter, Municipality }

public static class Confirmers
{
    /// <summary>Whoever is at work and asked nobody; an organisation's own coordinator speaks for it.</summary>
    public static Confirmer Of(Role role) => role switch
    {
        Role.Tier3Coordinator => Confirmer.Group,
        Role.CareCenterStaff => Confirmer.CareCenter,
        Role.MunicipalOfficer => Confirmer.Municipality,
        _ => Confirmer.Coordinator,
    };

    public static string Label(this Confirmer confirmer) => confirmer switch
    {
        Confirmer.Group => "活動している方に聞きました",
        Confirmer.Coordinator => "コーディネーターが確かめました",
        Confirmer.CareCenter => "地域包括支援センターが確かめました",
        Confirmer.Municipality => "市町村の担当が確かめました",
        _ => throw new ArgumentOutOfRangeException(nameof(confirmer), confirmer, null),
    };
}
