using System.Globalization;
using System.Text.RegularExpressions;
using Sasaeai.Resources;

namespace Sasaeai.Seeding;

/// <summary>Reads the demo's timetable lines: 「火 10:00-15:00」「第2・4水 11:30-13:30」「毎日 6:30-6:45」.</summary>
internal static partial class Timetable
{
    public static Session Read(string line)
    {
        var match = Line().Match(line);
        if (!match.Success)
            throw new FormatException($"Not a timetable: {line}");
        return new Session
        {
            Days = match.Groups["days"].Value is "毎日" ? Days.Everyday : DaysOf(match.Groups["days"].Value),
            WeeksOfMonth = [.. match.Groups["weeks"].Value.Where(char.IsAsciiDigit).Select(digit => digit - '0')],
            From = Hour(match.Groups["from"]),
            Until = Hour(match.Groups["until"]),
        };
    }

    public static Days DaysOf(string names) =>
        names.Aggregate(Days.None, (days, name) => days | DayNames.Week.Single(d => d.Name == name).Day);

    private static TimeOnly? Hour(Group text) => text.Success ? TimeOnly.Parse(text.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<weeks>第[1-5](・[1-5])*)?(?<days>毎日|[月火水木金土日]+)( (?<from>\d+:\d\d)-(?<until>\d+:\d\d))?$")]
    private static partial Regex Line();
}
