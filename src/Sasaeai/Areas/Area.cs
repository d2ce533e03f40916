using Sasaeai.History;

namespace Sasaeai.Areas;

public enum AreaKind
{
    /// <summary>第1層.</summary>
    Municipality,
    /// <summary>第2層, 日常生活圏域.</summary>
    DailyLiving,
    /// <summary>小学校区・自治会区など.</summary>
    Neighbourhood,
    /// <summary>第3層. What one organisation serves; see <see cref="Area.Covers"/>.</summary>
    ThirdTier,
}

/// <summary>圏域. A node of the tree municipality → daily-living area → neighbourhood.</summary>
public sealed class Area : Record
{
    public required string Name { get; set; }
    public string? Kana { get; set; }
    public required AreaKind Kind { get; init; }

    /// <summary>A key of <c>neighbourhood-kind</c>; only where <see cref="Kind"/> is Neighbourhood.</summary>
    public string? NeighbourhoodKind { get; set; }

    /// <summary>The code that the municipality or the source file gives it.</summary>
    public string? Code { get; set; }
    public Guid? ParentId { get; set; }
    public Area? Parent { get; set; }
    public DateOnly ValidFrom { get; set; }

    /// <summary>The last day on which it was in force; null while it still is.</summary>
    public DateOnly? ValidUntil { get; set; }
    public List<AreaBoundary> Boundaries { get; } = [];

    /// <summary>For a third-tier area: the areas it spans, also of a neighbouring municipality.</summary>
    public List<AreaCoverage> Covers { get; } = [];

    public bool InForceOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);
}

/// <summary>One version of an area's outline, in force between two dates.</summary>
public sealed class AreaBoundary : Record
{
    public required Guid AreaId { get; init; }
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Polygon or MultiPolygon as well-known binary, longitude then latitude in degrees (WGS84).</summary>
    public required byte[] Outline { get; set; }
    public required string Source { get; set; }
}

public sealed class AreaCoverage
{
    public required Guid AreaId { get; init; }
    public required Guid CoveredAreaId { get; init; }
    public Area? CoveredArea { get; init; }
}
