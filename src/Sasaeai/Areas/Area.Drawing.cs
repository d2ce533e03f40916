using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Areas;

public sealed partial class Area
{
    public AreaBoundary? BoundaryOn(DateOnly day) => Boundaries.Where(b => b.InForceOn(day)).MaxBy(b => b.ValidFrom);

    /// <summary>A new outline from a day on. The one before it ends the day before and is kept.</summary>
    public AreaBoundary Redraw(Geometry outline, DateOnly from, string source)
    {
        foreach (var earlier in Boundaries.Where(b => b.ValidUntil is null || b.ValidUntil >= from))
            earlier.ValidUntil = from.AddDays(-1);
        var boundary = new AreaBoundary { Municipality = Municipality, AreaId = Id, ValidFrom = from, Outline = outline.AsBinary(), Source = source };
        Boundaries.Add(boundary);
        return boundary;
    }

    /// <summary>Its last day; its outline ends with it.</summary>
    public void End(DateOnly last)
    {
        ValidUntil = last;
        foreach (var boundary in Boundaries.Where(b => b.ValidUntil is null || b.ValidUntil > last))
            boundary.ValidUntil = last;
    }

    /// <summary>Whether its outline on a day is already this one.</summary>
    public bool IsDrawnAs(Geometry outline, DateOnly on) => BoundaryOn(on) is { } boundary && Surfaces.AreAlike(boundary.Shape, outline);
}
