using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Tests.Data;
using Xunit;
using static Sasaeai.Tests.Areas.SmallTown;

namespace Sasaeai.Tests.Areas;

public sealed class AppointableAreasTests
{
    [Theory, EachDatabase]
    public async Task A_town_that_is_its_own_second_tier_is_what_one_is_appointed_for(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await using var db = town.Database();

        Assert.Equal(["はまなみ市"], await db.Areas.ToAppointFor(singleTier: true).Select(a => a.Name).ToListAsync());
        Assert.Empty(await db.Areas.ToAppointFor(singleTier: false).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Where_there_is_a_second_tier_it_is_offered_and_neighbourhoods_are_not(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 20)));
        await town.ImportAsync("primary-school", Squares(("灯見小学校", 0, 0, 10)));
        await using var db = town.Database();

        Assert.Equal(["灯見"], await db.Areas.ToAppointFor(singleTier: false).Select(a => a.Name).ToListAsync());
    }
}
