using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class ReferralDeskTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private static readonly Reply ByPhone = new("代表", "phone", "わけは電話で");
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task The_worry_stands_where_its_referrals_stand(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need) = await SetUpAsync(db);
        var first = await AskAsync(db, desk, need);
        Assert.Equal(NeedState.Asking, need.State);

        first.Decline(town.Shioya, ByPhone, "people", null, Today);
        await desk.SettleAsync(need);
        Assert.Equal(NeedState.Looking, need.State);

        var second = await AskAsync(db, desk, need);
        second.Accept(town.Shioya, ByPhone, Today);
        await desk.SettleAsync(need);
        Assert.Equal((NeedState.Promised, (DateOnly?)null), (need.State, need.AnsweredOn));

        second.Start(town.Shioya, Today, Today);
        await desk.SettleAsync(need);
        Assert.Equal((NeedState.Answered, Today), (need.State, need.AnsweredOn));

        second.End(town.Shioya, "unwanted", null, Today);
        await desk.SettleAsync(need);
        Assert.Equal((NeedState.Looking, (DateOnly?)null), (need.State, need.AnsweredOn));
    }

    [Theory, EachDatabase]
    public async Task One_resource_is_not_asked_twice_at_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need) = await SetUpAsync(db);
        var first = await AskAsync(db, desk, need);

        await Assert.ThrowsAsync<RefusedException>(() => desk.AskAsync(town.Shioya, need, first.Resource!, new Asking("もう一度"), Today));
        first.Decline(town.Shioya, ByPhone, "people", null, Today);
        Assert.NotNull(await desk.AskAsync(town.Shioya, need, first.Resource!, new Asking("人がふえたと聞いて"), Today));
    }

    [Theory, EachDatabase]
    public async Task Withdrawing_a_basis_takes_back_what_nobody_has_answered(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need) = await SetUpAsync(db, about: "渚本 トミ");
        var basis = need.Share(town.Shioya, SmallTown.Consent(), Today);
        db.Add(basis);
        var asked = await AskAsync(db, desk, need, basis);
        var inUse = await AskAsync(db, desk, need, basis);
        inUse.Accept(town.Shioya, ByPhone, Today);
        inUse.Start(town.Shioya, Today, Today);
        await db.SaveChangesAsync();

        await desk.WithdrawBasisAsync(town.Shioya, basis, "考えなおした", Today);

        Assert.Equal((ReferralState.Withdrawn, ReferralState.InUse), (asked.State, inUse.State));
        Assert.Equal(SharedFields.None, inUse.ReadableOn(Today, need));
        Assert.Equal(NeedState.Answered, need.State);
    }

    [Theory, EachDatabase]
    public async Task A_worry_is_not_let_go_while_someone_is_still_thinking_about_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need) = await SetUpAsync(db);
        var referral = await AskAsync(db, desk, need);
        await Assert.ThrowsAsync<RefusedException>(() => desk.CloseAsync(need, "転居", Today));
        await Assert.ThrowsAsync<RefusedException>(() => desk.FindNothingAsync(need, "area", "来る車がない", Today));

        referral.Decline(town.Shioya, ByPhone, "place", null, Today);
        await desk.FindNothingAsync(need, "area", "来る車がない", Today);

        Assert.Equal(NeedState.Unmet, need.State);
    }

    [Theory, EachDatabase]
    public async Task A_reopened_worry_stands_again_where_its_referrals_stand(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need) = await SetUpAsync(db);
        var referral = await AskAsync(db, desk, need);
        referral.Accept(town.Shioya, ByPhone, Today);
        referral.Start(town.Shioya, Today, Today);
        await desk.SettleAsync(need);
        await desk.CloseAsync(need, "おちついた", Today);
        Assert.Equal(NeedState.Closed, need.State);

        await desk.ReopenAsync(town.Shioya, need, "また困っている", Today);

        Assert.Equal((NeedState.Answered, Today), (need.State, need.AnsweredOn));
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_answer_at_once_the_second_does_not_overwrite_the_first(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (desk, need) = await SetUpAsync(db);
        var referral = await AskAsync(db, desk, need);
        await using var elsewhere = database.Open();
        var same = await elsewhere.Referrals.SingleAsync(r => r.Id == referral.Id);
        referral.Accept(town.Shioya, ByPhone, Today);
        await db.SaveChangesAsync();

        same.Decline(town.Roui, ByPhone, "people", null, Today);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => elsewhere.SaveChangesAsync());
    }

    private async Task<(ReferralDesk, Need)> SetUpAsync(SasaeaiDb db, string? about = null)
    {
        town.AddTo(db);
        var need = town.Hear(about: about);
        db.Add(need);
        await db.SaveChangesAsync();
        return (new ReferralDesk(db), need);
    }

    private async Task<Referral> AskAsync(SasaeaiDb db, ReferralDesk desk, Need need, SharingBasis? basis = null)
    {
        var otomo = town.Otomo();
        db.Add(otomo);
        var referral = await desk.AskAsync(town.Shioya, need, otomo, new Asking("お願いします", basis, basis?.Fields ?? default), Today);
        await db.SaveChangesAsync();
        return referral;
    }
}
