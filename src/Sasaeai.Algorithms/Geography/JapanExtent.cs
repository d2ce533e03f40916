using NetTopologySuite.Geometries;

namespace Sasaeai.Algorithms.Geography;

/// <summary>The degrees that hold all of Japan, from 沖ノ鳥島 to 択捉島: a first sieve for coordinates gone astray.</summary>
public static class JapanExtent
{
    public static Envelope Box => new(122, 154, 20, 46);

    public static bool Holds(double latitude, double longitude) => latitude is >= 20 and < 46 && longitude is >= 122 and < 154;
}
