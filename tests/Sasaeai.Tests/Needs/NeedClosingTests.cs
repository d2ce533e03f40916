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
        Assert.Throws<RefusedException>(() => need.Reopen(town.Shioya, "またと聞いた", SmallTown.Today));
        need.Close("転居", SmallTown.Today);
        Assert.Equal("Why", Assert.Throws<RefusedException>(() => need.Reopen(town.Shioya, " ", SmallTown.Today)).Field);

        need.Reopen(town.Shioya, "またと聞いた", SmallTown.Today.AddDays(1));

        Assert.Equal((NeedState.Looking, (DateOnly?)null, (string?)null), (need.State, need.ClosedOn, need.ClosedReason));
        Assert.Equal([new Reopening(true, SmallTown.Today, null, "転居", SmallTown.Today.AddDays(1), town.Shioya.Name, "またと聞いた")], need.Reopenings);
    }

    [Fact]
    public void Nothing_found_needs_a_reason_once_and_can_be_taken_back()
    {
        var need = town.Hear();
        Assert.Equal("UnmetReason", Assert.Throws<RefusedException>(() => need.FindNothing("area", "", SmallTown.Today)).Field);
        Assert.Equal("Missing", Assert.Throws<RefusedException>(() => need.FindNothing("なんとなく", "坂の上まで来る車がない", SmallTown.Today)).Field);
        need.FindNothing("area", "坂の上まで来る車がない", SmallTown.Today);
        Assert.Throws<RefusedException>(() => need.FindNothing("area", "坂の上まで来る車がない", SmallTown.Today));
        Assert.Throws<RefusedException>(() => need.LookAgain(town.Shioya, "", SmallTown.Today));

        need.LookAgain(town.Shioya, "新しい便が始まった", SmallTown.Today);

        Assert.Equal((NeedState.Looking, (string?)null, (string?)null), (need.State, need.Missing, need.UnmetReason));
        Assert.Equal(("area", "坂の上まで来る車がない"), (need.Reopenings[0].Lack, need.Reopenings[0].Reason));
        Assert.Throws<RefusedException>(() => need.LookAgain(town.Shioya, "もう一度", SmallTown.Today));
    }

    [Fact]
    public void A_closed_need_is_not_said_to_have_found_nothing()
    {
        var need = town.Hear();
        need.Close("転居", SmallTown.Today);

        Assert.Throws<RefusedException>(() => need.FindNothing("absent", "ない", SmallTown.Today));
    }
}
