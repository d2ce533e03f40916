using System.Globalization;

namespace Sasaeai.Time;

/// <summary>A date known to the day, the month or only the year, perhaps about (昭和12年3月ごろ).</summary>
/// <remarks>Stored and sorted as EDTF (ISO 8601-2): <c>1937</c>, <c>1937-03</c>, <c>1937-03-04</c>, with <c>~</c> for about.</remarks>
public readonly partial record struct PartialDate : IParsable<PartialDate>
{
    private PartialDate(int year, int? month, int? day, bool about) => (Year, Month, Day, About) = (year, month, day, about);

    public int Year { get; }
    public int? Month { get; }
    public int? Day { get; }
    public bool About { get; }

    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    public string Edtf => Year.ToString("D4", CultureInfo.InvariantCulture)
        + (Month is { } month ? $"-{month:D2}" : "") + (Day is { } day ? $"-{day:D2}" : "") + (About ? "~" : "");

    /// <summary>A year or month in which the era changed is named after the era in which it ended.</summary>
    public override string ToString() => Year == 0 ? "" : JapaneseDate.Year(Latest)
        + (Month is { } month ? $"{month}月" : "") + (Day is { } day ? $"{day}日" : "") + (About ? "ごろ" : "");

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day, false);

    /// <returns>Null when there is no such day.</returns>
    public static PartialDate? Of(int year, int? month = null, int? day = null, bool about = false)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || (day is not null && month is null)) return null;
        if (day < 1 || day > DateTime.DaysInMonth(year, month ?? 12)) return null;
        return new(year, month, day, about);
    }
}
