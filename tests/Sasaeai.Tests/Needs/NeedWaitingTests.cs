using Sasaeai.Needs;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class NeedWaitingTests
{
    private readonly SmallTown town = new();

    [Theory]
    [InlineData(Urgency.Now, 1, false)]
    [InlineData(Urgency.Now, 2, true)]
    [InlineData(Urgency.ThisMonth, 6, false)]
    [InlineData(Urgency.ThisMonth, 7, true)]
    [InlineData(Urgency.Unknown, 7, true)]
    [InlineData(Urgency.NoHurry, 29, false)]
    [InlineData(Urgency.NoHurry, 30, true)]
    public void A_wait_is_long_by_how_urgent_it_is(Urgency urgency, int days, bool isLong)
    {
        var need = Need.Hear(town.Shioya, new Hearing("ごみが出せない") { Urgency = urgency }, SmallTown.Today.AddDays(-days));

        Assert.Equal(isLong, need.WaitsLong(SmallTown.Today));
    }

    [Fact]
    public void A_closed_need_waits_no_longer_and_its_days_stand_still()
    {
        var need = town.Hear();
        need.Close("転居", SmallTown.Today);

        Assert.False(need.WaitsLong(SmallTown.Today.AddDays(90)));
        Assert.Equal(3, need.DaysSinceHeard(SmallTown.Today.AddDays(90)));
    }
}
