using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Sasaeai.Areas;
using Xunit;

namespace Sasaeai.Tests.Areas;

public sealed class DrawnAreasTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Fact]
    public void A_point_lies_in_all_areas_that_hold_it_and_a_spanning_area_is_what_it_spans()
    {
        var (town, west, both) = (Drawn("市", 0, 4), Drawn("西", 0, 2), Named("届く範囲"));
        both.Covers.Add(new() { AreaId = both.Id, CoveredAreaId = west.Id });
        var areas = DrawnAreas.Of([town, west, both], Day);

        Assert.Equal([town.Id, west.Id, both.Id], areas.At(0.5, 1).OrderBy(id => Array.IndexOf([town.Id, west.Id, both.Id], id)));
        Assert.Equal([town.Id], areas.At(0.5, 3));
        Assert.Empty(areas.At(5, 5));
        Assert.Same(areas.At(0.5, 1), areas.At(0.4, 1.5));
    }

    [Fact]
    public void What_is_remembered_of_an_outline_does_not_outlive_it()
    {
        var area = Drawn("砂見", 0, 1);
        Assert.Equal([area.Id], DrawnAreas.Of([area], Day).At(0.5, 0.5));
        area.Boundaries[0].Outline = Square(2, 3);

        Assert.Empty(DrawnAreas.Of([area], Day).At(0.5, 0.5));
        Assert.Equal([area.Id], DrawnAreas.Of([area], Day).At(0.5, 2.5));
        Assert.Empty(DrawnAreas.Of([area], Day.AddYears(-2)).At(0.5, 2.5));
    }

    private static Area Named(string name) => new() { Municipality = "99201", Name = name, Kind = AreaKind.Neighbourhood };

    private static Area Drawn(string name, double west, double east)
    {
        var area = Named(name);
        area.Boundaries.Add(new() { Municipality = "99201", AreaId = area.Id, ValidFrom = Day.AddYears(-1), Outline = Square(west, east), Source = "手" });
        return area;
    }

    private static byte[] Square(double west, double east) => new WKBWriter().Write(GeometryFactory.Default.ToGeometry(new Envelope(west, east, 0, 1)));
}
