using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Imports.Formats;

/// <summary>
/// Dates of an event as people write them: 2026-08-05, 令和8年8月5日, R8.8.5, 8/5/2026, an Excel serial, and 8月5日（水）～8月16日（日） without
/// a year. A missing year is the one that puts the day nearest to the day of import, and that fits the weekday where one is given.
/// </summary>
internal static partial class EventDates
{
    public static (DateOnly? From, DateOnly? Until) Read(string text, DateOnly today)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        if (double.TryParse(plain, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000)
            return (DateOnly.FromDateTime(DateTime.FromOADate(serial)), null);
        var dates = Date().Matches(plain).Select(match => Day(match, today)).OfType<DateOnly>().ToList();
        if (dates.Count == 0)
            return (null, null);
        if (dates.Count == 1)
            return plain.Contains("まで", StringComparison.Ordinal) && !plain.Contains("から", StringComparison.Ordinal) ? (null, dates[0]) : (dates[0], DayOnly(plain, dates[0]));
        // 12月20日～1月10日 runs into the next year.
        var until = dates[^1] < dates[0] ? dates[^1].AddYears(1) : dates[^1];
        return (dates[0], until);
    }

    /// <summary>5月3日・4日・5日, 8月1日～7日.</summary>
    private static DateOnly? DayOnly(string text, DateOnly first)
    {
        var days = FurtherDay().Matches(text);
        return days.Count > 0 && int.Parse(days[^1].Groups[1].Value, CultureInfo.InvariantCulture) is var day && day > first.Day && day <= DateTime.DaysInMonth(first.Year, first.Month)
            ? new(first.Year, first.Month, day)
            : null;
    }

    private static DateOnly? Day(Match match, DateOnly today)
    {
        var (month, day) = (Number(match, "month"), Number(match, "day"));
        if (match.Groups["year"].Success)
            return Make(Number(match, "year"), month, day);
        if (match.Groups["era"].Success)
            return Make(match.Groups["era"].Value[0] switch { '令' or 'R' or 'r' => 2018, '平' or 'H' or 'h' => 1988, _ => 1925 } + (match.Groups["eraYear"].Value == "元" ? 1 : Number(match, "eraYear")), month, day);
        var years = Enumerable.Range(today.Year - 1, 3).Select(year => Make(year, month, day)).OfType<DateOnly>().ToList();
        var fitting = match.Groups["weekday"].Success ? years.Where(date => "日月火水木金土"[(int)date.DayOfWeek] == match.Groups["weekday"].Value[0]).ToList() : years;
        return (fitting.Count > 0 ? fitting : years).OrderBy(date => Math.Abs(date.DayNumber - today.DayNumber)).Cast<DateOnly?>().FirstOrDefault();
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Make(int year, int month, int day) =>
        year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    [GeneratedRegex("""
        (?:
          ^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$
        | (?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})
        | (?<era>令和|平成|昭和|[RHS])\s*(?<eraYear>元|\d{1,2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})
        | (?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})
        | (?<![\d/])(?<month>\d{1,2})\s*[月/]\s*(?<day>\d{1,2})(?![\d/])
        )\s*日?\s*(?:\(\s*(?<weekday>[日月火水木金土])[^)]*\))?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<=[・、,~～\-]\s*)(\d{1,2})日")]
    private static partial Regex FurtherDay();
}
