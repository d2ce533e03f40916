using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>人. A resident, who is helped and helps: there is no other table of people.</summary>
/// <remarks>The name stays as it is written (髙, 﨑, 邉); <see cref="Mergeable.OtherNames"/> holds 通称 and other spellings.</remarks>
public sealed partial class Person : Mergeable
{
    public string? Kana { get; set; }

    /// <summary>The name is what people call them; nobody knows how it is written on paper.</summary>
    public bool AliasOnly { get; set; }
    public List<FormerName> FormerNames { get; set; } = [];

    /// <summary>Somebody else in the municipality bears the name, however it is spelled: lists then say who is meant.</summary>
    public bool HasNamesake { get; internal set; }

    /// <summary>Only where the whole day is known; <see cref="BirthText"/> keeps it as it was said. See <see cref="BornOn"/>.</summary>
    public DateOnly? BirthDate { get; private set; }
    public string? BirthText { get; private set; }
    public string? Phone { get; set; }

    /// <summary>Where they live now; before and later: <see cref="Residence"/>.</summary>
    public string? Address { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Mesh { get; set; }
    public Guid? AreaId { get; set; }
    public DateOnly? LivesHereSince { get; private set; }

    /// <summary>転出. From this day on they live outside the municipality.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>亡くなった日, as surely as it is known; see <see cref="Die"/>.</summary>
    public string? DiedText { get; private set; }
    public bool? LivesAlone { get; set; }

    /// <summary>How long they walk without a rest, in minutes; null where nobody asked.</summary>
    public int? WalkMinutes { get; set; }

    /// <summary>Has a care-need certificate or the 事業対象者 check; null where nobody asked.</summary>
    public bool? Certified { get; set; }

    /// <summary>Pays the low-income price; null where nobody asked.</summary>
    public bool? LowIncome { get; set; }

    /// <summary>What the person can do and the part they take: "weak legs, but teaches knitting".</summary>
    public string? Abilities { get; set; }

    /// <summary>Who wrote the record down, and so may always open it.</summary>
    public Guid? WrittenById { get; internal set; }

    /// <summary>By what they are found.</summary>
    public List<PersonKey> Keys { get; } = [];
}

/// <summary>前の名前. A name that was theirs until some day.</summary>
/// <param name="Until">EDTF, or null where nobody asked.</param>
public sealed record FormerName(string Name, string? Kana, string? Until);
