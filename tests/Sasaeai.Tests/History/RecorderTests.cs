using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.History;

public sealed class RecorderTests
{
    private static readonly User Shioya = new(Guid.NewGuid(), "汐屋 さとみ", Guid.NewGuid(), Role.Tier2Coordinator, "99201", [], null);

    [Theory, EachDatabase]
    public async Task A_change_is_kept_field_by_field_with_who_and_when(Provider provider)
    {
        var clock = new FixedClock();
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var hall = new Organization { Municipality = "99201", Name = "砂見公民館", Kind = "government", Phone = "000-111" };
        await using (var db = database.Open())
        {
            db.User = Shioya;
            db.Add(hall);
            await db.SaveChangesAsync();
        }
        clock.Now += TimeSpan.FromDays(1);
        await using (var db = database.Open())
        {
            db.User = Shioya;
            (await db.Organizations.SingleAsync()).Phone = "000-222";
            await db.SaveChangesAsync();
        }

        await using var reader = database.Open();
        var changes = await reader.Changes.OrderBy(c => c.At).ToListAsync();

        Assert.Equal([ChangeKind.Added, ChangeKind.Changed], changes.Select(c => c.Kind));
        Assert.Equal(clock.GetUtcNow().UtcDateTime, changes[1].At);
        Assert.Equal("汐屋 さとみ", changes[1].ByName);
        var field = Assert.Single(changes[1].Fields);
        Assert.Equal(("Phone", "000-111", "000-222"), (field.Field, field.Before, field.After));
    }

    [Theory, EachDatabase]
    public async Task Saving_what_did_not_change_leaves_no_trace(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var salon = new Resource { Municipality = "99201", Name = "潮だまり食堂", Categories = ["diner", "salon"] };
        db.Add(salon);
        await db.SaveChangesAsync();

        salon.Name = "潮だまり食堂";
        salon.Categories = ["diner", "salon"];
        await db.SaveChangesAsync();

        Assert.Equal(1, await db.Changes.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task What_happened_reaches_the_journal_in_the_same_save_and_only_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.User = Shioya;
        var salon = new Resource { Municipality = "99201", Name = "潮だまり食堂" };
        db.Add(salon);
        salon.Confirm(Shioya, null, new DateOnly(2026, 11, 17));
        await db.SaveChangesAsync();
        await db.SaveChangesAsync();

        var entry = Assert.Single(await db.Journal.Where(e => e.What == "resource.confirmed").ToListAsync());
        Assert.Equal((Function.Visibility, salon.Id, "汐屋 さとみ"), (entry.Function, entry.ResourceId, entry.ByName));
    }

    [Theory, EachDatabase]
    public async Task A_save_that_fails_leaves_neither_row_nor_journal(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.Open())
        {
            db.User = Shioya;
            var salon = new Resource { Municipality = "99201", Name = "潮だまり食堂", OrganizationId = Guid.NewGuid() };
            salon.Confirm(Shioya, null, new DateOnly(2026, 11, 17));
            db.Add(salon);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using var reader = database.Open();
        Assert.Equal((0, 0, 0), (await reader.Resources.CountAsync(), await reader.Changes.CountAsync(), await reader.Journal.CountAsync()));
    }
}
