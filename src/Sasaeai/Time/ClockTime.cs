using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Time;

/// <summary>Times of day as people write them: 9:30, ９時半, 午後2時, 13時15分.</summary>
public static partial class ClockTime
{
    public static bool TryParse(string? text, out TimeOnly time)
    {
        time = default;
        var match = Written().Match((text ?? "").Normalize(NormalizationForm.FormKC).Trim());
        if (!match.Success)
            return false;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["half"].Success ? 30 : match.Groups["minute"] is { Success: true } said ? int.Parse(said.Value, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["after"].Success && hour < 12)
            hour += 12;
        if (hour > 23 || minute > 59)
            return false;
        time = new TimeOnly(hour, minute);
        return true;
    }

    /// <summary>9:30</summary>
    public static string Words(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:午前|(?<after>午後|夜|夕方))?\\s*(?<hour>[0-9]{1,2})(?:時(?<half>半)|時(?:(?<minute>[0-9]{1,2})分?)?|:(?<minute>[0-9]{2}))$")]
    private static partial Regex Written();
}
