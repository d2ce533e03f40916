using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Time;

public class JapaneseDateTests
{
    [Theory]
    [InlineData(2026, 11, 17, "令和8年11月17日（火）")]
    [InlineData(2019, 5, 1, "令和元年5月1日（水）")]
    [InlineData(2019, 4, 30, "平成31年4月30日（火）")]
    [InlineData(1989, 1, 8, "平成元年1月8日（日）")]
    [InlineData(1989, 1, 7, "昭和64年1月7日（土）")]
    [InlineData(1926, 12, 25, "昭和元年12月25日（土）")]
    [InlineData(1912, 7, 29, "明治45年7月29日（月）")]
    [InlineData(1873, 1, 1, "明治6年1月1日（水）")]
    public void A_date_is_said_with_era_and_weekday(int year, int month, int day, string said) =>
        Assert.Equal(said, JapaneseDate.Long(new DateOnly(year, month, day)));

    [Fact]
    public void Before_the_solar_calendar_no_era_is_claimed() =>
        Assert.Equal("1872年12月31日（火）", JapaneseDate.Long(new DateOnly(1872, 12, 31)));

    [Fact]
    public void The_short_form_leaves_out_the_year() =>
        Assert.Equal("11月17日（火）", JapaneseDate.Short(new DateOnly(2026, 11, 17)));

    [Fact]
    public void What_is_shown_can_be_typed_back()
    {
        for (var date = new DateOnly(1873, 1, 1); date.Year < 2040; date = date.AddDays(13))
        {
            Assert.True(JapaneseDate.TryParse(JapaneseDate.Long(date), out var read));
            Assert.Equal(date, read);
        }
    }

    [Theory]
    [InlineData("昭和12年")]
    [InlineData("昭和12年3月ごろ")]
    [InlineData("昭和12年3月4日ごろ")]
    public void A_whole_date_is_not_made_from_a_part(string text) => Assert.False(JapaneseDate.TryParse(text, out _));
}
