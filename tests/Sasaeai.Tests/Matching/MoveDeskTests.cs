using Microsoft.EntityFrameworkCore;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class MoveDeskTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();
    private readonly Person tomi = SmallTown.Tomi();

    [Theory, EachDatabase]
    public async Task The_area_and_open_worries_follow_and_the_old_home_is_kept(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (worry, elsewhere) = await SettleAsync(db);

        await new MoveDesk(db).MoveAsync(tomi, [], new Home("松風町4-2", town.Nagihara.Id), Today, Today, takeWorries: true);
        await db.SaveChangesAsync();

        Assert.Equal(("松風町4-2", town.Nagihara.Id, Today), (tomi.Address, tomi.AreaId, tomi.LivesHereSince));
        Assert.Equal((town.Nagihara.Id, "松風町4-2"), (worry.AreaId, worry.Where));
        Assert.Equal("よりあい帆で", elsewhere.Where);
        var before = await db.Residences.SingleAsync();
        Assert.Equal(("砂見町二丁目14-8", town.School.Id, null, Today.AddDays(-1)), (before.Address, before.AreaId, before.From, before.Until));
        Assert.Equal((0, 1), (await SeenByAsync(db, town.Shioya, worry), await SeenByAsync(db, town.Iwase, worry)));

        await new MoveDesk(db).BackAsync(tomi, Today);
        await db.SaveChangesAsync();
        Assert.Equal(("砂見町二丁目14-8", town.School.Id, null), (tomi.Address, tomi.AreaId, tomi.LivesHereSince));
        Assert.Equal((town.School.Id, "砂見町二丁目14-8"), (worry.AreaId, worry.Where));
        Assert.Empty(await db.Residences.ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_move_to_come_takes_effect_on_its_day(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await SettleAsync(db);
        var day = Today.AddDays(10);
        var desk = new MoveDesk(db);
        await desk.MoveAsync(tomi, [], new Home("松風町4-2", town.Nagihara.Id), day, Today, takeWorries: true);
        await db.SaveChangesAsync();

        Assert.Equal(0, await desk.ArriveAsync(day.AddDays(-1)));
        Assert.Equal(town.School.Id, tomi.AreaId);
        Assert.Equal(1, await desk.ArriveAsync(day));
        await db.SaveChangesAsync();
        Assert.Equal(0, await desk.ArriveAsync(day));

        Assert.Equal((town.Nagihara.Id, day), (tomi.AreaId, tomi.LivesHereSince));
        Assert.Equal(day.AddDays(-1), (await db.Residences.SingleAsync()).Until);
    }

    [Theory, EachDatabase]
    public async Task Those_who_move_together_stay_together_and_leave_the_others(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await SettleAsync(db);
        var (son, sister) = await LiveTogetherAsync(db);
        var households = new HouseholdDesk(db);

        await new MoveDesk(db).MoveAsync(tomi, [son], new Home("松風町4-2", town.Nagihara.Id), Today, Today, takeWorries: true);
        await db.SaveChangesAsync();

        Assert.Equal((false, false, true), (tomi.LivesAlone, son.LivesAlone, sister.LivesAlone));
        Assert.Equal("松風町4-2", son.Address);
        Assert.Equal((await households.MembershipAsync(tomi.Id))!.HouseholdId, (await households.MembershipAsync(son.Id))!.HouseholdId);
    }

    [Theory, EachDatabase]
    public async Task A_planned_move_takes_worries_and_housemates_along_on_its_day_and_not_before(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (worry, elsewhere) = await SettleAsync(db);
        var (son, sister) = await LiveTogetherAsync(db);
        var day = Today.AddDays(10);
        var desk = new MoveDesk(db);
        await desk.MoveAsync(tomi, [son], new Home("松風町4-2", town.Nagihara.Id), day, Today, takeWorries: true);
        await db.SaveChangesAsync();
        Assert.Equal((town.School.Id, "砂見町二丁目14-8", 3), (worry.AreaId!.Value, worry.Where, await db.HouseholdMembers.CountAsync(m => m.Until == null)));

        await desk.ArriveAsync(day);
        await db.SaveChangesAsync();

        Assert.Equal((town.Nagihara.Id, "松風町4-2", "よりあい帆で"), (worry.AreaId!.Value, worry.Where, elsewhere.Where));
        Assert.Equal((town.Nagihara.Id, town.School.Id), (son.AreaId, sister.AreaId));
        Assert.Equal((false, false, true), (tomi.LivesAlone, son.LivesAlone, sister.LivesAlone));
        var households = new HouseholdDesk(db);
        var (own, his, hers) = (await households.MembershipAsync(tomi.Id), await households.MembershipAsync(son.Id), await households.MembershipAsync(sister.Id));
        Assert.Equal((own!.HouseholdId, day, "長男"), (his!.HouseholdId, his.From!.Value, his.Relation));
        Assert.NotEqual(own.HouseholdId, hers!.HouseholdId);
    }

    [Theory, EachDatabase]
    public async Task A_planned_move_that_leaves_the_worries_where_they_lie_leaves_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (worry, _) = await SettleAsync(db);
        var desk = new MoveDesk(db);
        await desk.MoveAsync(tomi, [], new Home("松風町4-2", town.Nagihara.Id), Today.AddDays(1), Today, takeWorries: false);
        await db.SaveChangesAsync();

        await desk.ArriveAsync(Today.AddDays(1));

        Assert.Equal((town.Nagihara.Id, town.School.Id), (tomi.AreaId, worry.AreaId));
    }

    [Theory, EachDatabase]
    public async Task Taking_a_move_back_restores_home_household_and_worries_of_all_who_moved(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (worry, _) = await SettleAsync(db);
        var (son, sister) = await LiveTogetherAsync(db);
        var before = await HouseholdsAsync(db);
        var desk = new MoveDesk(db);
        await desk.MoveAsync(tomi, [son], new Home("松風町4-2", town.Nagihara.Id), Today, Today, takeWorries: true);
        await db.SaveChangesAsync();
        Assert.NotEqual(before, await HouseholdsAsync(db));

        await desk.BackAsync(son, Today);
        await db.SaveChangesAsync();

        Assert.Equal(before, await HouseholdsAsync(db));
        Assert.Equal((false, false, false), (tomi.LivesAlone, son.LivesAlone, sister.LivesAlone));
        Assert.Equal(("砂見町二丁目14-8", "砂見町二丁目14-8", town.School.Id), (tomi.Address, worry.Where, worry.AreaId!.Value));
        Assert.Empty(await db.Residences.ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_moved_on_stays_where_they_are_when_the_move_is_taken_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await SettleAsync(db);
        var (son, _) = await LiveTogetherAsync(db);
        var desk = new MoveDesk(db);
        await desk.MoveAsync(tomi, [son], new Home("松風町4-2", town.Nagihara.Id), Today.AddDays(-5), Today, takeWorries: true);
        await db.SaveChangesAsync();
        await desk.MoveAsync(son, [], new Home("西浜5-6"), Today, Today, takeWorries: true);
        await db.SaveChangesAsync();

        await desk.BackAsync(tomi, Today);
        await db.SaveChangesAsync();

        Assert.Equal(("砂見町二丁目14-8", "西浜5-6"), (tomi.Address, son.Address));
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_taken_back_for_all_of_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await SettleAsync(db);
        var (son, _) = await LiveTogetherAsync(db);
        var desk = new MoveDesk(db);
        await desk.MoveAsync(tomi, [son], new Home("松風町4-2"), Today.AddDays(3), Today, takeWorries: true);
        await db.SaveChangesAsync();
        Assert.Equal(2, await db.Residences.CountAsync());

        await desk.BackAsync(tomi, Today);
        await db.SaveChangesAsync();

        Assert.Equal((0, 0), (await db.Residences.CountAsync(), await desk.ArriveAsync(Today.AddDays(3))));
    }

    [Fact]
    public void Nowhere_backwards_or_after_death_nobody_moves()
    {
        Assert.Throws<RefusedException>(() => tomi.Move(new Home(" "), Today, Today));
        tomi.Move(new Home("松風町4-2"), Today, Today);
        Assert.Throws<RefusedException>(() => tomi.Move(new Home("西浜5-6"), Today, Today));
        tomi.Die("R8.11.1", Today);
        Assert.Throws<RefusedException>(() => tomi.Move(new Home("西浜5-6"), Today.AddDays(1), Today));
    }

    private async Task<(Need Worry, Need Elsewhere)> SettleAsync(Sasaeai.Data.SasaeaiDb db)
    {
        town.AddTo(db);
        (tomi.Address, tomi.AreaId) = ("砂見町二丁目14-8", town.School.Id);
        var (worry, elsewhere) = (town.Hear("ごみが出せない"), town.Hear("お茶の会に行きたい"));
        worry.Concern(tomi);
        worry.LieAt(new Whereabouts(tomi.Address, tomi.AreaId));
        elsewhere.Concern(tomi);
        elsewhere.LieAt(new Whereabouts("よりあい帆で", town.School.Id));
        db.AddRange(worry, elsewhere);
        await db.SaveChangesAsync();
        return (worry, elsewhere);
    }

    /// <summary>With a son and a sister who have records of their own.</summary>
    private async Task<(Person Son, Person Sister)> LiveTogetherAsync(Sasaeai.Data.SasaeaiDb db)
    {
        var (son, sister) = (SmallTown.Tomi(), SmallTown.Tomi());
        (son.Name, sister.Name, son.AreaId, sister.AreaId) = ("渚本 健", "渚本 サチ", town.School.Id, town.School.Id);
        db.AddRange(son, sister);
        var households = new HouseholdDesk(db);
        await households.JoinAsync(tomi, son, null, "長男", null, Today);
        await households.JoinAsync(tomi, sister, null, "妹", null, Today);
        await db.SaveChangesAsync();
        return (son, sister);
    }

    private static async Task<List<(Guid, Guid?, DateOnly?)>> HouseholdsAsync(Sasaeai.Data.SasaeaiDb db) =>
        [.. (await db.HouseholdMembers.ToListAsync()).Select(m => (m.HouseholdId, m.PersonId, m.Until)).Order()];

    private static Task<int> SeenByAsync(Sasaeai.Data.SasaeaiDb db, Sasaeai.Accounts.User user, Need need)
    {
        var stranger = user with { AccountId = Guid.CreateVersion7() };
        return db.Needs.VisibleTo(stranger).CountAsync(n => n.Id == need.Id);
    }
}
