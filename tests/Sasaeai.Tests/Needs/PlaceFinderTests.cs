using Sasaeai.Accounts;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class PlaceFinderTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task The_name_of_a_known_place_gives_its_point_and_area(Provider provider)
    {
        var found = await FindAsync(provider, "凪原公民館の前のバス停", town.Shioya);

        Assert.Equal((town.Nagihara.Id, 34.86, 138.32), (found.AreaId!.Value, found.Latitude!.Value, found.Longitude!.Value));
        Assert.Equal("凪原公民館の前のバス停", found.Words);
    }

    [Theory, EachDatabase]
    public async Task The_same_block_gives_the_point_and_the_same_town_only_the_area(Provider provider)
    {
        var block = await FindAsync(provider, "磯町二丁目３番５号", town.Kujiraoka);
        var district = await FindAsync(provider, "磯町2丁目、三枝木さんの家", town.Kujiraoka);

        Assert.Equal((town.School.Id, 34.81), (block.AreaId!.Value, block.Latitude!.Value));
        Assert.Equal((town.School.Id, (double?)null), (district.AreaId!.Value, district.Latitude));
    }

    [Theory, EachDatabase]
    public async Task A_town_that_lies_in_two_areas_gives_none(Provider provider) =>
        Assert.Null((await FindAsync(provider, "境町のどこか", town.Kujiraoka)).AreaId);

    [Theory, EachDatabase]
    public async Task An_area_is_known_by_its_name_without_its_ending_and_the_larger_one_is_taken(Provider provider) =>
        Assert.Equal(town.Sunami.Id, (await FindAsync(provider, "砂見の坂の上", town.Kujiraoka)).AreaId);

    [Theory, EachDatabase]
    public async Task Where_the_words_say_nothing_it_is_the_writers_own_area_if_there_is_just_one(Provider provider)
    {
        Assert.Equal(town.Sunami.Id, (await FindAsync(provider, "坂の上", town.Shioya)).AreaId);
        Assert.Equal(town.Sunami.Id, (await FindAsync(provider, "", town.Shioya)).AreaId);
        Assert.Null((await FindAsync(provider, "坂の上", town.Kujiraoka)).AreaId);
        Assert.Null((await FindAsync(provider, "坂の上", town.Shioya with { AreaIds = [town.Sunami.Id, town.Nagihara.Id] })).AreaId);
    }

    [Theory, EachDatabase]
    public async Task A_building_is_known_by_the_name_under_which_it_stands_in_the_registry(Provider provider)
    {
        var found = await FindAsync(provider, "入江交流センターのうら", town.Kujiraoka);

        Assert.Equal((town.Nagihara.Id, 34.85), (found.AreaId!.Value, found.Latitude!.Value));
    }

    [Theory, EachDatabase]
    public async Task Towns_are_known_however_they_are_written(Provider provider)
    {
        // A number in the town's own name, 大字, the city and the prefecture or neither, wide digits, ヶ and ケ.
        foreach (var words in new[] { "三ヶ名1813-5", "大字三ケ名１８１３番地", "はまなみ市三ケ名", "三ケ名の川ぞい", "静岡県はまなみ市大字三ケ名２０００" })
            Assert.Equal((words, town.School.Id), (words, (await FindAsync(provider, words, town.Kujiraoka)).AreaId));
    }

    [Theory, EachDatabase]
    public async Task A_neighbouring_lot_and_the_same_street_block_give_the_point_and_a_whole_district_does_not(Provider provider)
    {
        Assert.Equal(34.84, (await FindAsync(provider, "三ケ名1813-5", town.Kujiraoka)).Latitude);
        Assert.Equal(34.81, (await FindAsync(provider, "磯町2丁目3-9", town.Kujiraoka)).Latitude);
        Assert.Null((await FindAsync(provider, "磯町2-3", town.Kujiraoka)).Latitude);
        Assert.Null((await FindAsync(provider, "三ケ名1814-1", town.Kujiraoka)).Latitude);
    }

    [Theory, EachDatabase]
    public async Task A_town_is_not_another_whose_name_ends_with_it(Provider provider) =>
        Assert.Null((await FindAsync(provider, "町3丁目", town.Kujiraoka)).AreaId ?? (await FindAsync(provider, "ケ名1813-1", town.Kujiraoka)).AreaId);

    [Theory, EachDatabase]
    public async Task Of_the_areas_that_a_town_lies_in_the_writers_own_is_meant(Provider provider)
    {
        Assert.Equal(town.Nagihara.Id, (await FindAsync(provider, "境町のどこか", town.Kujiraoka with { AreaIds = [town.Nagihara.Id, town.School.Id] })).AreaId);
        Assert.Null((await FindAsync(provider, "境町のどこか", town.Kujiraoka with { AreaIds = [town.Nagihara.Id, town.Sunami.Id] })).AreaId);
    }

    private async Task<Whereabouts> FindAsync(Provider provider, string words, User user)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(
            new Resource { Municipality = SmallTown.Code, Name = "体操の会", PlaceName = "凪原公民館", AreaId = town.Nagihara.Id, Latitude = 34.86, Longitude = 138.32 },
            new Resource { Municipality = SmallTown.Code, Name = "茶の間", Address = "はまなみ市磯町2-3-5", AreaId = town.School.Id, Latitude = 34.81, Longitude = 138.31 },
            new Resource { Municipality = SmallTown.Code, Name = "入江交流センター", AreaId = town.Nagihara.Id, Latitude = 34.85, Longitude = 138.31 },
            new Resource { Municipality = SmallTown.Code, Name = "くすり屋", Address = "静岡県はまなみ市三ケ名1813番地の1", AreaId = town.School.Id, Latitude = 34.84, Longitude = 138.31 },
            new Resource { Municipality = SmallTown.Code, Name = "店一", Address = "はまなみ市境町1-1", AreaId = town.Nagihara.Id, Latitude = 34.82, Longitude = 138.31 },
            new Resource { Municipality = SmallTown.Code, Name = "店二", Address = "はまなみ市境町2-1", AreaId = town.Sunami.Id, Latitude = 34.83, Longitude = 138.31 });
        await db.SaveChangesAsync();
        return await PlaceFinder.FindAsync(db, user, words, SmallTown.Today);
    }
}
