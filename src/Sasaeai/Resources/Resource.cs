using Sasaeai.History;
using Sasaeai.Organizations;

namespace Sasaeai.Resources;

/// <summary>地域資源. Anything that helps: a salon, a delivery round, a neighbour's van, a shop that might.</summary>
public sealed partial class Resource : Mergeable
{
    public string? Kana { get; set; }

    /// <summary>What it does, in one or two sentences a resident understands.</summary>
    public string? Summary { get; set; }

    /// <summary>Keys of <c>resource-category</c>, the main one first.</summary>
    public List<string> Categories { get; set; } = [];

    /// <summary>A key of <c>funding-stream</c>.</summary>
    public string? Funding { get; set; }
    public ResourceState State { get; private set; } = ResourceState.Active;
    public DateOnly? StateSince { get; private set; }
    public string? EndedReason { get; private set; }

    /// <summary>The state in which it was when it ended, to which taking back the end returns.</summary>
    public ResourceState? EndedFrom { get; private set; }
    public DateOnly? EndedFromSince { get; private set; }
    public Guid? OrganizationId { get; set; }
    public Organization? Organization { get; set; }

    /// <summary>Who runs it, where that is not an organisation or needs a name.</summary>
    public string? RunBy { get; set; }
    public string? Phone { get; set; }
    public string? Website { get; set; }

    public string? PlaceName { get; set; }

    /// <summary>A key of <c>base-place</c>.</summary>
    public string? PlaceKind { get; set; }
    public string? Address { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Mesh { get; set; }
    public Guid? AreaId { get; set; }

    /// <summary>It comes to the person (visit, delivery, ride) instead of the person going there.</summary>
    public bool ComesToYou { get; set; }

    /// <summary>The areas it serves; none means the whole municipality.</summary>
    public List<ServedArea> ServedAreas { get; init; } = [];

    public List<Session> Sessions { get; set; } = [];

    /// <summary>The weekdays of <see cref="Sessions"/>, kept as a column so that lists filter by day on both databases.</summary>
    public Days Days { get; set; }
    public string? ScheduleNote { get; set; }

    public int? Capacity { get; set; }

    /// <summary>How many usually come or are helped now.</summary>
    public int? Attendance { get; set; }

    /// <summary>It takes no new people until it says so.</summary>
    public bool Full { get; set; }
    public int? PriceYen { get; set; }

    /// <summary>What a person with a low income pays, where that differs.</summary>
    public int? LowIncomePriceYen { get; set; }
    public string? PriceNote { get; set; }
    public int? MinimumAge { get; set; }

    /// <summary>Only for people with a care-need certificate or the 事業対象者 check.</summary>
    public bool NeedsCertification { get; set; }
    public string? Eligibility { get; set; }

    public Load Load { get; set; }
    public bool SuccessionWorry { get; set; }

    /// <summary>Hopes and burdens of those who run it, in their words.</summary>
    public string? Hopes { get; set; }

    /// <summary>お願いする前に: what we do, will not do, how to be helped well.</summary>
    public string? BeforeAsking { get; set; }

    public DateOnly? ConfirmedOn { get; private set; }
    public string? ConfirmedBy { get; private set; }

    /// <summary>Null where it was confirmed before anyone asked.</summary>
    public Confirmer? ConfirmedByKind { get; private set; }

    /// <summary>公開. Keepers said that anyone may read it; see <see cref="Publish"/>.</summary>
    public bool Published { get; private set; }

    /// <summary>Those who run it agreed that the telephone number is read by anyone.</summary>
    public bool PhoneIsPublic { get; private set; }

    /// <summary>What the public list is searched by, folded: only what it shows. Null while it is not published.</summary>
    public string? PublicSearch { get; private set; }
}

public sealed class ServedArea
{
    public required Guid ResourceId { get; init; }
    public required Guid AreaId { get; init; }
}
