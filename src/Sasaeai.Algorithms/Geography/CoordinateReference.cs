using NetTopologySuite.Geometries;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// 座標参照系. The coordinates of a boundary file and the way from them to WGS84 longitude and latitude. Knows every
/// Japanese system in use by EPSG number, and reads the .prj texts of ArcGIS, QGIS and SIS; the projection itself is ProjNET's.
/// </summary>
public sealed partial class CoordinateReference
{
    private static readonly CoordinateSystemFactory Systems = new();
    private static readonly CoordinateTransformationFactory Transformations = new();

    // First among the fields: the choices below are made from it.
    private static readonly (double Latitude, double Longitude)[] Origins =
    [
        (33, 129.5), (33, 131), (36, 132 + 10 / 60.0), (33, 133.5), (36, 134 + 20 / 60.0), (36, 136), (36, 137 + 10 / 60.0),
        (36, 138.5), (36, 139 + 50 / 60.0), (40, 140 + 50 / 60.0), (44, 140.25), (44, 142.25), (44, 144.25), (26, 142),
        (26, 127.5), (26, 124), (26, 131), (20, 136), (26, 154),
    ];

    private readonly Lazy<MathTransform?> toWgs84;

    private CoordinateReference(string name, int? epsg, GeodeticDatum datum, bool isGeographic, Func<MathTransform?> toWgs84)
    {
        (Name, Epsg, Datum, IsGeographic) = (name, epsg, datum, isGeographic);
        this.toWgs84 = new(toWgs84);
    }

    /// <summary>Name for the screen, such as 平面直角座標系 第8系（JGD2011）.</summary>
    public string Name { get; }

    public int? Epsg { get; }
    public GeodeticDatum Datum { get; }
    public bool IsGeographic { get; }

    public static CoordinateReference Wgs84 { get; } = Geographic(GeodeticDatum.Wgs84, 4326);

    /// <summary>What an officer may choose from where a file does not say: latitude/longitude, then the nineteen plane systems on JGD2011.</summary>
    public static IReadOnlyList<CoordinateReference> Choices { get; } =
        [FromEpsg(6668)!, .. Enumerable.Range(1, 19).Select(zone => PlaneRectangular(zone, GeodeticDatum.Jgd2011)),
         FromEpsg(4301)!, .. Enumerable.Range(1, 19).Select(zone => PlaneRectangular(zone, GeodeticDatum.Tokyo))];

    /// <summary>A Japanese system by its EPSG number; null for one that is not known here.</summary>
    public static CoordinateReference? FromEpsg(int epsg) => epsg switch
    {
        4326 or 4979 => Geographic(GeodeticDatum.Wgs84, epsg),
        4612 or 4947 => Geographic(GeodeticDatum.Jgd2000, epsg),
        6668 or 6667 or 6697 => Geographic(GeodeticDatum.Jgd2011, epsg),
        4301 => Geographic(GeodeticDatum.Tokyo, epsg),
        >= 2443 and <= 2461 => PlaneRectangular(epsg - 2442, GeodeticDatum.Jgd2000),
        >= 6669 and <= 6687 => PlaneRectangular(epsg - 6668, GeodeticDatum.Jgd2011),
        >= 30161 and <= 30179 => PlaneRectangular(epsg - 30160, GeodeticDatum.Tokyo),
        >= 3097 and <= 3101 => Utm(epsg - 3097 + 51, GeodeticDatum.Jgd2000, epsg),
        >= 6688 and <= 6692 => Utm(epsg - 6688 + 51, GeodeticDatum.Jgd2011, epsg),
        >= 32651 and <= 32656 => Utm(epsg - 32600, GeodeticDatum.Wgs84, epsg),
        3857 or 3785 or 900913 => new("Webメルカトル", epsg, GeodeticDatum.Wgs84, false, WebMercator),
        _ => null,
    };

    /// <summary>平面直角座標系, zone 1 to 19 (国土交通省告示第9号, 2002).</summary>
    public static CoordinateReference PlaneRectangular(int zone, GeodeticDatum datum)
    {
        var (latitude, longitude) = Origins[zone - 1];
        return new($"平面直角座標系 第{zone}系（{Japanese(datum)}）", PlaneEpsg(zone, datum), datum, false,
            () => TransverseMercator(datum, latitude, longitude, 0.9999, 0));
    }

    /// <summary>Longitude and latitude in WGS84 degrees of a coordinate of this system (X is east or longitude, Y north or latitude).</summary>
    public Coordinate ToWgs84(double x, double y)
    {
        if (toWgs84.Value is not { } transform)
            return new(x, y);
        (x, y) = transform.Transform(x, y);
        return new(x, y);
    }

    public override string ToString() => Name;

    private static CoordinateReference Geographic(GeodeticDatum datum, int epsg) =>
        new($"緯度経度（{Japanese(datum)}）", epsg, datum, true, () => datum == GeodeticDatum.Tokyo ? ToWgs84From(GeographicSystem(datum)) : null);

    private static CoordinateReference Utm(int zone, GeodeticDatum datum, int epsg) =>
        new($"UTM座標系 第{zone}帯（{Japanese(datum)}）", epsg, datum, false, () => TransverseMercator(datum, 0, zone * 6 - 183, 0.9996, 500_000));

    private static MathTransform TransverseMercator(GeodeticDatum datum, double latitude, double longitude, double scale, double falseEasting) =>
        ToWgs84From(Systems.CreateProjectedCoordinateSystem(
            "plane", GeographicSystem(datum),
            Systems.CreateProjection("plane", "Transverse_Mercator",
            [
                new("latitude_of_origin", latitude), new("central_meridian", longitude), new("scale_factor", scale),
                new("false_easting", falseEasting), new("false_northing", 0),
            ]),
            LinearUnit.Metre, new AxisInfo("East", AxisOrientationEnum.East), new AxisInfo("North", AxisOrientationEnum.North)));

    private static MathTransform WebMercator() => ToWgs84From(ProjectedCoordinateSystem.WebMercator);

    private static MathTransform ToWgs84From(CoordinateSystem system) =>
        Transformations.CreateFromCoordinateSystems(system, GeographicCoordinateSystem.WGS84).MathTransform;

    private static GeographicCoordinateSystem GeographicSystem(GeodeticDatum datum)
    {
        var ellipsoid = datum == GeodeticDatum.Tokyo
            ? Systems.CreateFlattenedSphere("Bessel 1841", 6377397.155, 299.1528128, LinearUnit.Metre)
            : Systems.CreateFlattenedSphere("GRS 1980", 6378137, 298.257222101, LinearUnit.Metre);
        return Systems.CreateGeographicCoordinateSystem(
            datum.ToString(), AngularUnit.Degrees,
            Systems.CreateHorizontalDatum(datum.ToString(), DatumType.HD_Geocentric, ellipsoid, ShiftToWgs84(datum)),
            PrimeMeridian.Greenwich, new AxisInfo("Lon", AxisOrientationEnum.East), new AxisInfo("Lat", AxisOrientationEnum.North));
    }

    // The Tokyo shift is 国土地理院's three parameters for the datum's origin (飛田幹男, 2001). The old net was bent, so away from
    // Tokyo it is off by a few metres; the grid file TKY2JGD would do better, and is not needed to tell neighbourhoods apart.
    private static Wgs84ConversionInfo ShiftToWgs84(GeodeticDatum datum) =>
        datum == GeodeticDatum.Tokyo ? new(-146.414, 507.337, 680.507, 0, 0, 0, 0) : new(0, 0, 0, 0, 0, 0, 0);

    private static int? PlaneEpsg(int zone, GeodeticDatum datum) => datum switch
    {
        GeodeticDatum.Jgd2000 => 2442 + zone,
        GeodeticDatum.Jgd2011 => 6668 + zone,
        GeodeticDatum.Tokyo => 30160 + zone,
        _ => null,
    };

    private static string Japanese(GeodeticDatum datum) => datum switch
    {
        GeodeticDatum.Jgd2000 => "JGD2000",
        GeodeticDatum.Jgd2011 => "JGD2011",
        GeodeticDatum.Tokyo => "旧日本測地系",
        _ => "WGS84",
    };
}
