using Microsoft.EntityFrameworkCore;
using Sasaeai.Rules;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Seeding;

public sealed class TownRulesTests(SeededTown town)
{
    [Theory, EachDatabase]
    public async Task The_town_is_at_its_second_version_and_one_area_has_its_own(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var book = await RuleBook.LoadAsync(db, EmptyTown.Code);
        var areas = await db.Areas.ToDictionaryAsync(a => a.Name, a => a.Id);
        var today = town.Clock.Today();

        Assert.Equal(("はまなみ市", 2), Named(book.At(areas["川継圏域"], today)));
        Assert.Equal(("砂見圏域", 1), Named(book.At(areas["砂見小学校区"], today)));
        Assert.Equal([2, 1], book.VersionsOf(areas["はまなみ市"]).Select(r => r.Number));
        Assert.Single(await db.RuleSets.Where(r => r.State == RuleState.Draft).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Every_referral_rests_on_the_version_of_its_day(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var book = await RuleBook.LoadAsync(db, EmptyTown.Code);
        var referrals = await db.Referrals.Include(r => r.Need).ToListAsync();

        Assert.All(referrals, r => Assert.Equal(book.At(r.Need!.AreaId, r.AskedOn)?.Id, r.RulesId));
        Assert.Equal(3, referrals.Select(r => r.RulesId).OfType<Guid>().Distinct().Count());
    }

    private static (string, int?) Named(RuleSet? rules) => (rules!.Area!.Name, rules.Number);
}
