namespace Sasaeai.Algorithms.Geography;

/// <summary>測地系. What a latitude means; JGD2000, JGD2011 and WGS84 are one for our purpose (they differ by centimetres,
/// and by up to 5 m where the ground moved in 2011).</summary>
public enum GeodeticDatum
{
    Wgs84,
    Jgd2000,
    Jgd2011,

    /// <summary>日本測地系, the old Tokyo datum on Bessel's ellipsoid: about 450 m away from the others.</summary>
    Tokyo,
}
