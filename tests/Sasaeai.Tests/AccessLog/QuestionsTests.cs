using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.AccessLog;

public sealed class QuestionsTests
{
    private static readonly DateTime Noon = new(2026, 11, 17, 3, 0, 0, DateTimeKind.Utc);
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Page_by_page_each_entry_about_a_person_comes_once_and_the_newest_first(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (person, takenIn, need) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Sighting[] about = [new("Person", person, person), new("Need", need, person), new("Need", need, null), new("Person", takenIn, takenIn), new("Need", Guid.NewGuid(), Guid.NewGuid())];
        // Five at a time share their instant, as the rows of a list do.
        for (var n = 0; n < 60; n++)
            db.AddView(n % 2 == 0 ? town.Shioya : town.Tomari, about[n % about.Length], Showing.Page, "127.0.0.1", Noon.AddSeconds(n / 5));
        await db.SaveChangesAsync();
        var of = new Seen([person, takenIn], [person, takenIn, need]);
        var visible = db.AccessLog.AsNoTracking().VisibleTo(town.Hamada);

        var paged = new List<AccessEntry>();
        while (await visible.Between(null, Noon, Noon.AddDays(1), paged.LastOrDefault()).NewestAsync(of, 7) is { Count: > 0 } page)
            paged.AddRange(page);

        var all = await visible.Of(of).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => e.Id).ToListAsync();
        Assert.Equal(48, all.Count);
        Assert.Equal(all, paged.Select(e => e.Id));
        Assert.Equal(24, (await db.AccessLog.AsNoTracking().VisibleTo(town.Shioya).NewestAsync(of, 100)).Count);
    }

    [Theory, EachDatabase]
    public async Task Between_two_times_nothing_is_left_out_from_page_to_page(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        for (var n = 0; n < 40; n++)
            db.AddView(town.Shioya, new("Need", Guid.NewGuid(), null), Showing.List, "127.0.0.1", Noon.AddMinutes(n / 10));
        await db.SaveChangesAsync();
        var visible = db.AccessLog.AsNoTracking().VisibleTo(town.Hamada);

        var paged = new List<AccessEntry>();
        while (await visible.Between(town.Shioya.AccountId, Noon.AddMinutes(1), Noon.AddMinutes(3), paged.LastOrDefault()).NewestAsync(3) is { Count: > 0 } page)
            paged.AddRange(page);

        Assert.Equal(20, paged.DistinctBy(e => e.Id).Count());
        Assert.Equal(20, paged.Count);
        Assert.Equal(paged.OrderByDescending(e => e.At).ThenByDescending(e => e.Id), paged);
    }
}
