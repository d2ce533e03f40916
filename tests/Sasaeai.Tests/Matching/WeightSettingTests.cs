using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class WeightSettingTests
{
    private static readonly DateTime Now = new(2026, 11, 17, 1, 0, 0, DateTimeKind.Utc);
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task The_latest_setting_of_ones_own_town_holds_and_the_order_follows_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Assert.True((await Weights.OfAsync(db, SmallTown.Code)).IsStandard);
        db.AddRange(Set(40, 0), Set(50, 1), new WeightSetting { Municipality = SmallTown.NextTown, Points = [], Why = "となり", SetAt = Now.AddDays(9), SetById = Guid.Empty, SetByName = "となり" });
        var (otomo, far) = (town.Otomo(), town.Otomo());
        (otomo.ComesToYou, far.Name) = (false, "家に来る便");
        var need = town.Hear();
        need.Describe(new Sasaeai.Needs.Description { Title = "買い物", Categories = ["shopping"] });
        db.AddRange(otomo, far, need);
        await db.SaveChangesAsync();

        Assert.Equal(50, (await Weights.OfAsync(db, SmallTown.Code))[Reason.Walk]);
        Assert.Equal(24, (await Weights.OfAsync(db, SmallTown.Code))[Reason.Comes]);
        var list = await Matchmaker.ShortlistAsync(db, town.Shioya, need, SmallTown.Today);
        Assert.Equal([far.Id, otomo.Id], list.Candidates.Select(c => c.Resource.Id));
        Assert.Equal([otomo.Id, far.Id], list.Under(new Weights(new Dictionary<Reason, int> { [Reason.Comes] = 0 })).Candidates.Select(c => c.Resource.Id).OrderBy(id => id != otomo.Id));
        Assert.Equal(list.Candidates[0].Points - 24, list.Under(new Weights(new Dictionary<Reason, int> { [Reason.Comes] = 0 })).Candidates.Single(c => c.Resource.Id == far.Id).Points);
    }

    [Fact]
    public void Only_an_officer_sets_them_within_bounds_with_a_reason_and_only_where_something_changes()
    {
        WeightSetting By(Sasaeai.Accounts.User user, int walk, string? why) =>
            WeightSetting.Set(user, new Dictionary<Reason, int> { [Reason.Walk] = walk }, why, Weights.Standard, Now);
        Assert.Throws<RefusedException>(() => By(town.Shioya, 30, "坂が多い"));
        Assert.Throws<RefusedException>(() => By(town.Hamada, 61, "坂が多い"));
        Assert.Throws<RefusedException>(() => By(town.Hamada, -1, "坂が多い"));
        Assert.Throws<RefusedException>(() => By(town.Hamada, 30, " "));
        Assert.Throws<RefusedException>(() => By(town.Hamada, 24, "同じ"));
        Assert.Equal(0, By(town.Hamada, 0, "坂が多い").Weights[Reason.Walk]);
        Assert.Equal(["歩いて近い 24→0"], WeightSetting.Differences(Weights.Standard, By(town.Hamada, 0, "坂が多い").Weights));
    }

    [Fact]
    public void Whoever_hears_no_worries_does_not_read_them()
    {
        var settings = new[] { Set(40, 0) }.AsQueryable();
        Assert.Single(settings.VisibleTo(town.Isobe));
        Assert.Empty(settings.VisibleTo(town.Roui));
    }

    private WeightSetting Set(int walk, int day) =>
        WeightSetting.Set(town.Hamada, new Dictionary<Reason, int> { [Reason.Walk] = walk }, "坂が多いから", Weights.Standard, Now.AddDays(day));
}
