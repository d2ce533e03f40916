using Sasaeai.History;
using Sasaeai.Needs;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class NeedClosingTests
{
    private readonly SmallTown town = new();

    [Fact]
    public void A_closed_need_keeps_its_reason_and_day()
    {
        var need = town.Hear();

        need.Close("ご家族と暮らすことになった", SmallTown.Today);

        Assert.Equal((NeedState.Closed, SmallTown.Today, "ご家族と暮らすことになった"), (need.State, need.ClosedOn, need.ClosedReason));
    }

    [Fact]
    public void Closing_a_closed_need_is_refused()
    {
        var need = town.Hear();
        need.Close("転居", SmallTown.Today);

        Assert.Throws<RefusedException>(() => need.Close("転居", SmallTown.Today));
    }

    [Fact]
    public void Closing_without_a_reason_is_refused() =>
        Assert.Equal("ClosedReason", Assert.Throws<RefusedException>(() => town.Hear().Close(" ", SmallTown.Today)).Field);

    [Fact]
    public void A_closed_need_can_be_reopened_and_an_open_one_cannot()
    {
        var need = town.Hear();
        Assert.Throws<RefusedException>(need.Reopen);
        need.Close("転居", SmallTown.Today);

        need.Reopen();

        Assert.Equal((NeedState.Looking, (DateOnly?)null, (string?)null), (need.State, need.ClosedOn, need.ClosedReason));
    }

    [Fact]
    public void Nothing_found_needs_a_reason_once_and_can_be_taken_back()
    {
        var need = town.Hear();
        Assert.Throws<RefusedException>(() => need.FindNothing("", SmallTown.Today));
        need.FindNothing("坂の上まで来る車がない", SmallTown.Today);
        Assert.Throws<RefusedException>(() => need.FindNothing("坂の上まで来る車がない", SmallTown.Today));

        need.LookAgain();

        Assert.Equal((NeedState.Looking, (string?)null), (need.State, need.UnmetReason));
        Assert.Throws<RefusedException>(need.LookAgain);
    }

    [Fact]
    public void A_closed_need_is_not_said_to_have_found_nothing()
    {
        var need = town.Hear();
        need.Close("転居", SmallTown.Today);

        Assert.Throws<RefusedException>(() => need.FindNothing("ない", SmallTown.Today));
    }
}
