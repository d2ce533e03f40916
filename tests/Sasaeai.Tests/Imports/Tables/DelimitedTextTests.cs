using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

public sealed class DelimitedTextTests : IDisposable
{
    private readonly Files files = new();

    [Theory]
    [InlineData(",", "カンマ")]
    [InlineData("\t", "タブ")]
    [InlineData(";", "セミコロン")]
    public void The_mark_between_columns_is_found(string mark, string called)
    {
        var table = Files.Single(files.Write("a.txt", $"名称{mark}住所\nさくら{mark}本町1、2\n"));
        Assert.Equal(["名称", "住所"], table.Header);
        Assert.Contains(called, table.Form, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quoted_line_break_belongs_to_its_cell_and_lines_are_counted_as_in_the_file()
    {
        var table = Files.Single(files.Write("a.csv", "名称,備考\r\nさくら,\"月曜\r\n木曜\"\r\n\r\nもみじ,\"「\"\"茶\"\"」\"\r\n"));
        Assert.Equal([2, 5], table.Rows().Select(row => row.Line));
        Assert.Equal(["月曜\n木曜", "「\"茶\"」"], table.Rows().Select(row => row[1]));
    }

    [Fact]
    public void A_stray_quote_is_kept_as_text() =>
        Assert.Equal("5\"の鉢", Files.Single(files.Write("a.csv", "名称,備考\nさくら,5\"の鉢\n")).Rows().Single()[1]);

    [Fact]
    public void A_quote_that_never_closes_is_refused_with_its_line()
    {
        var path = files.Write("a.csv", "名称,備考\nさくら,\"月曜\nもみじ,火曜\n");
        var error = Assert.Throws<UnreadableTableException>(() => Files.Single(path).Rows().Count());
        Assert.Contains("2行目", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_idiom_that_keeps_leading_zeros_is_unwrapped() =>
        Assert.Equal("0123", Files.Single(files.Write("a.csv", "名称,番号\nさくら,\"=\"\"0123\"\"\"\n")).Rows().Single()[1]);

    [Fact]
    public void A_cell_beyond_the_limit_is_refused()
    {
        var path = files.Write("a.csv", $"名称,備考\nさくら,{new string('あ', 2000)}\n");
        var error = Assert.Throws<UnreadableTableException>(() => Files.Open(path, new() { Cell = 1000 }).Tables[0].Rows().Count());
        Assert.Contains("1,000文字", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_as_large_as_the_whole_file_is_refused_before_it_is_held()
    {
        var path = files.Write("a.csv", $"名称,備考\nさくら,\"{new string('x', 30 << 20)}\"\n");
        Assert.Throws<UnreadableTableException>(() => Files.Open(path).Tables[0].Rows().Count());
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_unread()
    {
        var path = files.Write("a.csv", "名称,備考\nさくら,月曜\n");
        Assert.Contains("大きすぎ", Assert.Throws<UnreadableTableException>(() => Files.Open(path, new() { File = 10 })).Message, StringComparison.Ordinal);
    }

    public void Dispose() => files.Dispose();
}
