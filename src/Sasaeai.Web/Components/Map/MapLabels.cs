using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;

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
    private readonly List<(Envelope Box, Room Room, double Unit)> taken = [];

    public Room Name(double x, double y, string name) => Placed(x, y, name.Sum(c => char.IsAscii(c) ? 0.6 : 1) * LetterWidth, LetterHeight);

    public Room Number(double x, double y) => Placed(x, y, Ring, Ring);

    /// <summary>Where a name stands: the middle of the widest spot, in degrees.</summary>
    public static Coordinate Spot(Geometry area)
    {
        var largest = Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).MaxBy(g => g.Area)!;
        var size = Math.Max(largest.EnvelopeInternal.Width, largest.EnvelopeInternal.Height);
        return MaximumInscribedCircle.GetCenter(largest, size / 50).Coordinate;
    }

    private Room Placed(double x, double y, double width, double height)
    {
        foreach (var (room, unit) in Rooms)
        {
            var box = Box(x, y, width, height, unit);
            if (taken.Exists(t => t.Unit == unit && t.Box.Intersects(box)))
                continue;
            // What a phone shows a desktop shows too, smaller.
            taken.AddRange(Rooms.Where(r => r.Room >= room).Select(r => (Box(x, y, width, height, r.Unit), room, r.Unit)));
            return room;
        }
        return Room.Zoomed;
    }

    private static Envelope Box(double x, double y, double width, double height, double unit) =>
        new(x - width * unit / 2, x + width * unit / 2, y - height * unit / 2, y + height * unit / 2);
}
