using Sasaeai.Organizations;
using Xunit;

namespace Sasaeai.Tests.Organizations;

public sealed class CorporateNumberTests
{
    // 国税庁 and 厚生労働省, as published on 法人番号公表サイト.
    [Theory]
    [InlineData("7000012050002", "7000012050002")]
    [InlineData("6000012070001", "6000012070001")]
    [InlineData("７０００-０１２０-５０００２", "7000012050002")]
    public void A_number_whose_check_digit_fits_is_read(string typed, string digits) => Assert.Equal(digits, CorporateNumber.Parse(typed));

    [Theory]
    [InlineData("8000012050002")]
    [InlineData("700001205000")]
    [InlineData("7000012050020")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_number_is_not(string? typed) => Assert.Null(CorporateNumber.Parse(typed));
}
