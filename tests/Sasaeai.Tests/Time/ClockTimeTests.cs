using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Time;

public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("9:30", 9, 30)]
    [InlineData("９：３０", 9, 30)]
    [InlineData("13時", 13, 0)]
    [InlineData("13時15分", 13, 15)]
    [InlineData("9時半", 9, 30)]
    [InlineData("午後2時", 14, 0)]
    [InlineData("午後 12時", 12, 0)]
    [InlineData("午前10:05", 10, 5)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute)
    {
        Assert.True(ClockTime.TryParse(typed, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("9:75")]
    [InlineData("昼ごろ")]
    [InlineData("10")]
    public void What_is_no_time_is_refused(string typed) => Assert.False(ClockTime.TryParse(typed, out _));
}
