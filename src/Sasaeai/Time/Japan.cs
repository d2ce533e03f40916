namespace Sasaeai.Time;

/// <summary>Instants are stored in UTC; people live in Japan.</summary>
public static class Japan
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>Wall-clock time in Japan of a stored instant.</summary>
    public static DateTime InJapan(this DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The instant of a wall-clock time in Japan.</summary>
    public static DateTime InUtc(this DateTime japan) => DateTime.SpecifyKind(japan - Offset, DateTimeKind.Utc);

    /// <summary>The instant at which a day begins in Japan.</summary>
    public static DateTime StartInUtc(this DateOnly day) => day.ToDateTime(TimeOnly.MinValue).InUtc();

    /// <summary>年度: the year in which the April lies.</summary>
    public static int FiscalYear(this DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;
}
