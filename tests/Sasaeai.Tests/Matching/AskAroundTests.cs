using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class AskAroundTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Public_halls_and_desks_are_named_the_nearest_to_the_home_first(Provider provider)
    {
        var need = town.Hear("集まる場所があれば");
        need.LieAt(new Whereabouts("砂見町", town.Sunami.Id, 34.8, 138.3));

        Assert.Equal(["みなと包括支援センター", "みなと公民館", "とおい会館"], await AroundAsync(provider, need));
    }

    [Theory, EachDatabase]
    public async Task Where_nobody_knows_the_home_it_is_those_of_the_area(Provider provider)
    {
        var need = town.Hear("集まる場所があれば");
        need.LieAt(new Whereabouts("凪原のどこか", town.Nagihara.Id));

        Assert.Equal(["とおい会館"], await AroundAsync(provider, need));
    }

    [Theory, EachDatabase]
    public async Task Where_not_even_the_area_is_known_those_in_ones_own_charge_come_first(Provider provider)
    {
        var need = town.Hear("集まる場所があれば");
        need.LieAt(Whereabouts.Unknown);

        Assert.Equal(["みなと公民館", "みなと包括支援センター", "とおい会館"], await AroundAsync(provider, need));
    }

    private async Task<IEnumerable<string>> AroundAsync(Provider provider, Need need)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(
            At("みなと公民館", 0.002, town.Sunami.Id, "facility", "hall"), At("とおい会館", 0.03, town.Nagihara.Id, "facility", "public"), At("みなと包括支援センター", 0.001, town.Sunami.Id, "consultation"),
            At("みなと小学校", 0.0001, town.Nagihara.Id, "facility"), At("みなと食堂", 0.0001, town.Nagihara.Id, "diner"), Ended(At("むかしの公民館", 0.0001, town.Nagihara.Id, "facility", "hall")));
        db.Add(need);
        await db.SaveChangesAsync();
        var list = await Matchmaker.ShortlistAsync(db, town.Shioya, need, SmallTown.Today);
        return (await AskAround.FindAsync(db, town.Shioya, list.Asker)).Select(a => a.Name);
    }

    private static Resource At(string name, double north, Guid area, string category, string? place = null) => new()
    {
        Municipality = SmallTown.Code,
        Name = name,
        AreaId = area,
        Categories = [category],
        PlaceKind = place,
        Latitude = 34.8 + north,
        Longitude = 138.3,
    };

    private static Resource Ended(Resource resource)
    {
        typeof(Resource).GetProperty(nameof(Resource.State))!.SetValue(resource, ResourceState.Ended);
        return resource;
    }
}
