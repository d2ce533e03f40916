using Sasaeai.Imports;
using Xunit;

namespace Sasaeai.Tests.Imports;

public sealed class SafeNameTests
{
    [Theory]
    [InlineData("一覧.csv", "一覧.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini")]
    [InlineData("C:\\名簿\\サロン.xlsx", "サロン.xlsx")]
    [InlineData("一覧\r\nSet-Cookie: a=b.csv", "一覧  Set-Cookie_ a=b.csv")]
    [InlineData("一覧\u202Evsc.exe", "一覧vsc.exe")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.csv", "_nul.csv")]
    [InlineData("a<b>\"c\"|d?e*.csv", "a_b__c__d_e_.csv")]
    [InlineData("...", "名前のないファイル")]
    [InlineData("folder/", "名前のないファイル")]
    [InlineData("", "名前のないファイル")]
    [InlineData(" 一覧.csv. ", "一覧.csv")]
    public void A_name_is_made_one_that_any_machine_can_keep(string given, string kept) => Assert.Equal(kept, SafeName.Of(given));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var name = SafeName.Of(new string('名', 300) + ".xlsx");
        Assert.Equal(120, name.Length);
        Assert.EndsWith("名.xlsx", name, StringComparison.Ordinal);
    }
}
