using Sasaeai.History;

namespace Sasaeai.Consent;

[Flags]
public enum SharedFields { None = 0, Name = 1, Address = 2, Phone = 4, Worry = 8, Living = 16, Health = 32 }

/// <summary>伝えてよいこと. The consent or other legal basis on which a person's data may go to one recipient.</summary>
public sealed partial class SharingBasis : Record
{
    /// <summary>Only a worry hands one out, so that none exists without its rules: see <c>Need.Share</c>.</summary>
    internal SharingBasis() { }

    public required Guid NeedId { get; init; }
    public Guid? PersonId { get; init; }

    /// <summary>A key of <c>legal-basis</c>; <c>consent</c> is the person's own yes.</summary>
    public required string Basis { get; init; }
    public required string Purpose { get; init; }

    /// <summary>The one resource, or every resource where null and <see cref="Recipient"/> says so in words.</summary>
    public Guid? ResourceId { get; init; }
    public required string Recipient { get; init; }

    /// <summary>A key of <c>section</c>: it is for a hand-over to that section, and for no resource.</summary>
    public string? Section { get; init; }
    public required SharedFields Fields { get; init; }

    /// <summary>口頭・書面・家族から など, as it was given.</summary>
    public required string How { get; init; }
    public required string GivenBy { get; init; }

    /// <summary>A key of <c>consent-giver</c>: the person, family, a guardian, or whoever decided by law.</summary>
    public string Giver { get; init; } = Self;
    public const string Self = "self";
    public const string Decision = "decision";
    public required Guid TakenById { get; init; }
    public required string TakenByName { get; init; }
    public required DateOnly GivenOn { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? ExpiresOn { get; internal set; }

    /// <summary>Each time it was asked for again.</summary>
    public List<Renewal> Renewals { get; private set; } = [];
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnReason { get; private set; }

    public bool HoldsOn(DateOnly day) => GivenOn <= day && (ExpiresOn is null || day <= ExpiresOn) && WithdrawnOn is null;

    public bool IsFor(Guid resourceId) => Section is null && (ResourceId is null || ResourceId == resourceId);

    /// <summary>A yes to groups that might help is no yes to an office: a section is named.</summary>
    public bool IsForSection(string section) => Section == section;
}

/// <summary>あらためてうかがった. The same yes, asked for again.</summary>
/// <param name="GivenBy">Who said it this time.</param>
/// <param name="Until">The last day from then on; null until it is taken back.</param>
public sealed record Renewal(DateOnly On, string ByName, string GivenBy, string How, DateOnly? Until);
