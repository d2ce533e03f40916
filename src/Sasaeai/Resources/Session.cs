namespace Sasaeai.Resources;

[Flags]
public enum Days { None = 0, Monday = 1, Tuesday = 2, Wednesday = 4, Thursday = 8, Friday = 16, Saturday = 32, Sunday = 64, Everyday = 127 }

/// <summary>開催. One line of a resource's timetable.</summary>
public sealed class Session
{
    public Days Days { get; init; }

    /// <summary>1–5 for "the 2nd and 4th Tuesday"; empty means every week.</summary>
    public List<int> WeeksOfMonth { get; init; } = [];
    public TimeOnly? From { get; init; }
    public TimeOnly? Until { get; init; }

    /// <summary>Under way at a wall-clock time in Japan. Where an hour is not known, nobody is sent there on a guess.</summary>
    public bool IsOnAt(DateTime at)
    {
        var week = (at.Day - 1) / 7 + 1;
        var time = TimeOnly.FromDateTime(at);
        return Days.HasFlag(DayNames.Of(at.DayOfWeek)) && (WeeksOfMonth.Count == 0 || WeeksOfMonth.Contains(week)) && From <= time && time < Until;
    }

    /// <summary>The two may fall on one hour of one day; where an hour is not known, they may.</summary>
    public bool MayMeet(Session other) => (Days & other.Days) is not Days.None
        && (WeeksOfMonth.Count == 0 || other.WeeksOfMonth.Count == 0 || WeeksOfMonth.Exists(other.WeeksOfMonth.Contains))
        && (From is null || other.Until is null || From < other.Until) && (other.From is null || Until is null || other.From < Until);

    /// <summary>第2・第4火曜 10:00～11:30</summary>
    public override string ToString() => string.Join(' ', new[] { WeeksAndDays(), Hours }.Where(part => part != ""));

    /// <summary>10:00～11:30, or empty where no hour is known.</summary>
    public string Hours => (From, Until) switch
    {
        (null, null) => "",
        ({ } from, null) => $"{from:H:mm}～",
        (null, { } until) => $"～{until:H:mm}",
        ({ } from, { } until) => $"{from:H:mm}～{until:H:mm}",
    };

    /// <summary>毎週, or 第2・第4.</summary>
    public string Weeks => WeeksOfMonth.Count == 0 ? "毎週" : string.Join('・', WeeksOfMonth.Order().Select(week => $"第{week}"));

    private string WeeksAndDays() => WeeksOfMonth.Count == 0 && Days == Days.Everyday ? "毎日" : Weeks + DayNames.Of(Days);
}

public static class DayNames
{
    public static readonly IReadOnlyList<(Days Day, char Name)> Week =
    [
        (Days.Monday, '月'), (Days.Tuesday, '火'), (Days.Wednesday, '水'), (Days.Thursday, '木'),
        (Days.Friday, '金'), (Days.Saturday, '土'), (Days.Sunday, '日'),
    ];

    public static Days Of(DayOfWeek day) => Week[((int)day + 6) % 7].Day;

    /// <summary>火曜, 月・木曜, 平日 or 毎日.</summary>
    public static string Of(Days days) => days switch
    {
        Days.None => "",
        Days.Everyday => "毎日",
        Days.Monday | Days.Tuesday | Days.Wednesday | Days.Thursday | Days.Friday => "平日",
        _ => string.Join('・', Week.Where(d => days.HasFlag(d.Day)).Select(d => d.Name)) + "曜",
    };
}
