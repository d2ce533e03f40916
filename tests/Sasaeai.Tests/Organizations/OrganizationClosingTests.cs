using Sasaeai.History;
using Sasaeai.Organizations;
using Xunit;

namespace Sasaeai.Tests.Organizations;

public sealed class OrganizationClosingTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Fact]
    public void A_closed_organisation_keeps_the_day_and_the_reason_and_can_be_reopened()
    {
        var club = Club();

        club.Close(Today, " 会員が減ったため ", Today);
        Assert.Equal((Today, "会員が減ったため"), (club.ClosedOn, club.ClosedReason));

        club.Reopen();
        Assert.Equal((null, null), (club.ClosedOn, club.ClosedReason));
        Assert.Equal(["organization.closed", "organization.reopened"], club.Happenings.Select(h => h.What));
    }

    [Fact]
    public void Closing_a_closed_organisation_is_refused()
    {
        var club = Club();
        club.Close(Today, "解散", Today);

        Assert.Throws<RefusedException>(() => club.Close(Today, "解散", Today));
    }

    [Fact]
    public void Reopening_an_open_organisation_is_refused() => Assert.Throws<RefusedException>(Club().Reopen);

    [Fact]
    public void Closing_on_a_day_to_come_is_refused_at_the_day()
    {
        var no = Assert.Throws<RefusedException>(() => Club().Close(Today.AddDays(1), "解散", Today));

        Assert.Equal(nameof(Organization.ClosedOn), no.Field);
    }

    [Fact]
    public void Closing_without_a_reason_is_refused_at_the_reason()
    {
        var no = Assert.Throws<RefusedException>(() => Club().Close(Today, " ", Today));

        Assert.Equal(nameof(Organization.ClosedReason), no.Field);
    }

    private static Organization Club() => new() { Municipality = "99201", Name = "砂見長生会", Kind = "seniors-club" };
}
