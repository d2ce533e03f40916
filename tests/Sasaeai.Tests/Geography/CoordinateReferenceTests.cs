using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class CoordinateReferenceTests
{
    // 国土地理院の平面直角座標換算の例, 第9系.
    private const double TsukubaNorth = 11543.6883, TsukubaEast = 22916.2436, TsukubaLatitude = 36.103774791667, TsukubaLongitude = 140.087855041667;

    [Theory]
    [InlineData(GeodeticDatum.Jgd2000)]
    [InlineData(GeodeticDatum.Jgd2011)]
    public void Plane_coordinates_become_latitude_and_longitude_to_the_centimetre(GeodeticDatum datum)
    {
        var point = CoordinateReference.PlaneRectangular(9, datum).ToWgs84(TsukubaEast, TsukubaNorth);
        Assert.InRange(Ground.Metres(point.Y, point.X, TsukubaLatitude, TsukubaLongitude), 0, 0.01);
    }

    [Fact]
    public void Every_plane_system_puts_its_origin_where_the_notice_says()
    {
        (double, double)[] origins =
        [
            (33, 129.5), (33, 131), (36, 132.1666667), (33, 133.5), (36, 134.3333333), (36, 136), (36, 137.1666667), (36, 138.5), (36, 139.8333333), (40, 140.8333333),
            (44, 140.25), (44, 142.25), (44, 144.25), (26, 142), (26, 127.5), (26, 124), (26, 131), (20, 136), (26, 154),
        ];
        for (var zone = 1; zone <= 19; zone++)
        {
            var origin = CoordinateReference.PlaneRectangular(zone, GeodeticDatum.Jgd2011).ToWgs84(0, 0);
            Assert.Equal(origins[zone - 1].Item1, origin.Y, 6);
            Assert.Equal(origins[zone - 1].Item2, origin.X, 6);
        }
    }

    // 日本経緯度原点, before and after the change of 2002.
    [Fact]
    public void The_old_Tokyo_datum_moves_by_its_known_step()
    {
        var point = CoordinateReference.FromEpsg(4301)!.ToWgs84(139 + 44 / 60.0 + 40.5020 / 3600, 35 + 39 / 60.0 + 17.5148 / 3600);
        Assert.InRange(Ground.Metres(point.Y, point.X, 35 + 39 / 60.0 + 29.1572 / 3600, 139 + 44 / 60.0 + 28.8759 / 3600), 0, 1);
    }

    [Fact]
    public void The_old_Tokyo_datum_on_the_plane_moves_as_well()
    {
        var straight = CoordinateReference.PlaneRectangular(9, GeodeticDatum.Jgd2011).ToWgs84(0, 0);
        var old = CoordinateReference.PlaneRectangular(9, GeodeticDatum.Tokyo).ToWgs84(0, 0);
        Assert.InRange(Ground.Metres(straight.Y, straight.X, old.Y, old.X), 430, 480);
    }

    public static TheoryData<string, int?> ProjectionTexts => new()
    {
        // SIS and ArcGIS
        { """PROJCS["JGD_2000_Japan_Zone_8",GEOGCS["GCS_JGD_2000",DATUM["D_JGD_2000",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",138.5],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]""", 2450 },
        { """GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""", 6668 },
        // QGIS
        { """PROJCS["JGD2011_Japan_Plane_Rectangular_CS_IX",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",139.833333333333],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]""", 6677 },
        // OGC, with its own number
        { """PROJCS["JGD2011 / Japan Plane Rectangular CS V",GEOGCS["JGD2011",DATUM["Japanese_Geodetic_Datum_2011",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","1128"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","6668"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",36],PARAMETER["central_meridian",134.333333333333],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","6673"]]""", 6673 },
        // WKT 2
        { """PROJCRS["JGD2011 / Japan Plane Rectangular CS IV",BASEGEOGCRS["JGD2011",DATUM["Japanese Geodetic Datum 2011",ELLIPSOID["GRS 1980",6378137,298.257222101,LENGTHUNIT["metre",1]]]],CONVERSION["Japan Plane Rectangular CS zone IV",METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",33,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",133.5,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",0.9999,SCALEUNIT["unity",1]],PARAMETER["False easting",0,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["northing (X)",north],AXIS["easting (Y)",east],LENGTHUNIT["metre",1]]""", 6672 },
        { """PROJCS["Japan_Zone_8",GEOGCS["GCS_Tokyo",DATUM["D_Tokyo",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",138.5],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]""", 30168 },
        { """GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""", 4326 },
        { """PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],UNIT["Meter",1.0]]""", 3857 },
        { """PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]]],PROJECTION["Transverse_Mercator"],PARAMETER["Central_Meridian",-2.0],UNIT["Meter",1.0]]""", null },
        { "これはWKTではありません", null },
    };

    [Theory]
    [MemberData(nameof(ProjectionTexts))]
    public void A_prj_of_each_program_is_understood(string wkt, int? epsg) => Assert.Equal(epsg, CoordinateReference.FromWkt(wkt)?.Epsg);

    [Fact]
    public void A_UTM_prj_is_understood_by_its_numbers()
    {
        var system = CoordinateReference.FromWkt("""PROJCS["JGD_2011_UTM_Zone_54N",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",141.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""")!;
        var (given, named) = (system.ToWgs84(417_881, 3_996_000), CoordinateReference.FromEpsg(6691)!.ToWgs84(417_881, 3_996_000));
        Assert.Equal(named.X, given.X, 9);
        Assert.Equal(named.Y, given.Y, 9);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::6676", 6676)]
    [InlineData("EPSG:2450", 2450)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/6668", 6668)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", 4326)]
    [InlineData("urn:ogc:def:crs:EPSG::27700", null)]
    [InlineData("名前のない座標系", null)]
    public void A_crs_name_is_understood(string name, int? epsg) => Assert.Equal(epsg, CoordinateReference.FromName(name)?.Epsg);

    [Fact]
    public void The_choices_offer_all_nineteen_plane_systems_by_a_name_an_officer_knows()
    {
        var names = CoordinateReference.Choices.Select(c => c.Name).ToList();
        Assert.Contains("平面直角座標系 第8系（JGD2011）", names);
        Assert.Contains("緯度経度（JGD2011）", names);
        Assert.Equal(40, names.Distinct().Count());
    }
}
