using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Formats;

public sealed class EventDatesTests
{
    [Theory]
    [InlineData("2026-08-05", "2026-08-05", "2026-08-05")]
    [InlineData("令和8年8月5日", "2026-08-05", "2026-08-05")]
    [InlineData("R8.8.5", "2026-08-05", "2026-08-05")]
    [InlineData("令和元年5月1日", "2019-05-01", "2019-05-01")]
    [InlineData("11/1/2018", "2018-11-01", "2018-11-01")]
    [InlineData("45383", "2024-04-01", "2024-04-01")]
    [InlineData("8月5日（水）～8月16日（日）", "2026-08-05", "2026-08-16")]
    [InlineData("8月16日(日)まで", null, "2026-08-16")]
    [InlineData("12月20日～1月10日", "2026-12-20", "2027-01-10")]
    [InlineData("10月3日・4日", "2026-10-03", "2026-10-04")]
    [InlineData("7月20日", "2026-07-20", "2026-07-20")]
    [InlineData("2月3日（水）", "2027-02-03", "2027-02-03")]
    [InlineData("13月45日", null, null)]
    [InlineData("随時", null, null)]
    public void Dates_are_read_as_people_write_them(string text, string? starts, string? ends)
    {
        var mapping = ColumnMapping.Guess(["行事名", "開催日", "場所名称"]);
        var show = new ListingReader(ImportKind.Events, mapping, new(2026, 8, 1)).Read(new TableRow(2, ["まつり", text, "会館"])).Listing!;
        Assert.Equal((starts, ends), (show.Starts?.ToString("yyyy-MM-dd"), show.Ends?.ToString("yyyy-MM-dd")));
        Assert.Equal(text, show.ScheduleNote);
    }
}
