using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Xunit;
using static Sasaeai.Tests.Geography.ShapefileMaker;

namespace Sasaeai.Tests.Geography;

public sealed class BoundaryFileTests
{
    [Fact]
    public void A_shapefile_on_a_plane_system_comes_out_in_degrees()
    {
        var read = BoundaryFile.Read(new ShapefileMaker { Prj = Zone8 }.AddSquare("灯見", -20_000, -130_000, 1_000).Files());
        var area = Assert.Single(read.Features);
        Assert.Equal("灯見", area.Attributes["NAME"]);
        Assert.Equal(["NAME"], read.AttributeNames);
        Assert.Equal("平面直角座標系 第8系（JGD2011）", read.System.Name);
        Assert.InRange(SquareMetres(area.Area), 990_000, 1_010_000);
        Assert.True(Orientation.IsCCW(((Polygon)area.Area).Shell.CoordinateSequence));
        Assert.Empty(read.Notices);
    }

    [Theory]
    [InlineData("")]
    [InlineData("区域/R6/")]
    public void A_zip_is_read_with_or_without_folders(string folder)
    {
        var files = new ShapefileMaker("自治会") { Prj = Zone8 }.AddSquare("灯見", -20_000, -130_000, 1_000).Files();
        Assert.Equal("灯見", BoundaryFile.Read([Zipped(files, folder)]).Features[0].Attributes["NAME"]);
    }

    [Fact]
    public void Parts_with_capital_endings_or_a_renamed_copy_still_belong_together()
    {
        var files = new ShapefileMaker { Prj = Zone8 }.AddSquare("灯見", -20_000, -130_000, 1_000).Files();
        var renamed = files.Select(f => f with { Name = (f.Extension == ".dbf" ? "kuiki (1)" : "KUIKI") + f.Extension.ToUpperInvariant() });
        Assert.Equal("灯見", BoundaryFile.Read(renamed).Features[0].Attributes["NAME"]);
    }

    [Fact]
    public void Several_layers_are_offered_and_one_is_chosen_by_its_name()
    {
        var zip = Zipped([.. new ShapefileMaker("小学校区") { Prj = Zone8 }.AddSquare("灯見", -20_000, -130_000, 1_000).Files(), .. new ShapefileMaker("中学校区") { Prj = Zone8 }.AddSquare("南", -20_000, -130_000, 1_000).Files()], "学区/");
        var asked = Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read([zip]));
        Assert.Equal(["学区/小学校区", "学区/中学校区"], asked.Layers);
        Assert.Equal("南", BoundaryFile.Read([zip], layer: asked.Layers[1]).Features[0].Attributes["NAME"]);
        Assert.Equal(2, Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read([zip], layer: "ほか")).Layers.Count);
    }

    [Fact]
    public void Holes_stay_holes_whatever_the_direction_of_their_rings()
    {
        var (outer, inner, island) = (Square(138.30, 34.80, 0.03), Square(138.31, 34.81, 0.01), Square(138.314, 34.814, 0.002));
        foreach (var hole in new[] { inner, Backward(inner) })
        {
            var area = BoundaryFile.Read(new ShapefileMaker().Add("輪", outer, hole, island).Files()).Features[0].Area;
            Assert.Equal(0.03 * 0.03 - 0.01 * 0.01 + 0.002 * 0.002, area.Area, 9);
            Assert.Equal(2, area.NumGeometries);
            Assert.True(area.IsValid);
        }
    }

    [Fact]
    public void A_ring_that_crosses_itself_is_mended_and_said_so()
    {
        var read = BoundaryFile.Read(new ShapefileMaker().Add("蝶", [138.30, 34.80, 138.32, 34.82, 138.32, 34.80, 138.30, 34.82, 138.30, 34.80]).Files());
        Assert.True(read.Features[0].Area.IsValid);
        Assert.Equal(0.02 * 0.01, read.Features[0].Area.Area, 9);
        Assert.Contains(read.Notices, n => n.Contains("1件直しました"));
    }

    [Fact]
    public void A_ring_written_twice_does_not_cancel_itself()
    {
        var area = BoundaryFile.Read(new ShapefileMaker().Add("二度", Square(138.30, 34.80, 0.01), Square(138.30, 34.80, 0.01)).Files()).Features[0].Area;
        Assert.Equal(0.0001, area.Area, 9);
    }

    [Fact]
    public void Without_a_prj_degrees_are_guessed_and_metres_are_asked_about()
    {
        var degrees = BoundaryFile.Read(new ShapefileMaker().AddSquare("灯見", 138.3, 34.8, 0.01).Files());
        Assert.Contains(degrees.Notices, n => n.Contains(".prj"));

        var metres = new ShapefileMaker().AddSquare("灯見", -20_000, -130_000, 1_000).Files();
        var asked = Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read(metres));
        Assert.Contains("座標系を選んで", asked.Message);
        var zone8 = asked.Systems.First(s => s.Name.Contains("第8系（JGD2011"));
        Assert.InRange(BoundaryFile.Read(metres, zone8).Features[0].Area.Centroid.X, 138.2, 138.3);
    }

    [Fact]
    public void A_prj_that_is_not_understood_is_named_and_the_choice_offered()
    {
        var files = new ShapefileMaker { Prj = """LOCAL_CS["Town Grid"]""" }.AddSquare("灯見", -20_000, -130_000, 1_000).Files();
        var asked = Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read(files));
        Assert.Contains("Town Grid", asked.Message);
        Assert.NotEmpty(asked.Systems);
    }

    [Fact]
    public void The_old_datum_is_converted_and_said_so()
    {
        var files = new ShapefileMaker { Prj = Zone8.Replace("GRS_1980\",6378137.0,298.257222101", "Bessel_1841\",6377397.155,299.1528128").Replace("JGD_2011", "Tokyo") }.AddSquare("灯見", -20_000, -130_000, 1_000).Files();
        var old = BoundaryFile.Read(files);
        Assert.Contains(old.Notices, n => n.Contains("旧日本測地系"));
        var today = BoundaryFile.Read(files, CoordinateReference.PlaneRectangular(8, GeodeticDatum.Jgd2011));
        var (a, b) = (old.Features[0].Area.Centroid, today.Features[0].Area.Centroid);
        Assert.InRange(Ground.Metres(a.Y, a.X, b.Y, b.X), 400, 500);
    }

    [Fact]
    public void A_record_without_rings_is_no_area() =>
        Assert.Single(BoundaryFile.Read(new ShapefileMaker().AddSquare("灯見", 138.3, 34.8, 0.01).Add("空").Files()).Features);

    [Fact]
    public void Lines_that_close_together_become_one_area()
    {
        var files = new ShapefileMaker { ShapeType = 3 }
            .Add("市", [138.30, 34.80, 138.30, 34.82, 138.32, 34.82])
            .Add("市", [138.32, 34.82001, 138.32, 34.80])
            .Add("市", [138.30, 34.80, 138.32, 34.80]).Files();
        var read = BoundaryFile.Read(files);
        var area = Assert.Single(read.Features);
        Assert.Equal(0.0004, area.Area.Area, 6);
        Assert.Equal("市", area.Attributes["NAME"]);
        Assert.Contains(read.Notices, n => n.Contains("3本の線"));
    }

    [Fact]
    public void Lines_each_closed_become_areas_of_their_own()
    {
        var read = BoundaryFile.Read(new ShapefileMaker { ShapeType = 3 }.AddSquare("北", 138.30, 34.80, 0.01).AddSquare("南", 138.32, 34.80, 0.01).Files());
        Assert.Equal(["北", "南"], read.Features.Select(f => f.Attributes["NAME"]));
    }

    [Fact]
    public void Lines_that_stay_open_are_refused_with_the_usual_cause()
    {
        var files = new ShapefileMaker { ShapeType = 3 }.Add("市", [138.30, 34.80, 138.30, 34.82, 138.32, 34.82]).Files();
        Assert.Contains("海岸線", Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read(files)).Message);
    }

    private static double SquareMetres(Geometry area) => area.Area * 111_320 * Math.Cos(area.Centroid.Y * Math.PI / 180) * 110_950;
}
