using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Search;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Search;

public sealed class MissedSearchDeskTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);
    private static readonly Guid Sunami = Guid.CreateVersion7();

    [Theory, EachDatabase]
    public async Task The_same_words_are_kept_once_a_day_for_each_role_and_area(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.KeepAsync(Shioya, Wording.Of("訪問理容")!, null, Today);
        await db.KeepAsync(Shioya, Wording.Of("訪問 理容")!, null, Today);
        await db.KeepAsync(Shioya, Wording.Of("訪問理容")!, null, Today);
        await db.KeepAsync(Shioya, Wording.Of("訪問理容")!, null, Today.AddDays(1));
        await db.KeepAsync(Kujiraoka, Wording.Of("訪問理容")!, null, Today);

        var kept = await db.MissedSearches.ToListAsync();
        Assert.Equal(4, kept.Count);
        Assert.Equal(Sunami, kept.First(s => s.Role is Role.Tier2Coordinator).AreaId);
    }

    [Theory, EachDatabase]
    public async Task One_area_does_not_read_anothers_and_one_town_not_anothers(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.KeepAsync(Shioya, Wording.Of("訪問理容")!, null, Today);
        await db.KeepAsync(Shioya, Wording.Of("凪原の宿")!, Guid.CreateVersion7(), Today);
        await db.KeepAsync(Kujiraoka, Wording.Of("雪囲")!, null, Today);
        await db.KeepAsync(Kujiraoka with { Municipality = "99999" }, Wording.Of("温泉")!, null, Today);

        Assert.Equal(["訪問理容", "雪囲"], await db.MissedSearches.VisibleTo(Shioya).Select(s => s.Words).OrderBy(w => w == "雪囲").ToListAsync());
        Assert.Equal(3, await db.MissedSearches.VisibleTo(Kujiraoka).CountAsync());
    }

    private static User Shioya => Colleagues.Shioya with { AreaIds = [Sunami] };
    private static User Kujiraoka => Colleagues.As(Cast.Kujiraoka);
}
