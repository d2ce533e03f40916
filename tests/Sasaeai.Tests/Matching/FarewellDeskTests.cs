using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class FarewellDeskTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();
    private readonly Person tomi = SmallTown.Tomi();
    private readonly Person husband = new() { Municipality = SmallTown.Code, Name = "渚本 定吉" };

    [Theory, EachDatabase]
    public async Task Whoever_died_is_asked_after_no_more_and_what_helped_did_help(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (running, asked, handed) = await LivesAsync(db);
        var later = Today.AddDays(60);
        Assert.Equal(1, await db.Referrals.ToFollowUp(later).CountAsync());

        await new FarewellDesk(db).DieAsync(town.Shioya, tomi, "令和8年11月10日", new Dictionary<Guid, Person> { [handed.Id] = husband }, Today);
        await db.SaveChangesAsync();

        Assert.Equal((NeedState.Closed, NeedState.Closed, NeedState.Looking), (running.State, asked.State, handed.State));
        Assert.Equal(husband.Id, handed.PersonId);
        Assert.Equal((0, 0, 0), (await db.Referrals.ToFollowUp(later).CountAsync(), await db.Referrals.Overdue(later).CountAsync(), await db.Referrals.Promised().CountAsync()));
        Assert.Equal([ReferralState.Ended, ReferralState.Withdrawn], (await db.Referrals.Select(r => r.State).ToListAsync()).Order());
        Assert.NotNull(running.AnsweredOn);
        Assert.All(await db.SharingBases.ToListAsync(), b => Assert.NotNull(b.WithdrawnOn));
        Assert.Equal((true, new DateOnly(2026, 11, 10)), (husband.LivesAlone, (await db.PersonTies.SingleAsync()).Until));
        Assert.NotNull((await db.KeyContacts.SingleAsync(c => c.ContactId == tomi.Id)).Until);
        Assert.Null((await db.KeyContacts.SingleAsync(c => c.PersonId == tomi.Id)).Until);
    }

    [Theory, EachDatabase]
    public async Task A_death_written_down_by_mistake_is_taken_back_with_what_it_ended(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (running, _, _) = await LivesAsync(db);
        var desk = new FarewellDesk(db);
        await desk.DieAsync(town.Shioya, tomi, "令和8年10月ごろ", new Dictionary<Guid, Person>(), Today);
        await db.SaveChangesAsync();
        await Assert.ThrowsAsync<RefusedException>(() => new ReferralDesk(db).ReopenAsync(town.Shioya, running, "まちがいだった", Today));

        await desk.LiveAsync(tomi, Today);
        await db.SaveChangesAsync();
        await new ReferralDesk(db).ReopenAsync(town.Shioya, running, "まちがいだった", Today);

        Assert.Equal((false, false, false), (tomi.Gone, tomi.LivesAlone, husband.LivesAlone));
        Assert.All(await db.PersonTies.ToListAsync(), t => Assert.Null(t.Until));
        Assert.All(await db.HouseholdMembers.ToListAsync(), m => Assert.Null(m.Until));
        Assert.All(await db.KeyContacts.ToListAsync(), c => Assert.Null(c.Until));
    }

    [Theory, EachDatabase]
    public async Task Whoever_leaves_the_municipality_keeps_open_only_what_is_to_be_handed_over(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (running, asked, handed) = await LivesAsync(db);

        await new MoveDesk(db).MoveAsync(tomi, [], new Home("となりの市の娘の家", Outside: true), Today, Today, takeWorries: false);
        await new FarewellDesk(db).LeaveAsync(town.Shioya, tomi, [handed.Id], Today);
        await db.SaveChangesAsync();

        Assert.Equal((NeedState.Closed, NeedState.Closed), (running.State, asked.State));
        Assert.NotEqual(NeedState.Closed, handed.State);
        Assert.Equal((tomi.Id, true, null, true), (handed.PersonId, tomi.LivesOutside, tomi.AreaId, husband.LivesAlone));
        Assert.NotNull((await db.PersonTies.SingleAsync()).Until);

        await new MoveDesk(db).BackAsync(tomi, Today);
        await db.SaveChangesAsync();
        Assert.Equal((false, false), (tomi.LivesOutside, husband.LivesAlone));
        Assert.Null((await db.PersonTies.SingleAsync()).Until);
    }

    [Fact]
    public void A_death_is_refused_that_cannot_be()
    {
        tomi.BornOn("S19.2.11", Today);

        Assert.Throws<RefusedException>(() => tomi.Die("きのう", Today));
        Assert.Throws<RefusedException>(() => tomi.Die("R8.11.18", Today));
        Assert.Throws<RefusedException>(() => tomi.Die("S18.1.1", Today));
        Assert.Throws<RefusedException>(tomi.Live);
        tomi.Die("R8.11.17", Today);
        Assert.Throws<RefusedException>(() => tomi.Die("R8.11.17", Today));
        Assert.Throws<RefusedException>(() => town.Hear().Concern(tomi));
    }

    /// <summary>Three worries: helped since a month, asked about, and looked for; a husband, a part, a contact each way.</summary>
    private async Task<(Need Running, Need Asked, Need Handed)> LivesAsync(SasaeaiDb db)
    {
        town.AddTo(db);
        db.AddRange(tomi, husband);
        var (otomo, other) = (town.Otomo(), town.Otomo());
        var (running, asked, handed) = (town.Hear("買い物"), town.Hear("ごみ出し"), town.Hear("二人の夕ごはん"));
        db.AddRange(otomo, other, running, asked, handed);
        var desk = new ReferralDesk(db);
        foreach (var need in new[] { running, asked, handed })
            need.Concern(tomi);
        foreach (var (need, resource) in new (Need, Resource)[] { (running, otomo), (asked, other) })
        {
            var basis = need.Share(town.Shioya, SmallTown.Consent(), Today);
            db.Add(basis);
            await db.SaveChangesAsync();
            await desk.AskAsync(town.Shioya, need, resource, new Asking("お願いします", basis, basis.Fields), Today);
        }
        await db.SaveChangesAsync();
        var referral = await db.Referrals.SingleAsync(r => r.NeedId == running.Id);
        referral.Accept(town.Shioya, new Reply("艪居", "phone", "はい"), Today);
        referral.Start(town.Shioya, Today, Today);
        await desk.SettleAsync(running);
        await new HouseholdDesk(db).JoinAsync(tomi, husband, null, "夫", null, Today);
        db.AddRange(
            new PersonTie { Municipality = SmallTown.Code, PersonId = tomi.Id, OrganizationId = town.Yoriai.Id, Kind = "helps" },
            new KeyContact { Municipality = SmallTown.Code, PersonId = tomi.Id, Name = "長女", Kind = "family" },
            new KeyContact { Municipality = SmallTown.Code, PersonId = husband.Id, ContactId = tomi.Id, Name = "渚本 トミ", Kind = "family" });
        await db.SaveChangesAsync();
        return (running, asked, handed);
    }
}
