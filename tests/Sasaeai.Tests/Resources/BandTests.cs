using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Resources;

public sealed class BandTests
{
    [Theory]
    [InlineData(null, Cost.Unknown)]
    [InlineData(0, Cost.Free)]
    [InlineData(500, Cost.Small)]
    [InlineData(501, Cost.Middle)]
    [InlineData(1000, Cost.Middle)]
    [InlineData(1001, Cost.Large)]
    public void A_price_is_in_the_step_that_its_label_names(int? yen, Cost cost) => Assert.Equal(cost, CostBands.Of(yen));

    [Theory]
    [InlineData(null, false, null, Admits.Anyone)]
    [InlineData(null, false, " ", Admits.Anyone)]
    [InlineData(65, false, "砂見町の方", Admits.FromAnAge)]
    [InlineData(65, true, null, Admits.Certified)]
    [InlineData(null, false, "砂見町の方", Admits.OnConditions)]
    public void The_strictest_condition_stands_for_all(int? age, bool certified, string? told, Admits admits) =>
        Assert.Equal(admits, Admission.Of(age, certified, told));
}
