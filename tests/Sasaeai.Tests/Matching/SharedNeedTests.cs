using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

/// <summary>Several organisations for one worry.</summary>
public sealed class SharedNeedTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private static readonly Reply ByPhone = new("代表", "phone", "火曜なら");
    private static readonly Dictionary<Guid, Turn> NoTurns = [];
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Shared_in_parts_it_is_answered_when_the_last_part_began(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need, tuesday, friday) = await SetUpAsync(db);
        await StartAsync(desk, tuesday, Today.AddDays(-2));
        Assert.Equal((NeedState.Answered, Today.AddDays(-2)), (need.State, need.AnsweredOn));

        await desk.ShareAsync(town.Shioya, need, "金曜の買い物", NoTurns, Today);
        Assert.Equal((NeedState.Asking, null, "金曜の買い物"), (need.State, need.AnsweredOn, need.Lacking));
        await StartAsync(desk, friday, Today);
        Assert.Equal(NeedState.Looking, need.State);

        await desk.ShareAsync(town.Shioya, need, null, NoTurns, Today);
        Assert.Equal((NeedState.Answered, Today, null), (need.State, need.AnsweredOn, need.Lacking));
    }

    [Theory, EachDatabase]
    public async Task Those_who_were_asked_too_are_thanked_or_stand_by(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need, first, second) = await SetUpAsync(db);
        var third = await AskAsync(db, desk, need, null);
        await StartAsync(desk, first, Today);

        await desk.ShareAsync(town.Shioya, need, null, new Dictionary<Guid, Turn> { [second.Id] = Turn.Thank, [third.Id] = Turn.StandBy }, Today);
        await db.SaveChangesAsync();

        Assert.Equal((ReferralState.Withdrawn, Referral.Elsewhere), (second.State, second.Outcome));
        Assert.True(third.StandsBy);
        Assert.Empty(db.Referrals.Overdue(Today.AddDays(60)));
        Assert.False(second.Helped);

        third.ComeForward(town.Shioya);
        Assert.False(third.StandsBy);
        Assert.Throws<RefusedException>(() => third.ComeForward(town.Shioya));
        Assert.Throws<RefusedException>(() => second.StandBy(town.Shioya, Today));
        Assert.Throws<RefusedException>(() => first.Thank(town.Shioya, Today));
    }

    [Theory, EachDatabase]
    public async Task One_that_only_stands_by_is_not_what_the_worry_waits_for(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need, first, second) = await SetUpAsync(db);
        await StartAsync(desk, first, Today);
        await desk.ShareAsync(town.Shioya, need, null, new Dictionary<Guid, Turn> { [second.Id] = Turn.StandBy }, Today);

        first.End(town.Shioya, "conditions", null, Today);
        await desk.SettleAsync(need);
        Assert.Equal(NeedState.Looking, need.State);
        second.ComeForward(town.Shioya);
        await desk.SettleAsync(need);
        Assert.Equal(NeedState.Asking, need.State);
    }

    [Fact]
    public void What_lacks_is_said_in_words_and_a_closed_worry_lacks_nothing()
    {
        var need = town.Hear();
        Assert.Throws<RefusedException>(() => need.Lack(" "));
        need.Close("転居", Today);
        Assert.Throws<RefusedException>(() => need.Lack("金曜"));
    }

    private async Task<(ReferralDesk, Need, Referral, Referral)> SetUpAsync(SasaeaiDb db)
    {
        town.AddTo(db);
        var need = town.Hear();
        db.Add(need);
        await db.SaveChangesAsync();
        var desk = new ReferralDesk(db);
        return (desk, need, await AskAsync(db, desk, need, "火曜"), await AskAsync(db, desk, need, "金曜"));
    }

    private async Task<Referral> AskAsync(SasaeaiDb db, ReferralDesk desk, Need need, string? part)
    {
        var otomo = town.Otomo();
        db.Add(otomo);
        var referral = await desk.AskAsync(town.Shioya, need, otomo, new Asking("お願いします") { Part = part }, Today.AddDays(-5));
        await db.SaveChangesAsync();
        return referral;
    }

    private async Task StartAsync(ReferralDesk desk, Referral referral, DateOnly on)
    {
        referral.Accept(town.Shioya, ByPhone, on);
        referral.Start(town.Shioya, on, Today);
        await desk.SettleAsync(referral.Need!);
    }
}
