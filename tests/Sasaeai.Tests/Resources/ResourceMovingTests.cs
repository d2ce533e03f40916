using Sasaeai.History;
using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Resources;

public sealed class ResourceMovingTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Fact]
    public void A_hope_grows_step_by_step_into_a_running_service()
    {
        var shop = Begun(ResourceState.Potential);

        foreach (var next in new[] { ResourceState.Approached, ResourceState.Preparing, ResourceState.Active, ResourceState.Paused, ResourceState.Active })
            shop.MoveTo(next, Today, Today);

        Assert.Equal((ResourceState.Active, Today), (shop.State, shop.StateSince));
        Assert.Equal(6, shop.Happenings.Count);
    }

    [Theory]
    [InlineData(ResourceState.Potential, ResourceState.Preparing)]
    [InlineData(ResourceState.Active, ResourceState.Potential)]
    [InlineData(ResourceState.Active, ResourceState.Active)]
    [InlineData(ResourceState.Preparing, ResourceState.Ended)]
    public void A_step_that_does_not_exist_is_refused_and_the_others_are_named(ResourceState from, ResourceState to)
    {
        var resource = Begun(from);

        var no = Assert.Throws<RefusedException>(() => resource.MoveTo(to, Today, Today));

        Assert.All(resource.PossibleMoves(), move => Assert.Contains(move.To.Label(), no.Message, StringComparison.Ordinal));
        Assert.Equal(from, resource.State);
    }

    [Fact]
    public void Every_state_but_the_last_has_a_step_and_none_leads_to_the_end()
    {
        var states = Enum.GetValues<ResourceState>().Where(s => s is not ResourceState.Ended);

        Assert.All(states, state => Assert.Contains(ResourceStates.Moves, move => move.From == state));
        Assert.DoesNotContain(ResourceStates.Moves, move => move.To is ResourceState.Ended || move.From is ResourceState.Ended);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-400)]
    public void A_step_on_a_day_to_come_or_before_the_last_one_is_refused(int days)
    {
        var resource = Begun(ResourceState.Active);

        var no = Assert.Throws<RefusedException>(() => resource.MoveTo(ResourceState.Paused, Today.AddDays(days), Today));

        Assert.Equal(nameof(Resource.StateSince), no.Field);
    }

    [Fact]
    public void A_resource_does_not_begin_ended_nor_twice()
    {
        Assert.Throws<RefusedException>(() => Begun(ResourceState.Ended));
        Assert.Throws<RefusedException>(() => Begun(ResourceState.Active).Begin(ResourceState.Active, Today));
    }

    [Fact]
    public void Ending_keeps_the_reason_and_taking_it_back_returns_to_where_it_was()
    {
        var salon = Begun(ResourceState.Paused);
        var before = salon.StateSince;

        salon.End(Today, "世話役が引っ越したため", Today);
        Assert.Equal((ResourceState.Ended, Today, "世話役が引っ越したため"), (salon.State, salon.StateSince, salon.EndedReason));

        salon.TakeBackEnd();
        Assert.Equal((ResourceState.Paused, before, null), (salon.State, salon.StateSince, salon.EndedReason));
    }

    [Fact]
    public void What_has_ended_neither_moves_nor_ends_again_nor_is_confirmed()
    {
        var salon = Begun(ResourceState.Active);
        salon.End(Today, "解散", Today);

        Assert.Throws<RefusedException>(() => salon.MoveTo(ResourceState.Active, Today, Today));
        Assert.Throws<RefusedException>(() => salon.End(Today, "解散", Today));
        Assert.Throws<RefusedException>(() => salon.Confirm(Colleagues.Shioya, null, Today));
    }

    [Fact]
    public void Taking_back_an_end_that_is_not_there_is_refused() =>
        Assert.Throws<RefusedException>(Begun(ResourceState.Active).TakeBackEnd);

    [Fact]
    public void Ending_without_a_reason_is_refused_at_the_reason() =>
        Assert.Equal(nameof(Resource.EndedReason), Assert.Throws<RefusedException>(() => Begun(ResourceState.Active).End(Today, "", Today)).Field);

    [Fact]
    public void The_first_talk_makes_a_hope_into_one_that_was_approached()
    {
        var shop = Begun(ResourceState.Potential);

        var talk = shop.Approach(Today, "汐屋", "店主の魚住さん", "軽トラで回れるか相談した", ApproachOutcome.Interested, Today.AddDays(14), Today);

        Assert.Equal((ResourceState.Approached, Today, shop.Id), (shop.State, shop.StateSince, talk.ResourceId));
    }

    [Fact]
    public void A_talk_with_a_running_service_does_not_move_it()
    {
        var salon = Begun(ResourceState.Active);

        salon.Approach(Today, "汐屋", "代表", "ようすを聞いた", ApproachOutcome.Talking, null, Today);

        Assert.Equal(ResourceState.Active, salon.State);
    }

    [Fact]
    public void A_talk_still_to_come_or_to_be_followed_up_before_it_was_held_is_refused()
    {
        var shop = Begun(ResourceState.Potential);

        Assert.Throws<RefusedException>(() => shop.Approach(Today.AddDays(1), "汐屋", "店主", "相談", ApproachOutcome.Talking, null, Today));
        Assert.Throws<RefusedException>(() => shop.Approach(Today, "汐屋", "店主", "相談", ApproachOutcome.Talking, Today, Today));
        Assert.Equal(ResourceState.Potential, shop.State);
    }

    private static Resource Begun(ResourceState state)
    {
        var resource = new Resource { Municipality = "99201", Name = "うおはる" };
        resource.Begin(state, new DateOnly(2026, 4, 1));
        return resource;
    }
}
