using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Time;

public class PartialDateTests
{
    [Theory]
    [InlineData("S12.3.4", "1937-03-04")]
    [InlineData("s12/3/4", "1937-03-04")]
    [InlineData("Ｓ１２．３．４", "1937-03-04")]
    [InlineData("S120304", "1937-03-04")]
    [InlineData("昭和12年3月4日", "1937-03-04")]
    [InlineData("昭12.3.4", "1937-03-04")]
    [InlineData("昭和 12年 3月 4日（木）", "1937-03-04")]
    [InlineData("昭和12年3月4日生まれ", "1937-03-04")]
    [InlineData("㍼12年3月4日", "1937-03-04")]
    [InlineData("1937-03-04", "1937-03-04")]
    [InlineData("1937/3/4", "1937-03-04")]
    [InlineData("1937年3月4日", "1937-03-04")]
    [InlineData("西暦1937年3月4日", "1937-03-04")]
    [InlineData("19370304", "1937-03-04")]
    [InlineData("R8.11.17", "2026-11-17")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("平成32年4月1日", "2020-04-01")]
    [InlineData("昭和12年", "1937")]
    [InlineData("S12", "1937")]
    [InlineData("1937", "1937")]
    [InlineData("昭和12年3月", "1937-03")]
    [InlineData("S12.3", "1937-03")]
    [InlineData("昭和12年3月ごろ", "1937-03~")]
    [InlineData("昭和12年頃", "1937~")]
    [InlineData("大正15年くらい", "1926~")]
    [InlineData("1937-03~", "1937-03~")]
    public void A_date_is_read_as_people_write_it(string text, string edtf)
    {
        Assert.True(PartialDate.TryParse(text, out var date), text);
        Assert.Equal(edtf, date.Edtf);
        Assert.Equal(date, PartialDate.Parse(edtf));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("不明")]
    [InlineData("昭和12年2月29日")]
    [InlineData("昭和12年13月")]
    [InlineData("昭和12年3月40日")]
    [InlineData("昭和0年")]
    [InlineData("S12.3.4.5")]
    [InlineData("12-3-4")]
    [InlineData("X12.3.4")]
    [InlineData("193703")]
    public void What_is_no_date_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _), text);

    [Theory]
    [InlineData("12年3月ごろ", 2026, "2000-03~")]
    [InlineData("12年3月", 1980, "1937-03")]
    [InlineData("8.11.17", 2026, "1996-11-17")]
    public void A_year_without_era_is_the_nearest_one_that_may_be(string text, int latest, string edtf)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.True(PartialDate.TryParse(text, new DateOnly(latest, 6, 1), out var date));
        Assert.Equal(edtf, date.Edtf);
    }

    [Theory]
    [InlineData("1937", "昭和12年")]
    [InlineData("1937-03~", "昭和12年3月ごろ")]
    [InlineData("1937-03-04", "昭和12年3月4日")]
    [InlineData("1989", "平成元年")]
    [InlineData("1989-01-07", "昭和64年1月7日")]
    public void It_is_shown_in_era_years(string edtf, string shown) => Assert.Equal(shown, PartialDate.Parse(edtf).ToString());

    [Fact]
    public void A_month_runs_from_its_first_to_its_last_day()
    {
        var february = PartialDate.Parse("昭和15年2月");
        Assert.Equal(new DateOnly(1940, 2, 1), february.Earliest);
        Assert.Equal(new DateOnly(1940, 2, 29), february.Latest);
    }
}
