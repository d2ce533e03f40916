using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;
using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Imports.Formats;

public sealed class TimetableTests
{
    private const Days Workdays = Days.Monday | Days.Tuesday | Days.Wednesday | Days.Thursday | Days.Friday;

    [Theory]
    [InlineData("月火水木金土日", Days.Everyday)]
    [InlineData("月,水", Days.Monday | Days.Wednesday)]
    [InlineData("月～金", Workdays)]
    [InlineData("月曜日から金曜日", Workdays)]
    [InlineData("金～月", Days.Friday | Days.Saturday | Days.Sunday | Days.Monday)]
    [InlineData("平日", Workdays)]
    [InlineData("平日,日曜日,祝日", Workdays | Days.Sunday)]
    [InlineData("毎週火曜日", Days.Tuesday)]
    [InlineData("毎日", Days.Everyday)]
    [InlineData("火曜・木曜 10:00～11:30", Days.Tuesday | Days.Thursday)]
    [InlineData("毎月15日", Days.None)]
    [InlineData("休館日以外", Days.None)]
    [InlineData("不定期", Days.None)]
    [InlineData("", Days.None)]
    public void Days_are_read(string text, Days days) => Assert.Equal(days, Session(text)?.Days ?? Days.None);

    [Theory]
    [InlineData("第2・4火曜日", new[] { 2, 4 })]
    [InlineData("第1、第3木曜", new[] { 1, 3 })]
    [InlineData("毎月第三土曜日", new[] { 3 })]
    [InlineData("火曜日", new int[0])]
    public void Weeks_of_the_month_are_read(string text, int[] weeks) => Assert.Equal(weeks, Session(text)!.WeeksOfMonth);

    [Theory]
    [InlineData("9:00", "11:30", "09:00", "11:30")]
    [InlineData("９時", "１１時半", "09:00", "11:30")]
    [InlineData("午後1時30分", "15:00", "13:30", "15:00")]
    [InlineData("0.375", "0.5", "09:00", "12:00")]
    [InlineData("8:30", "24:00", "08:30", null)]
    public void Hours_are_read(string opens, string closes, string from, string? until)
    {
        var session = Read(("曜日", "月"), ("開始時間", opens), ("終了時間", closes)).Sessions.Single();
        Assert.Equal((from, until), (session.From?.ToString("HH:mm"), session.Until?.ToString("HH:mm")));
    }

    [Fact]
    public void Hours_in_one_cell_with_the_days_are_read()
    {
        var session = Session("毎週火曜日 10:00～11:30")!;
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(11, 30)), (session.From!.Value, session.Until!.Value));
    }

    private static Session? Session(string days) => Read(("曜日", days)).Sessions.SingleOrDefault();

    private static Listing Read(params (string Heading, string Text)[] cells)
    {
        var mapping = ColumnMapping.Guess(["名称", .. cells.Select(cell => cell.Heading)]);
        return new ListingReader(ImportKind.Table, mapping, new(2026, 8, 1)).Read(new TableRow(2, ["さくら", .. cells.Select(cell => cell.Text)])).Listing!;
    }
}
