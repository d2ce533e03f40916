namespace Sasaeai.Algorithms.Geography;

/// <summary>Distances on the ground.</summary>
public static class Ground
{
    /// <summary>
    /// How much longer a walk is than the straight line, an assumption that every page which uses it must state.
    /// Japanese road networks are usually given 1.2 to 1.4.
    /// </summary>
    public const double DetourFactor = 1.3;

    private const double EarthRadius = 6_371_008.8;

    /// <summary>
    /// Straight distance in metres between two points (degrees): great circle on the sphere of the mean radius (IUGG R1), by the
    /// haversine formula. Against the ellipsoid it is off by at most 0.3 % in Japan (too long north to south, too short east to
    /// west): 2 m in a walk of ten minutes, far less than what the detour factor guesses.
    /// </summary>
    public static double Metres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (north, east) = (Radians(latitude2 - latitude1) / 2, Radians(longitude2 - longitude1) / 2);
        var chord = Math.Pow(Math.Sin(north), 2) + Math.Cos(Radians(latitude1)) * Math.Cos(Radians(latitude2)) * Math.Pow(Math.Sin(east), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>Metres walked for a straight distance in metres.</summary>
    public static double Walked(double straight) => straight * DetourFactor;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
