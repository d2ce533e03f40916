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

    [Theory, EachDatabase]
    public async Task Of_anyone_only_our_own_words_are_kept_once_a_day_for_each_area_and_not_without_end(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        Task<string?> KeepAsync(string typed, Guid? area = null) => db.KeepOfAnyoneAsync(Shioya.Municipality, Wording.Of(typed)!, area, Today);

        Assert.Equal("訪問理容", await KeepAsync("訪問理容"));
        Assert.Equal("訪問理容", await KeepAsync("訪問理容"));
        Assert.Equal("訪問理容", await KeepAsync("訪問理容", Sunami));
        Assert.Equal("買い物 同行", await KeepAsync("凪本さえの買い物に同行"));
        foreach (var typed in new[] { "凪本 さえ", "ナギモト", "森", "送迎 0999-77-1234", "送迎 19430512" })
            Assert.Null(await KeepAsync(typed));
        Assert.Equal(3, await db.MissedSearches.CountAsync());
        Assert.All(await db.MissedSearches.ToListAsync(), s => Assert.Null(s.Role));

        for (var i = 0; i < MissedSearchDesk.MostInADay; i++)
            await KeepAsync("送迎", Guid.CreateVersion7());
        Assert.Null(await KeepAsync("麻雀"));
        Assert.Equal(MissedSearchDesk.MostInADay, await db.MissedSearches.CountAsync());
    }

    private static User Shioya => Colleagues.Shioya with { AreaIds = [Sunami] };
    private static User Kujiraoka => Colleagues.As(Cast.Kujiraoka);
}
