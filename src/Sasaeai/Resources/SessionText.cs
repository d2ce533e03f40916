using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Resources;

/// <summary>Reads back what <see cref="Session.ToString"/> says: 第2・第4火曜 10:00～11:30.</summary>
public static partial class SessionText
{
    /// <exception cref="FormatException">It is written in another way; the message says in which it should be.</exception>
    public static Session Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            throw new FormatException($"「{text}」は日時として読めません。「毎週火曜 10:00～11:30」「第2・第4火曜」のように書いてください");
        return new()
        {
            Days = match.Groups["every"].Success ? Days.Everyday : DaysOf(match.Groups["days"].Value),
            WeeksOfMonth = [.. match.Groups["week"].Captures.Select(week => week.Value[0] - '0')],
            From = Time(match.Groups["from"]),
            Until = Time(match.Groups["until"]),
        };
    }

    private static Days DaysOf(string names) => names switch
    {
        "毎日" => Days.Everyday,
        "平日" => Days.Monday | Days.Tuesday | Days.Wednesday | Days.Thursday | Days.Friday,
        _ => DayNames.Week.Where(day => names.Contains(day.Name, StringComparison.Ordinal)).Aggregate(Days.None, (days, day) => days | day.Day),
    };

    private static TimeOnly? Time(Group clock) => !clock.Success ? null
        : TimeOnly.TryParseExact(clock.Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw new FormatException($"「{clock.Value}」という時刻はありません");

    [GeneratedRegex("^(?:(?<every>毎日)|(?:毎週|第(?<week>[1-5])(?:・第(?<week>[1-5]))*)(?<days>毎日|平日|[月火水木金土日](?:・[月火水木金土日])*曜)?)(?: (?<from>[0-9]{1,2}:[0-9]{2})?～(?<until>[0-9]{1,2}:[0-9]{2})?)?$")]
    private static partial Regex Form();
}
