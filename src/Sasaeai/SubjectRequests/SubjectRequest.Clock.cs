namespace Sasaeai.SubjectRequests;

public sealed partial class SubjectRequest
{
    /// <summary>第83条第1項, 第94条第1項, 第102条第1項: thirty days from the day of the request, which itself does not count; as many again where it is extended.</summary>
    public const int Days = 30;

    /// <summary>Days for which the clock stood still: those that putting a request right took are not counted (第83条第1項ただし書 and its likes).</summary>
    public int PausedDays(DateOnly today) => PausedOn is { } from ? (ResumedOn ?? today).DayNumber - from.DayNumber : 0;

    /// <summary>The last day for the decision. Working days play no part: the earlier day is shown.</summary>
    public DateOnly DueOn(DateOnly today) => ReceivedOn.AddDays(Days + (ExtendedOn is null ? 0 : Days) + PausedDays(today));

    public bool Paused => PausedOn is not null && ResumedOn is null;
}
