using Microsoft.EntityFrameworkCore;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Seeding;

public sealed class TownLivesTests(SeededTown town)
{
    [Theory, EachDatabase]
    public async Task Every_kind_of_life_is_there(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var people = await db.People.ToListAsync();
        var today = town.Clock.Today();

        var twins = people.Where(p => p.FoldedName == Person.FoldName("髙津浜 節")).ToList();
        Assert.Equal(["高津浜 節", "髙津浜 節"], twins.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(twins, p => Assert.True(p.HasNamesake));
        Assert.Single(people, p => p.AliasOnly);
        var died = Assert.Single(people, p => p.Gone);
        Assert.InRange(died.Died!.Value.Latest, today.AddYears(-1), today);
        Assert.All(await db.Needs.Where(n => n.PersonId == died.Id).ToListAsync(), n => Assert.Equal(NeedState.Closed, n.State));
        var moved = Assert.Single(await db.Residences.ToListAsync());
        Assert.NotEqual(moved.AreaId, people.Single(p => p.Id == moved.PersonId).AreaId);
    }

    [Theory, EachDatabase]
    public async Task In_one_household_one_is_helped_and_one_helps(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var members = await db.HouseholdMembers.Where(m => m.PersonId != null).ToListAsync();
        var helped = await db.Needs.Where(n => n.PersonId != null).Select(n => n.PersonId!.Value).ToListAsync();
        var helping = await db.PersonTies.Where(t => t.Kind == "helps" || t.Kind == "runs").Select(t => t.PersonId).ToListAsync();

        Assert.Contains(members.GroupBy(m => m.HouseholdId), h => h.Count() == 2 && h.Any(m => helped.Contains(m.PersonId!.Value)) && h.Any(m => helping.Contains(m.PersonId!.Value)));
        Assert.All(members, m => Assert.False(db.People.Single(p => p.Id == m.PersonId).LivesAlone));
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_asked_after_who_died(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var later = town.Clock.Today().AddYears(1);

        Assert.False(await db.Referrals.ToFollowUp(later).AnyAsync(r => r.Need!.Person!.DiedText != null));
        Assert.False(await db.Needs.Waiting().AnyAsync(n => n.Person!.DiedText != null));
    }
}
