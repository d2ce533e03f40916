using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Resources;

namespace Sasaeai.Imports.Formats;

/// <summary>Days and hours as lists write them: 月火水, 平日,土曜日,祝日, 月～金, 第2・4火曜, 9時～11時30分.</summary>
internal static partial class Timetable
{
    private const string Order = "月火水木金土日";

    /// <summary>The days a text names and the weeks of the month they are limited to; no days where it says more than that (除く, 以外).</summary>
    public static (Days Days, List<int> Weeks) ReadDays(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        if (Everyday().IsMatch(plain))
            return (Days.Everyday, []);
        if (Exception().IsMatch(plain))
            return (Days.None, []);
        plain = plain.Replace("平日", "月~金", StringComparison.Ordinal).Replace("曜日", "曜", StringComparison.Ordinal);
        plain = NotADay().Replace(plain, " ");
        var days = Days.None;
        foreach (Match range in DayRange().Matches(plain))
            for (var day = Order.IndexOf(range.Groups[1].Value[0]); ; day = (day + 1) % 7)
            {
                days |= (Days)(1 << day);
                if (Order[day] == range.Groups[2].Value[0])
                    break;
            }
        var bare = plain.Length <= 20 && BareDays().IsMatch(plain);
        foreach (Match day in (bare ? AnyDay() : NamedDay()).Matches(plain))
            foreach (var letter in day.Value.Where(Order.Contains))
                days |= (Days)(1 << Order.IndexOf(letter));
        return (days, [.. Weeks(plain)]);
    }

    /// <summary>The first time in the text; 24時 and anything else that is no time of a day gives null.</summary>
    public static TimeOnly? ReadTime(string text) => Times(text).FirstOrDefault();

    /// <summary>From and until in one text: 10:00～11:30.</summary>
    public static (TimeOnly? From, TimeOnly? Until) ReadHours(string text)
    {
        var times = Times(text).ToList();
        return times.Count == 2 && times[0] < times[1] ? (times[0], times[1]) : times.Count == 1 ? (times[0], null) : (null, null);
    }

    /// <summary>Whether the text says no more than a time, so that nothing is lost by reading it as one.</summary>
    public static bool IsOnlyTime(string text) => text.Length == 0 || FourDigits().IsMatch(text.Normalize(NormalizationForm.FormKC).Trim()) || Clock().Replace(text.Normalize(NormalizationForm.FormKC), "").Trim(' ', '~', '-', '～', '頃', '分').Length == 0 && Times(text).Any(time => time is not null);

    private static IEnumerable<int> Weeks(string text)
    {
        var weeks = WeeksOfMonth().Match(text);
        return weeks.Success ? weeks.Value.Select(Week).Where(week => week > 0).Distinct().Order() : [];
    }

    private static int Week(char c) => c is >= '1' and <= '5' ? c - '0' : "一二三四五".IndexOf(c) + 1;

    private static IEnumerable<TimeOnly?> Times(string text)
    {
        foreach (Match clock in Clock().Matches(text.Normalize(NormalizationForm.FormKC)))
        {
            var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
            var minute = clock.Groups["half"].Success ? 30 : clock.Groups["minute"].Success ? int.Parse(clock.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
            if (clock.Groups["after"].Success && hour < 12)
                hour += 12;
            yield return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
        }
        if (FourDigits().Match(text.Normalize(NormalizationForm.FormKC).Trim()) is { Success: true } digits)
            yield return new TimeOnly(int.Parse(digits.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(digits.Groups[2].Value, CultureInfo.InvariantCulture));
        // A CSV made from a spreadsheet may hold 9:00 as the part of a day.
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 1)
            yield return TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Round(part * 1440)));
    }

    /// <summary>0900, and 900 where a spreadsheet took the zero.</summary>
    [GeneratedRegex("^([01]?[0-9]|2[0-3])([0-5][0-9])$")]
    private static partial Regex FourDigits();

    [GeneratedRegex("毎日|年中無休|^無休$|24時間365日|^全日$")]
    private static partial Regex Everyday();

    [GeneratedRegex("除く|以外|のぞく|不定|ただし")]
    private static partial Regex Exception();

    [GeneratedRegex("祝祭日|祝日|休日|休館日|休業日|[0-9]+日|日曜大工|毎月|[0-9]+月|日時|日程|木曽")]
    private static partial Regex NotADay();

    [GeneratedRegex("([月火水木金土日])曜?\\s*(?:~|～|-|から)\\s*([月火水木金土日])")]
    private static partial Regex DayRange();

    [GeneratedRegex("^[月火水木金土日曜祝、,;・/ 第1-5一二三四五週毎の及びと~～-]+$")]
    private static partial Regex BareDays();

    [GeneratedRegex("[月火水木金土日]")]
    private static partial Regex AnyDay();

    [GeneratedRegex("[月火水木金土日](?=曜)|[月火水木金土日](?:[・、,/][月火水木金土日])+(?=曜)|(?<=毎週)[月火水木金土日]")]
    private static partial Regex NamedDay();

    [GeneratedRegex("第[1-5一二三四五](?:[・,、と]?第?[1-5一二三四五])*(?=週|\\s*[月火水木金土日])")]
    private static partial Regex WeeksOfMonth();

    [GeneratedRegex("(?:(?<after>午後|PM)|午前|AM)?\\s*(?<hour>[0-2]?[0-9])(?::(?<minute>[0-5][0-9])(?::[0-5][0-9])?|時(?:(?<half>半)|(?<minute>[0-5]?[0-9])分)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
