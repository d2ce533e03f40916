using Sasaeai.Time;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>Between two days, or two minutes of them; the last minute counts.</summary>
public sealed record Period(DateOnly From, string? FromTime, DateOnly Until, string? UntilTime)
{
    public DateTime Start => From.StartInUtc().Add(ClockTime.TryParse(FromTime, out var time) ? time.ToTimeSpan() : TimeSpan.Zero);
    public DateTime End => ClockTime.TryParse(UntilTime, out var time) ? Until.StartInUtc().Add(time.ToTimeSpan()).AddMinutes(1) : Until.AddDays(1).StartInUtc();
    public string Words => $"{JapaneseDate.Full(From)}{Time(FromTime)}から{JapaneseDate.Full(Until)}{Time(UntilTime)}まで";

    public static bool IsTime(string? text) => string.IsNullOrWhiteSpace(text) || ClockTime.TryParse(text, out _);

    private static string Time(string? text) => ClockTime.TryParse(text, out var time) ? ClockTime.Words(time) : "";
}
