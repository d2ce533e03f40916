using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

public sealed class HeaderTests : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public void A_header_under_title_rows_is_found()
    {
        var table = Files.Single(files.Write("a.csv", "令和7年度　通いの場一覧,,\n,,令和7年4月1日現在\n\n名称,住所,電話番号\nさくら,本町1-1,054-600-0001\nもみじ,石津2-3,054-600-0002\n"));
        Assert.Equal((4, "名称"), (table.HeaderLine, table.Header[0]));
        Assert.Equal([5, 6], table.Rows().Select(row => row.Line));
    }

    [Fact]
    public void Two_header_rows_become_one_name_a_column()
    {
        var table = Files.Single(files.Write("a.csv", "名称,平日,,土曜,,備考\n,開始,終了,開始,終了,\nさくら,9:00,12:00,,,\n"));
        Assert.Equal(["名称", "平日－開始", "平日－終了", "土曜－開始", "土曜－終了", "備考"], table.Header);
        Assert.Equal(3, Assert.Single(table.Rows()).Line);
    }

    [Fact]
    public void A_title_directly_above_the_header_is_no_group_heading() =>
        Assert.Equal("名称", Files.Single(files.Write("a.csv", "通いの場一覧,,4月現在\n名称,住所,電話番号\nさくら,本町1-1,054-600-0001\n")).Header[0]);

    [Fact]
    public void Headings_that_nobody_knows_are_still_told_from_records()
    {
        var table = Files.Single(files.Write("a.csv", "拠点,世話人,曜\nさくら,佐藤,月\nもみじ,鈴木,火\n"));
        Assert.Equal(["拠点", "世話人", "曜"], table.Header);
    }

    [Fact]
    public void A_second_row_with_the_same_names_in_other_words_is_no_record()
    {
        var table = Files.Single(files.Write("a.csv", "name,address,tel\n名称,住所,電話番号\nさくら,本町1-1,054-600-0001\n"));
        Assert.Equal("さくら", Assert.Single(table.Rows())[0]);
    }

    [Fact]
    public void Rows_that_hold_nothing_are_no_records() =>
        Assert.Single(Files.Single(files.Write("a.csv", "名称,住所\n,\nさくら,本町\n , \n")).Rows());

    public void Dispose() => files.Dispose();
}
