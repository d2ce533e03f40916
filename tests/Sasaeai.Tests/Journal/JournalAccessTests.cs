using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Journal;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Journal;

public sealed class JournalAccessTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task The_whole_for_those_who_answer_for_it_the_area_for_its_people_and_ones_own_for_all(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.Open())
        {
            town.AddTo(db);
            await db.SaveChangesAsync();
        }
        foreach (var (user, area) in new[] { (town.Shioya, town.Sunami), (town.Shioya, town.Nagihara), (town.Iwase, town.Nagihara), (town.Isobe, town.Sunami) })
        {
            await using var db = database.Open();
            db.User = user;
            db.Add(town.Hear(area: area, by: user));
            await db.SaveChangesAsync();
        }

        await using var reader = database.Open();
        async Task<int> SeesAsync(User user) => await reader.Journal.Where(e => e.What == "need.heard").VisibleTo(user).CountAsync();

        foreach (var all in new[] { town.Hamada, town.Kujiraoka, SmallTown.Staff("佃 文夫", Role.Auditor) })
            Assert.Equal(4, await SeesAsync(all));
        Assert.Equal(3, await SeesAsync(town.Shioya));
        Assert.Equal(2, await SeesAsync(town.Iwase));
        Assert.Equal(2, await SeesAsync(town.Tomari));
        Assert.Equal(1, await SeesAsync(town.Isobe));
        Assert.Equal(0, await SeesAsync(town.Roui));
        Assert.Equal(0, await SeesAsync(town.Kujiraoka with { Municipality = SmallTown.NextTown }));
    }
}
