using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>人. A resident, who is helped and helps: there is no other table of people.</summary>
public sealed partial class Person : Record
{
    public required string Name { get; set; }
    public string? Kana { get; set; }

    /// <summary>Only where the whole day is known; <see cref="BirthText"/> keeps it as it was said. See <see cref="BornOn"/>.</summary>
    public DateOnly? BirthDate { get; private set; }
    public string? BirthText { get; private set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Mesh { get; set; }
    public Guid? AreaId { get; set; }
    public bool? LivesAlone { get; set; }

    /// <summary>How long they walk without a rest, in minutes; null where nobody asked.</summary>
    public int? WalkMinutes { get; set; }

    /// <summary>Has a care-need certificate or the 事業対象者 check; null where nobody asked.</summary>
    public bool? Certified { get; set; }

    /// <summary>Pays the low-income price; null where nobody asked.</summary>
    public bool? LowIncome { get; set; }

    /// <summary>What the person can do and the part they take: "weak legs, but teaches knitting".</summary>
    public string? Abilities { get; set; }
    public string Search { get; set; } = "";
}
