using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Sasaeai.Web.Components.Map;

/// <summary>From how much room on a label is drawn. Labels that would cover each other wait until there is more.</summary>
internal enum Room { Narrow, Wide, Zoomed }

/// <summary>
/// Places labels greedily, the earlier ones first. Letters keep their size on the glass while the picture shrinks to a phone, so each is
/// tried for a phone, then for a desktop, and else shows only when someone zooms in.
/// </summary>
internal sealed class MapLabels
{
    /// <summary>Units of the picture to a pixel: on a phone of 360 px, and beside a list at 1,280 px.</summary>
    private static readonly (Room Room, double Unit)[] Rooms = [(Room.Narrow, 3), (Room.Wide, 1.5)];
    private const double LetterHeight = 20, LetterWidth = 15, Ring = 27;

    /// <summary>Units right and down of the middle, the nearest first.</summary>
    private static readonly (int Right, int Down)[] Steps = [.. Enumerable.Range(0, 81).Select(n => (Right: (n % 9 - 4) * 40, Down: (n / 9 - 4) * 25)).OrderBy(s => s.Right * s.Right + s.Down * s.Down)];

    private readonly List<(Envelope Box, double Unit)> taken = [];

    /// <summary>A name stands in the middle of its area's widest spot, or as near to it as rings and other names let it.</summary>
    public (double X, double Y, Room Room) Name(MapCanvas canvas, Geometry area, string name)
    {
        var middle = Middle(area);
        var inside = PreparedGeometryFactory.Prepare(area);
        var spots = Steps.Select(s => canvas.Beside(middle, s.Right, s.Down)).Where(c => c.Equals2D(middle) || inside.Contains(new Point(c))).Select(c => (canvas.X(c.X), canvas.Y(c.Y)));
        return Placed([.. spots], name.Sum(c => char.IsAscii(c) ? 0.6 : 1) * LetterWidth, LetterHeight);
    }

    public Room Number(double x, double y) => Placed([(x, y)], Ring, Ring).Room;

    private static Coordinate Middle(Geometry area)
    {
        var largest = Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).MaxBy(g => g.Area)!;
        var size = Math.Max(largest.EnvelopeInternal.Width, largest.EnvelopeInternal.Height);
        return MaximumInscribedCircle.GetCenter(largest, size / 50).Coordinate;
    }

    private (double X, double Y, Room Room) Placed((double X, double Y)[] spots, double width, double height)
    {
        foreach (var (room, _) in Rooms)
            foreach (var (x, y) in spots)
            {
                // What a phone shows a desktop shows too, smaller.
                var boxes = Rooms.Where(r => r.Room >= room).Select(r => (Box: Box(x, y, width, height, r.Unit), r.Unit)).ToList();
                if (boxes.Exists(box => taken.Exists(t => t.Unit == box.Unit && t.Box.Intersects(box.Box))))
                    continue;
                taken.AddRange(boxes);
                return (x, y, room);
            }
        return (spots[0].X, spots[0].Y, Room.Zoomed);
    }

    private static Envelope Box(double x, double y, double width, double height, double unit) =>
        new(x - width * unit / 2, x + width * unit / 2, y - height * unit / 2, y + height * unit / 2);
}
