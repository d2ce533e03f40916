using Microsoft.EntityFrameworkCore;
using Sasaeai.History;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.People;

public sealed class HouseholdTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();
    private readonly Person wife = FindingPeopleTests.Person("灘尾 ミツエ");
    private readonly Person husband = FindingPeopleTests.Person("灘尾 茂");

    [Theory, EachDatabase]
    public async Task Whether_somebody_lives_alone_follows_from_who_lives_with_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(wife, husband);
        var desk = new HouseholdDesk(db);

        await desk.JoinAsync(wife, husband, null, "夫", Today.AddYears(-50), Today);
        await db.SaveChangesAsync();
        Assert.Equal((false, false), (wife.LivesAlone, husband.LivesAlone));

        await desk.LeaveAsync(await db.HouseholdMembers.SingleAsync(m => m.PersonId == husband.Id), Today);
        await db.SaveChangesAsync();
        Assert.Equal((true, null), (wife.LivesAlone, husband.LivesAlone));

        await desk.JoinAsync(wife, null, "娘さん", "長女", null, Today);
        await db.SaveChangesAsync();
        Assert.False(wife.LivesAlone);
        Assert.Equal(3, await db.HouseholdMembers.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Whoever_joins_another_household_leaves_their_own(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var daughter = FindingPeopleTests.Person("凪野 明美");
        db.AddRange(wife, husband, daughter);
        var desk = new HouseholdDesk(db);
        await desk.JoinAsync(wife, husband, null, "夫", null, Today);
        await db.SaveChangesAsync();

        await desk.JoinAsync(daughter, wife, null, "母", Today, Today);
        await db.SaveChangesAsync();

        Assert.Equal((false, true, false), (wife.LivesAlone, husband.LivesAlone, daughter.LivesAlone));
        Assert.Equal(Today.AddDays(-1), (await db.HouseholdMembers.SingleAsync(m => m.PersonId == wife.Id && m.Until != null)).Until);
    }

    [Theory, EachDatabase]
    public async Task Oneself_twice_or_nobody_is_refused(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(wife, husband);
        var desk = new HouseholdDesk(db);
        await desk.JoinAsync(wife, husband, null, "夫", null, Today);
        await db.SaveChangesAsync();

        await Assert.ThrowsAsync<RefusedException>(() => desk.JoinAsync(wife, husband, null, null, null, Today));
        await Assert.ThrowsAsync<RefusedException>(() => desk.JoinAsync(wife, wife, null, null, null, Today));
        await Assert.ThrowsAsync<RefusedException>(() => desk.JoinAsync(wife, null, " ", null, null, Today));
        await Assert.ThrowsAsync<RefusedException>(() => desk.JoinAsync(wife, null, "娘さん", null, Today.AddDays(1), Today));
    }

    [Fact]
    public void A_dated_link_ends_once_and_not_before_it_began()
    {
        var tie = new PersonTie { Municipality = SmallTown.Code, PersonId = wife.Id, OrganizationId = town.Yoriai.Id, Kind = "helps", From = Today };

        Assert.Throws<RefusedException>(() => tie.End(Today.AddDays(-1)));
        tie.End(Today);
        Assert.Throws<RefusedException>(() => tie.End(Today));
        Assert.Equal((true, false), (tie.HoldsOn(Today), tie.HoldsOn(Today.AddDays(1))));
    }

    [Fact]
    public void A_tie_is_to_one_thing_and_a_contact_is_somebody_else()
    {
        Assert.Throws<RefusedException>(() => new PersonTie { Municipality = SmallTown.Code, PersonId = wife.Id, Kind = "helps" }.Check());
        Assert.Throws<RefusedException>(() => new PersonTie { Municipality = SmallTown.Code, PersonId = wife.Id, OrganizationId = town.Yoriai.Id, Kind = "?" }.Check());
        Assert.Throws<RefusedException>(() => new KeyContact { Municipality = SmallTown.Code, PersonId = wife.Id, ContactId = wife.Id, Name = "x", Kind = "family" }.Check());
        Assert.Throws<RefusedException>(() => new KeyContact { Municipality = SmallTown.Code, PersonId = wife.Id, Name = " ", Kind = "family" }.Check());
        Assert.Throws<RefusedException>(() => new KeyContact { Municipality = SmallTown.Code, PersonId = wife.Id, Name = "娘", Kind = "?" }.Check());
    }
}
