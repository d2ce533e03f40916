using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class SharedBordersTests
{
    [Fact]
    public void Neighbours_still_fit_after_thinning()
    {
        var areas = Wavy(4, 4);
        var thinned = SharedBorders.Thinned(areas, 60);
        Assert.True(thinned.Sum(a => a.NumPoints) < areas.Sum(a => a.NumPoints) / 3);
        for (var i = 0; i < areas.Count; i++)
        {
            Assert.True(thinned[i].IsValid);
            Assert.InRange(thinned[i].Area / areas[i].Area, 0.9, 1.1);
            for (var j = i + 1; j < areas.Count; j++)
                Assert.Equal(0, thinned[i].Intersection(thinned[j]).Area, 12);
        }
        // No slits either: together they cover as much as their sum.
        Assert.Equal(thinned.Sum(a => a.Area), NetTopologySuite.Operation.Union.UnaryUnionOp.Union(thinned).Area, 9);
    }

    [Fact]
    public void An_island_in_a_lake_fits_its_hole()
    {
        var circle = new Point(138.3, 34.8).Buffer(0.01, 64);
        var around = new Point(138.3, 34.8).Buffer(0.03, 64).Difference(circle);
        var thinned = SharedBorders.Thinned([around, circle], 50);
        Assert.Equal(((Polygon)thinned[0]).Holes[0].Coordinates.Select(c => (c.X, c.Y)).Distinct().Order(), thinned[1].Coordinates.Select(c => (c.X, c.Y)).Distinct().Order());
    }

    [Fact]
    public void A_speck_smaller_than_the_tolerance_stays()
    {
        var speck = new Point(138.3, 34.8).Buffer(0.0001);
        Assert.True(SharedBorders.Thinned([speck], 500)[0].Area > 0);
    }

    // Squares whose common borders wave; each border is written from both sides.
    private static List<Geometry> Wavy(int rows, int columns)
    {
        var areas = new List<Geometry>();
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                areas.Add(new Polygon(new LinearRing([.. Row(r, c), .. Column(r, c + 1), .. Row(r + 1, c).AsEnumerable().Reverse(), .. Column(r, c).AsEnumerable().Reverse(), Corner(r, c)])));
        return areas;

        static Coordinate Corner(int r, int c) => new(138.3 + c * 0.01, 34.8 + r * 0.01);
        static List<Coordinate> Row(int r, int c) => [.. Enumerable.Range(0, 40).Select(i => new Coordinate(138.3 + (c + i / 40.0) * 0.01, 34.8 + r * 0.01 + (i == 0 ? 0 : 0.0002 * Math.Sin(i * 0.7 + r + c))))];
        static List<Coordinate> Column(int r, int c) => [.. Enumerable.Range(0, 40).Select(i => new Coordinate(138.3 + c * 0.01 + (i == 0 ? 0 : 0.0002 * Math.Sin(i * 0.9 + r * 2 + c)), 34.8 + (r + i / 40.0) * 0.01))];
    }
}
