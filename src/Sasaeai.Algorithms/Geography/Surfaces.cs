using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Sasaeai.Algorithms.Geography;

/// <summary>Set operations on areas that do not fail on the near-coincident borders of real files (OverlayNG, Davis 2020).</summary>
public static class Surfaces
{
    /// <summary>All areas in one, valid, shells anticlockwise; null where there are none.</summary>
    public static Geometry? Together(IEnumerable<Geometry> areas) =>
        areas.ToList() is { Count: > 0 } several ? Rings.Oriented(several.Count == 1 ? several[0].Copy() : OverlayNGRobust.Union(several)) : null;

    /// <summary>How much of the first lies in the second, 0 to 1.</summary>
    public static double ShareWithin(Geometry area, Geometry other) =>
        area.EnvelopeInternal.Intersects(other.EnvelopeInternal) && area.Area > 0
            ? Math.Clamp(OverlayNGRobust.Overlay(area, other, SpatialFunction.Intersection).Area / area.Area, 0, 1)
            : 0;

    /// <summary>Whether two outlines are the same but for slivers of a thousandth.</summary>
    public static bool AreAlike(Geometry one, Geometry other) =>
        one.EqualsExact(other) || Math.Min(ShareWithin(one, other), ShareWithin(other, one)) > 0.999;

    /// <summary>Square kilometres of an area in degrees, by its latitude: good to half a percent for a municipality.</summary>
    public static double SquareKilometres(Geometry area)
    {
        if (area.IsEmpty)
            return 0;
        var middle = area.EnvelopeInternal.Centre;
        return area.Area * Ground.Metres(middle.Y - 0.5, middle.X, middle.Y + 0.5, middle.X) * Ground.Metres(middle.Y, middle.X - 0.5, middle.Y, middle.X + 0.5) / 1e6;
    }
}
