using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

/// <summary>Who sees a person: by a worry of theirs, by the area they live in, or by having written them down.</summary>
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
    public async Task Somebody_without_a_worry_is_seen_where_they_live_and_by_whoever_wrote_them_down(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var tomi = SmallTown.Tomi();
        tomi.AreaId = town.School.Id;
        db.User = town.Isobe;
        db.Add(tomi);
        await db.SaveChangesAsync();

        foreach (var (user, seen) in new[] { (town.Shioya, 1), (town.Kujiraoka, 1), (town.Hamada, 1), (town.Tomari, 1), (town.Isobe, 1), (town.Iwase, 0), (town.Roui, 0), (town.Hamada with { Municipality = SmallTown.NextTown }, 0) })
            Assert.Equal(seen, await db.People.VisibleTo(db.Needs, user).CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Whom_one_knows_only_by_a_worry_of_which_they_know_nothing_stays_with_the_coordinators(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var tomi = SmallTown.Tomi();
        tomi.AreaId = town.School.Id;
        var secret = town.Hear(unaware: true);
        secret.Concern(tomi);
        db.Add(secret);
        await db.SaveChangesAsync();
        async Task<string> SeenAsync()
        {
            var seen = "";
            foreach (var user in new[] { town.Shioya, town.Kujiraoka, town.Hamada, town.Tomari })
                seen += await db.People.VisibleTo(db.Needs, user).CountAsync();
            return seen;
        }

        Assert.Equal("1100", await SeenAsync());
        var open = town.Hear("ごみが出せない");
        open.Concern(tomi);
        db.Add(open);
        await db.SaveChangesAsync();
        Assert.Equal("1111", await SeenAsync());
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
            (await db.People.VisibleTo(db.Needs, sees ? town.Shioya : town.Iwase).LikelySameAsync(db.PersonKeys.VisibleTo(town.Shioya), new Sought(name, Phone: phone))).Count;

        Assert.Equal(1, await FindAsync("渡辺　トミ"));
        Assert.Equal(1, await FindAsync("ナギモト トミ"));
        Assert.Equal(1, await FindAsync("別の名", "０９９９０２０４１８"));
        Assert.Equal(1, await FindAsync("渡辺さん"));
        Assert.Equal(0, await FindAsync("渡部 サト"));
        Assert.Equal(0, await FindAsync("渡辺 トミ", sees: false));
    }
}
