using System.Text;
using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class GeoJsonTests
{
    private const string Square = "[[138.3,34.8],[138.31,34.8],[138.31,34.81],[138.3,34.81],[138.3,34.8]]";
    private const string Elsewhere = "[[138.4,34.8],[138.41,34.8],[138.41,34.81],[138.4,34.81],[138.4,34.8]]";

    private static NamedFile File(string json) => new("kuiki.geojson", Encoding.UTF8.GetBytes(json));
    private static BoundarySet Read(string json) => BoundaryFile.Read([File(json)]);
    private static string Refusal(string json) => Assert.Throws<BoundaryFileException>(() => Read(json)).Message;
    private static string Collection(params string[] geometries) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', geometries.Select((g, i) => $$"""{"type":"Feature","properties":{"名":"区{{i + 1}}","番号":{{i + 1}},"備考":null},"geometry":{{g}}}"""))}}]}""";
    private static string Polygon(string ring) => $$"""{"type":"Polygon","coordinates":[{{ring}}]}""";

    [Fact]
    public void Features_keep_their_properties_as_text()
    {
        var read = Read(Collection(Polygon(Square), $$"""{"type":"MultiPolygon","coordinates":[[{{Square}}],[{{Elsewhere}}]]}"""));
        Assert.Equal(["名", "番号", "備考"], read.AttributeNames);
        Assert.Equal(("区1", "1", ""), (read.Features[0].Attributes["名"], read.Features[0].Attributes["番号"], read.Features[0].Attributes["備考"]));
        Assert.Equal(2, read.Features[1].Area.NumGeometries);
    }

    [Fact]
    public void A_byte_order_mark_is_fine_and_a_file_says_by_its_ending_what_it_is()
    {
        var bytes = Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(Collection(Polygon(Square)))).ToArray();
        Assert.Single(BoundaryFile.Read([new("区域.json", bytes)]).Features);
        Assert.Single(BoundaryFile.Read([new("区域.txt", bytes)]).Features);
        Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read([new("区域", bytes)]));
        Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read([new("区域.exe", bytes)]));
    }

    [Fact]
    public void The_crs_member_is_obeyed()
    {
        var plane = """{"type":"Polygon","coordinates":[[[-20000,-130000],[-19000,-130000],[-19000,-129000],[-20000,-129000],[-20000,-130000]]]}""";
        var read = Read(Collection(plane).Replace("\"features\"", "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::6676\"}},\"features\""));
        Assert.Equal(6676, read.System.Epsg);
        Assert.InRange(read.Features[0].Area.Centroid.Y, 34, 35);
        Assert.NotEmpty(Assert.Throws<BoundaryFileException>(() => Read(Collection(plane))).Systems);
    }

    [Fact]
    public void Collections_of_geometries_and_bare_geometries_are_read()
    {
        Assert.Single(Read($$"""{"type":"GeometryCollection","geometries":[{{Polygon(Square)}},{"type":"Point","coordinates":[138.3,34.8]}]}""").Features);
        Assert.Single(Read(Polygon(Square)).Features);
    }

    [Fact]
    public void A_boundary_of_many_lines_becomes_an_area()
    {
        var read = Read(Collection("""{"type":"LineString","coordinates":[[138.3,34.8],[138.31,34.8],[138.31,34.81]]}""", """{"type":"MultiLineString","coordinates":[[[138.31,34.81],[138.3,34.81]],[[138.3,34.81],[138.3,34.8]]]}"""));
        Assert.Equal(0.0001, Assert.Single(read.Features).Area.Area, 9);
        Assert.Empty(read.Features[0].Attributes["備考"]);
        Assert.DoesNotContain("名", read.Features[0].Attributes.Keys);
    }

    [Fact]
    public void Features_without_an_area_are_passed_over_and_counted()
    {
        var read = Read(Collection(Polygon(Square), """{"type":"Point","coordinates":[138.3,34.8]}""", "null"));
        Assert.Single(read.Features);
        Assert.Contains(read.Notices, n => n.Contains("2件"));
    }

    [Fact]
    public void Holes_of_one_part_do_not_cut_another()
    {
        var overlapping = $$"""{"type":"MultiPolygon","coordinates":[[{{Square}}],[[[138.305,34.8],[138.315,34.8],[138.315,34.81],[138.305,34.81],[138.305,34.8]]]]}""";
        Assert.Equal(0.00015, Read(Collection(overlapping)).Features[0].Area.Area, 9);
    }

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[", "1行目")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "座標の書き方")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[3]}", "面が1つもありません")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[]}", "TopoJSON")]
    [InlineData("{\"rings\":[]}", "GeoJSONの形")]
    [InlineData("[]", "GeoJSONの形")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[\"138\",\"34\"]]]}", "座標の書き方")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":7}", "座標の書き方")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[138.3,1e999],[1,2],[3,4],[138.3,1e999]]]}", "日本の外")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[138.3,34.8]}", "点のデータ")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[-6.2,53.4],[-6.1,53.4],[-6.1,53.5],[-6.2,53.4]]]}", "日本の外")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[34.8,138.3],[34.8,138.4],[34.9,138.4],[34.8,138.3]]]}", "逆")]
    public void What_is_wrong_is_said(string json, string said) => Assert.Contains(said, Refusal(json));

    [Fact]
    public void Every_cut_of_a_file_is_refused_and_never_crashes()
    {
        var whole = Collection(Polygon(Square));
        for (var length = 1; length < whole.Length; length++)
            Assert.NotEmpty(Refusal(whole[..length]));
    }
}
