using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Imports.Formats;

/// <summary>A pair of coordinates as lists give them: decimal degrees, or degrees, minutes and seconds; sometimes the wrong way round.</summary>
internal static partial class Coordinates
{
    public static (double Latitude, double Longitude)? Read(string latitude, string longitude, Action<Field, string> note, Action<Field, string> refuse)
    {
        if (latitude.Length == 0 && longitude.Length == 0)
            return null;
        if (Degrees(latitude) is not { } north || Degrees(longitude) is not { } east)
        {
            note(Degrees(latitude) is null ? Field.Latitude : Field.Longitude, $"座標として読めないので使いませんでした（緯度「{Short(latitude)}」、経度「{Short(longitude)}」）");
            return null;
        }
        // 0, 0 is how systems write "not known".
        if (north == 0 && east == 0)
            return null;
        if (JapanExtent.Holds(north, east))
            return (north, east);
        if (JapanExtent.Holds(east, north))
        {
            note(Field.Latitude, "緯度と経度が入れ替わっていたので直しました");
            return (east, north);
        }
        refuse(Field.Latitude, $"座標が日本の外です（緯度 {latitude}、経度 {longitude}）。直すか、座標の欄を空にしてください");
        return null;
    }

    private static double? Degrees(string text)
    {
        text = text.Normalize(NormalizationForm.FormKC);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees))
            return degrees;
        var parts = Sexagesimal().Match(text);
        return parts.Success ? Part(1) + Part(2) / 60 + Part(3) / 3600 : null;

        double Part(int i) => parts.Groups[i].Success ? double.Parse(parts.Groups[i].Value, CultureInfo.InvariantCulture) : 0;
    }

    private static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;

    [GeneratedRegex("""^[NEＮＥ]?\s*(\d{1,3})\s*[度°]\s*(\d{1,2})\s*[分′'’]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:[秒"”]|′′|''|’’))?$""")]
    private static partial Regex Sexagesimal();
}
