using Sasaeai.History;

namespace Sasaeai.Organizations;

/// <summary>団体・事業所. Whoever runs a resource, sits on a council or employs a coordinator.</summary>
public sealed partial class Organization : Mergeable
{
    public string? Kana { get; set; }

    /// <summary>A key of <c>organization-kind</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>法人番号, 13 digits.</summary>
    public string? CorporateNumber { get; set; }
    public string? Address { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>250 m mesh code of the point (JIS X 0410), so that both databases filter by range.</summary>
    public string? Mesh { get; set; }
    public Guid? AreaId { get; set; }
    public string? Phone { get; set; }
    public string? Fax { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public string? Note { get; set; }
    public DateOnly? ClosedOn { get; private set; }
    public string? ClosedReason { get; private set; }
}
