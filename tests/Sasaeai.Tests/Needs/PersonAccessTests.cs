using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

/// <summary>A person, and what may be told of them, are seen by whoever sees a worry of theirs.</summary>
public sealed class PersonAccessTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task A_person_and_their_consents_follow_the_worry(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var need = town.Hear();
        need.Concern(SmallTown.Tomi());
        db.AddRange(need, need.Share(town.Shioya, SmallTown.Consent(), SmallTown.Today));
        await db.SaveChangesAsync();

        foreach (var (user, seen) in new[] { (town.Shioya, 1), (town.Kujiraoka, 1), (town.Hamada, 1), (town.Tomari, 1), (town.Iwase, 0), (town.Isobe, 0), (town.Roui, 0), (town.Kujiraoka with { Municipality = SmallTown.NextTown }, 0) })
        {
            Assert.Equal(seen, await db.People.VisibleTo(db.Needs, user).CountAsync());
            Assert.Equal(seen, await db.SharingBases.VisibleTo(db.Needs, user).CountAsync());
        }
    }

    [Theory, EachDatabase]
    public async Task A_namesake_is_found_by_spelling_reading_or_telephone_and_only_within_sight(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var need = town.Hear();
        var tomi = SmallTown.Tomi();
        (tomi.Name, tomi.Phone) = ("渡邊 トミ", "0999-02-0418");
        need.Concern(tomi);
        db.Add(need);
        await db.SaveChangesAsync();
        async Task<int> FindAsync(string name, string? phone = null, bool sees = true) =>
            (await db.People.VisibleTo(db.Needs, sees ? town.Shioya : town.Iwase).NamesakesAsync(name, phone)).Count;

        Assert.Equal(1, await FindAsync("渡辺　トミ"));
        Assert.Equal(1, await FindAsync("ナギモト トミ"));
        Assert.Equal(1, await FindAsync("別の名", "０９９９０２０４１８"));
        Assert.Equal(0, await FindAsync("渡辺 サト"));
        Assert.Equal(0, await FindAsync("渡辺 トミ", sees: false));
    }
}
