using System.Globalization;

namespace Sasaeai.Time;

/// <summary>和暦. Dates as they are said and written here: era, year, month, day and weekday.</summary>
public static class JapaneseDate
{
    private static readonly JapaneseCalendar Calendar = new();
    private static readonly string[] EraNames = ["明治", "大正", "昭和", "平成", "令和"];

    /// <summary>The lunisolar calendar ended with 明治5年; before this day an era date would name another day.</summary>
    private static readonly DateOnly FirstSolarDay = new(1873, 1, 1);

    /// <summary>令和8年11月17日（火）</summary>
    public static string Long(DateOnly date) => $"{Full(date)}（{Weekday(date)}）";

    /// <summary>11月17日（火）, for a date whose year is plain from where it stands.</summary>
    public static string Short(DateOnly date) => $"{date.Month}月{date.Day}日（{Weekday(date)}）";

    /// <summary>令和8年11月17日</summary>
    public static string Full(DateOnly date) => $"{Year(date)}{date.Month}月{date.Day}日";

    /// <summary>令和8年; the first year of an era is 元年.</summary>
    public static string Year(DateOnly date)
    {
        if (date < FirstSolarDay) return $"{date.Year}年";
        var moment = date.ToDateTime(TimeOnly.MinValue);
        var year = Calendar.GetYear(moment);
        return EraNames[Calendar.GetEra(moment) - 1] + (year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture)) + "年";
    }

    public static char Weekday(DateOnly date) => "日月火水木金土"[(int)date.DayOfWeek];

    /// <summary>Reads a whole date in any of the ways <see cref="PartialDate"/> reads; a partial one is refused.</summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (!PartialDate.TryParse(text, out var partial) || partial.About || partial.Day is null) return false;
        date = partial.Earliest;
        return true;
    }
}
