using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Algorithms.Geography;

public sealed partial class CoordinateReference
{
    /// <summary>The system that a GeoJSON <c>crs</c> names (<c>urn:ogc:def:crs:EPSG::6676</c>, <c>EPSG:6676</c>); null where it is none of ours.</summary>
    public static CoordinateReference? FromName(string name) =>
        name.Contains("CRS84", StringComparison.OrdinalIgnoreCase) ? Wgs84
        : Code().Match(name.Trim()) is { Success: true } code ? FromEpsg(Int(code))
        : null;

    /// <summary>
    /// The system that a .prj file tells (WKT 1 of Esri or OGC, or WKT 2); null where it is none of ours. Read by its
    /// numbers (ellipsoid, projection, central meridian), since each program spells the names differently.
    /// </summary>
    public static CoordinateReference? FromWkt(string text)
    {
        if (OutermostAuthority().Match(text) is { Success: true } authority && FromEpsg(Int(authority)) is { } known)
            return known;
        if (DatumOf(text) is not { } datum)
            return null;
        if (Projection().Match(text) is not { Success: true } projection)
            return Geographic(datum, datum switch { GeodeticDatum.Tokyo => 4301, GeodeticDatum.Jgd2000 => 4612, GeodeticDatum.Jgd2011 => 6668, _ => 4326 });
        if (projection.Value.Contains("Mercator_Auxiliary", StringComparison.OrdinalIgnoreCase) || text.Contains("Pseudo-Mercator", StringComparison.OrdinalIgnoreCase))
            return FromEpsg(3857);
        return Squeezed(projection.Groups[1].Value) is "transversemercator" or "gausskruger" ? FromTransverseMercator(text, datum) : null;
    }

    private static CoordinateReference? FromTransverseMercator(string text, GeodeticDatum datum)
    {
        double? Parameter(params string[] names) => Parameters().Matches(text)
            .Where(m => names.Contains(Squeezed(m.Groups[1].Value)))
            .Select(m => (double?)double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)).FirstOrDefault();

        if (Parameter("centralmeridian", "longitudeofnaturalorigin") is not { } longitude || !InMetres(text))
            return null;
        var latitude = Parameter("latitudeoforigin", "latitudeofnaturalorigin") ?? 0;
        var scale = Parameter("scalefactor", "scalefactoratnaturalorigin") ?? 1;
        var east = Parameter("falseeasting") ?? 0;
        var zone = Array.FindIndex(Origins, o => Math.Abs(o.Latitude - latitude) < 1e-6 && Math.Abs(o.Longitude - longitude) < 1e-4) + 1;
        if (zone > 0 && Math.Abs(scale - 0.9999) < 1e-9 && east == 0)
            return PlaneRectangular(zone, datum);
        return Parameter("falsenorthing") is null or 0
            ? new($"横メルカトル図法（中央子午線 {longitude:0.####}度）", null, datum, false, () => TransverseMercator(datum, latitude, longitude, scale, east))
            : null;
    }

    private static GeodeticDatum? DatumOf(string text)
    {
        if (Ellipsoid().Match(text) is not { Success: true } ellipsoid)
            return null;
        var axis = double.Parse(ellipsoid.Groups[1].Value, CultureInfo.InvariantCulture);
        if (Math.Abs(axis - 6377397.155) < 0.01)
            return text.Contains("Tokyo", StringComparison.OrdinalIgnoreCase) || text.Contains("Japan", StringComparison.OrdinalIgnoreCase) ? GeodeticDatum.Tokyo : null;
        if (axis != 6378137)
            return null;
        return text.Contains("2011", StringComparison.Ordinal) ? GeodeticDatum.Jgd2011
            : text.Contains("2000", StringComparison.Ordinal) ? GeodeticDatum.Jgd2000
            : GeodeticDatum.Wgs84;
    }

    // The last UNIT at the top level of a projected system is its length; nobody in Japan ships feet, but a kilometre grid would look alike.
    private static bool InMetres(string text) => Units().Matches(text) is not { Count: > 0 } units || Squeezed(units[^1].Groups[1].Value) is "metre" or "meter" or "m" or "degree";

    private static int Int(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Squeezed(string name) => name.Replace("_", "").Replace(" ", "").Replace("-", "").ToLowerInvariant() switch
    {
        "longitudeoforigin" => "centralmeridian",
        var squeezed => squeezed,
    };

    [GeneratedRegex(@"EPSG.*?(\d{4,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex("""(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$""", RegexOptions.IgnoreCase)]
    private static partial Regex OutermostAuthority();

    [GeneratedRegex("""(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]*"\s*,\s*([\d.]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Ellipsoid();

    [GeneratedRegex("""(?:PROJECTION|METHOD)\s*\[\s*"([^"]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Projection();

    [GeneratedRegex("""PARAMETER\s*\[\s*"([^"]+)"\s*,\s*(-?[\d.]+(?:[eE][-+]?\d+)?)""", RegexOptions.IgnoreCase)]
    private static partial Regex Parameters();

    [GeneratedRegex("""(?:LENGTHUNIT|UNIT)\s*\[\s*"([^"]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Units();
}
