using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using Sasaeai.Areas;

namespace Sasaeai.Web.Components.Map;

/// <summary>What lies under every map that shows its part of the world.</summary>
public sealed class Backdrop(IReadOnlyList<BackdropShape> shapes)
{
    /// <summary>The shapes within a picture, cut at its edges and as fine as it can show.</summary>
    internal IEnumerable<BackdropShape> Within(MapCanvas canvas)
    {
        var frame = GeometryFactory.Default.ToGeometry(canvas.Bounds);
        var fine = canvas.Bounds.Width / MapCanvas.Width;
        return shapes.Where(s => s.Shape.EnvelopeInternal.Intersects(canvas.Bounds))
            .Select(s => s with { Shape = DouglasPeuckerSimplifier.Simplify(s.Shape, fine).Intersection(frame) }).Where(s => !s.Shape.IsEmpty);
    }
}
