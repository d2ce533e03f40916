using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Areas;

/// <summary>地図の座標. Degrees north and east (WGS84), as map services show them.</summary>
public readonly partial record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>The 250 m cell that holds a point; null without a point, or with one outside Japan.</summary>
    public static string? MeshOf(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east && JapanExtent.Holds(north, east)
            ? MeshCode.At(north, east, MeshLevel.Quarter).ToString() : null;

    /// <summary>Reads "34.8687, 138.3166" in any width, with or without brackets; also the other way round, which Japan's extent tells apart.</summary>
    public static bool TryParse(string? text, out GeoPoint point)
    {
        var numbers = Number().Matches((text ?? "").Normalize(NormalizationForm.FormKC));
        point = default;
        if (numbers.Count != 2)
            return false;
        var (first, second) = (Read(numbers[0]), Read(numbers[1]));
        point = JapanExtent.Holds(first, second) ? new(first, second) : new(second, first);
        return JapanExtent.Holds(point.Latitude, point.Longitude);

        static double Read(Match number) => double.Parse(number.Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The two columns of a typed point, both null where none was typed.</summary>
    public static (double? Latitude, double? Longitude) Columns(string? text) =>
        TryParse(text, out var point) ? (point.Latitude, point.Longitude) : (null, null);

    /// <summary>The point of two columns as it is typed.</summary>
    public static string? Typed(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new GeoPoint(north, east).ToString() : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.######}, {Longitude:0.######}");

    [GeneratedRegex(@"-?[0-9]{1,3}(\.[0-9]{1,17})?")]
    private static partial Regex Number();
}
