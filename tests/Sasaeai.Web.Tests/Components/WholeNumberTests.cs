using Sasaeai.Web.Components;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("20", 20)]
    [InlineData("２０人", 20)]
    [InlineData("1,200円", 1200)]
    [InlineData("￥300", 300)]
    [InlineData("無料", 0)]
    [InlineData("65歳", 65)]
    public void A_number_is_read_in_any_width_and_with_its_unit(string typed, int number) => Assert.Equal(number, WholeNumber.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("20くらい")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void What_is_no_whole_number_is_not(string typed) => Assert.Null(WholeNumber.Parse(typed));

    [Theory]
    [InlineData("example.jp", "https://example.jp")]
    [InlineData("http://example.jp/a?b=1", "http://example.jp/a?b=1")]
    public void A_web_page_is_read_with_or_without_its_scheme(string typed, string address) => Assert.Equal(address, WebPage.Parse(typed));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://example.jp/%0aalert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://localhost")]
    public void What_would_do_more_than_open_a_page_is_refused(string typed) => Assert.Null(WebPage.Parse(typed));
}
