using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Resources;

public sealed class SessionTests
{
    [Theory]
    [InlineData(Days.Tuesday, "", "10:00", "11:30", "毎週火曜 10:00～11:30")]
    [InlineData(Days.Monday | Days.Thursday, "", "9:00", null, "毎週月・木曜 9:00～")]
    [InlineData(Days.Tuesday, "4 2", "13:30", "15:00", "第2・第4火曜 13:30～15:00")]
    [InlineData(Days.Everyday, "", null, null, "毎日")]
    [InlineData((Days)31, "", null, "17:00", "毎週平日 ～17:00")]
    public void A_line_of_the_timetable_is_said_as_people_say_it(Days days, string weeks, string? from, string? until, string said)
    {
        var session = new Session
        {
            Days = days,
            WeeksOfMonth = [.. weeks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)],
            From = from is null ? null : TimeOnly.Parse(from),
            Until = until is null ? null : TimeOnly.Parse(until),
        };

        Assert.Equal(said, session.ToString());
    }

    [Theory]
    [InlineData("", "10:00", "11:30", "2026-11-17T10:00", true)]
    [InlineData("", "10:00", "11:30", "2026-11-17T11:30", false)]
    [InlineData("", "10:00", "11:30", "2026-11-18T10:30", false)]
    [InlineData("3", "10:00", "11:30", "2026-11-17T10:30", true)]
    [InlineData("1 4", "10:00", "11:30", "2026-11-17T10:30", false)]
    [InlineData("", null, "11:30", "2026-11-17T10:30", false)]
    [InlineData("", "10:00", null, "2026-11-17T10:30", false)]
    public void It_is_on_while_its_hours_last_on_its_days(string weeks, string? from, string? until, string at, bool on)
    {
        var session = new Session
        {
            Days = Days.Tuesday,
            WeeksOfMonth = [.. weeks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)],
            From = from is null ? null : TimeOnly.Parse(from),
            Until = until is null ? null : TimeOnly.Parse(until),
        };

        Assert.Equal(on, session.IsOnAt(DateTime.Parse(at)));
    }
}
