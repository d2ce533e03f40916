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
public sealed partial class Area : Record
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

public sealed class AreaCoverage
{
    public required Guid AreaId { get; init; }
    public required Guid CoveredAreaId { get; init; }
    public Area? CoveredArea { get; init; }
}
