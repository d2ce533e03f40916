using NetTopologySuite.Geometries;
using Sasaeai.Areas;

namespace Sasaeai.Seeding;

/// <summary>Sea, river and hills of はまなみ市, so that its areas look like areas. They share the lines that the areas are cut along.</summary>
public static class TownBackdrop
{
    /// <summary>Kilometres that the sea goes on beyond the coast.</summary>
    private const double OpenSea = 9;

    public static IReadOnlyList<BackdropShape> Shapes()
    {
        var coast = TownMap.Line("coast");
        List<Coordinate> sea = [TownMap.Degrees(new(-OpenSea, coast[0].Y)), .. coast.Select(TownMap.Degrees), TownMap.Degrees(new(coast[^1].X + OpenSea, coast[^1].Y + 1)),
            TownMap.Degrees(new(coast[^1].X + OpenSea, -OpenSea)), TownMap.Degrees(new(-OpenSea, -OpenSea))];
        sea.Add(sea[0]);
        var island = Ring(TownMap.Line("island"));
        var factory = island.Factory;
        return
        [
            new(BackdropKind.Sea, factory.CreatePolygon([.. sea]).Difference(island)),
            .. Sheet.Rows("hills.tsv").Select(row => new BackdropShape(
                Sheet.Whole(row[1]) switch { 1 => BackdropKind.Low, 2 => BackdropKind.Hill, _ => BackdropKind.High },
                Ring(TownMap.Rough(Sheet.Points(row[2]), 0.12, new Dice(row[0]))))),
            new(BackdropKind.River, factory.CreateLineString([.. TownMap.Line("river").Select(TownMap.Degrees)])),
        ];
    }

    private static Polygon Ring(List<Coordinate> kilometres) => new(new LinearRing([.. kilometres.Select(TownMap.Degrees)])) { SRID = 4326 };
}
