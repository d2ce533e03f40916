using Sasaeai.Areas;
using Xunit;

namespace Sasaeai.Tests.Areas;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("22212", "22212")]
    [InlineData("222127", "22212")]
    [InlineData("２２２１２７", "22212")]
    [InlineData("372013", "37201")]
    [InlineData("011002", "01100")]
    public void A_code_is_read_with_or_without_its_check_digit(string text, string code) =>
        Assert.Equal(code, MunicipalityCode.Parse(text));

    [Theory]
    [InlineData("222128")]
    [InlineData("2221")]
    [InlineData("焼津市")]
    [InlineData("")]
    public void What_is_no_code_is_refused(string text) => Assert.Null(MunicipalityCode.Parse(text));
}
