using System.Globalization;

namespace Sasaeai.Time;

/// <summary>A month of the calendar, as addresses and headings write it.</summary>
public static class JapaneseMonth
{
    /// <summary>令和8年11月</summary>
    public static string Long(DateOnly month) => $"{JapaneseDate.Year(month)}{month.Month}月";

    /// <summary>2026-11, for addresses.</summary>
    public static string Key(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The first day of the month that <see cref="Key"/> wrote; null for anything else.</summary>
    public static DateOnly? Parse(string? key) =>
        DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1900 and < 9000 ? month : null;
}
