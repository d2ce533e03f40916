using Sasaeai.Resources;

namespace Sasaeai.Imports.Formats;

public sealed partial class ListingReader
{
    private static readonly (Field Opens, Field Closes, Days Days)[] ByKindOfDay =
    [
        (Field.WeekdayOpens, Field.WeekdayCloses, Days.Monday | Days.Tuesday | Days.Wednesday | Days.Thursday | Days.Friday),
        (Field.SaturdayOpens, Field.SaturdayCloses, Days.Saturday),
        (Field.SundayOpens, Field.SundayCloses, Days.Sunday),
    ];

    /// <summary>What the days and hours say for certain becomes sessions; whatever else they say stays in words.</summary>
    private static (List<Session> Sessions, string? Words) ReadTimetable(Cells cells)
    {
        var words = new List<string?> { cells[Field.DaysNote], Labelled(cells, Field.ClosedDays), CapacityWords(cells) };
        var sessions = ByKindsOfDay(cells);
        if (sessions.Count == 0)
            sessions = ByDays(cells, words);
        if (cells[Field.HolidayOpens].Length > 0)
            words.Add($"祝日: {cells[Field.HolidayOpens]}～{cells[Field.HolidayCloses]}");
        return (sessions, Join("\n", words));
    }

    private static List<Session> ByKindsOfDay(Cells cells)
    {
        var closed = Timetable.ReadDays(cells[Field.ClosedDays]) is { Weeks.Count: 0 } every ? every.Days : Days.None;
        var sessions = new List<Session>();
        foreach (var (opens, closes, days) in ByKindOfDay)
            if (Timetable.ReadTime(cells[opens]) is { } from && (days & ~closed) is var open and not Days.None)
                sessions.Add(new() { Days = open, From = from, Until = Timetable.ReadTime(cells[closes]) });
        return sessions;
    }

    private static List<Session> ByDays(Cells cells, List<string?> words)
    {
        var text = cells[Field.Days];
        var (days, weeks) = Timetable.ReadDays(text);
        var (from, until) = (Timetable.ReadTime(cells[Field.Opens]), Timetable.ReadTime(cells[Field.Closes]));
        if (from is null)
            (from, until) = Timetable.ReadHours(cells[Field.Hours].Length > 0 ? cells[Field.Hours] : text);
        if (days is Days.None || text.Contains('祝', StringComparison.Ordinal) || text.Length > 12)
            words.Insert(0, text);
        if (days is Days.None && from is not null || !Timetable.IsOnlyTime(cells[Field.Opens]) || !Timetable.IsOnlyTime(cells[Field.Closes]))
            words.Add(Join("～", cells[Field.Opens], cells[Field.Closes]));
        if (from is null || !Timetable.IsOnlyTime(cells[Field.Hours]))
            words.Add(cells[Field.Hours]);
        return days is Days.None ? [] : [new() { Days = days, WeeksOfMonth = weeks, From = from, Until = until }];
    }

    private static string? CapacityWords(Cells cells) =>
        cells[Field.Capacity] is { Length: > 0 } text && !People().IsMatch(text.Normalize(System.Text.NormalizationForm.FormKC)) ? Labelled(cells, Field.Capacity) : null;
}
