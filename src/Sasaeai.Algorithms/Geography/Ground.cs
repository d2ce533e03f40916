namespace Sasaeai.Algorithms.Geography;

/// <summary>Distances on the ground.</summary>
public static class Ground
{
    /// <summary>
    /// How much longer a walk is than the straight line, an assumption that every page which uses it must state.
    /// Japanese road networks are usually given 1.2 to 1.4.
    /// </summary>
    public const double DetourFactor = 1.3;

    private const double SemiMajorAxis = 6378137;
    private const double EccentricitySquared = 0.00669438002301188;

    /// <summary>
    /// Straight distance in metres between two points (degrees) by the mid-latitude formula on the GRS80 ellipsoid: the
    /// arc along the meridian and along the parallel at the middle latitude, taken as the sides of a right triangle.
    /// Error under 0.001 % up to 50 km and under 0.02 % up to 200 km, which covers any municipality; not for longer lines.
    /// </summary>
    public static double Metres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var middle = Radians((latitude1 + latitude2) / 2);
        var w2 = 1 - EccentricitySquared * Math.Pow(Math.Sin(middle), 2);
        var alongParallel = SemiMajorAxis / Math.Sqrt(w2);
        var alongMeridian = alongParallel * (1 - EccentricitySquared) / w2;
        return Math.Sqrt(
            Math.Pow(Radians(latitude1 - latitude2) * alongMeridian, 2) +
            Math.Pow(Radians(longitude1 - longitude2) * alongParallel * Math.Cos(middle), 2));
    }

    /// <summary>Metres walked for a straight distance in metres.</summary>
    public static double Walked(double straight) => straight * DetourFactor;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
