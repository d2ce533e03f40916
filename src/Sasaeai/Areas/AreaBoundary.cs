using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Sasaeai.History;

namespace Sasaeai.Areas;

/// <summary>One version of an area's outline, in force between two dates. A version whose end lies before its start was replaced before it came into force.</summary>
public sealed class AreaBoundary : Record
{
    public required Guid AreaId { get; init; }
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Polygon or MultiPolygon as well-known binary, longitude then latitude in degrees (WGS84).</summary>
    public required byte[] Outline { get; set; }
    public required string Source { get; set; }

    public Geometry Shape => new WKBReader().Read(Outline);

    public bool InForceOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);
}
