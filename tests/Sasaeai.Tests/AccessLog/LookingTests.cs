using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.AccessLog;

public sealed class LookingTests
{
    private static readonly DateTime Noon = new(2026, 11, 17, 3, 0, 0, DateTimeKind.Utc);
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task A_list_is_noted_once_a_day_for_each_record_and_reader(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (first, second) = (new Sighting("Need", Guid.NewGuid(), null), new Sighting("Need", Guid.NewGuid(), null));
        async Task LookAsync(User user, DateTime at, params Sighting[] seen)
        {
            await db.AddListViewsAsync(user, seen, "127.0.0.1", at);
            await db.SaveChangesAsync();
        }

        await LookAsync(town.Shioya, Noon, first, first);
        await LookAsync(town.Shioya, Noon.AddHours(11), first, second);
        Assert.Equal(2, await db.AccessLog.CountAsync());
        await LookAsync(town.Tomari, Noon, first);
        Assert.Equal(3, await db.AccessLog.CountAsync());
        // Midnight in Japan is 15:00 UTC: twelve hours after noon is the next day.
        await LookAsync(town.Shioya, Noon.AddHours(12), first);
        Assert.Equal(4, await db.AccessLog.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_page_that_was_opened_does_not_hide_that_the_list_was_too(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var one = new Sighting("Need", Guid.NewGuid(), null);
        db.AddView(town.Shioya, one, Showing.Page, "127.0.0.1", Noon);
        await db.SaveChangesAsync();

        await db.AddListViewsAsync(town.Shioya, [one], "127.0.0.1", Noon);
        await db.SaveChangesAsync();

        Assert.Equal([Showing.List, Showing.Page], await db.AccessLog.Select(e => e.How).OrderBy(how => how).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_print_is_noted_as_it_was_shown_each_time_and_only_of_what_was_shown_to_this_reader(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (listed, opened, others, old) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        db.AddView(town.Shioya, new Sighting("Person", listed, listed, FieldClass.Personal), Showing.List, "127.0.0.1", Noon);
        db.AddView(town.Shioya, new Sighting("Need", opened, listed), Showing.Page, "127.0.0.1", Noon);
        db.AddView(town.Tomari, new Sighting("Need", others, null), Showing.Page, "127.0.0.1", Noon);
        db.AddView(town.Shioya, new Sighting("Need", old, null), Showing.Page, "127.0.0.1", Noon.AddDays(-8));
        await db.SaveChangesAsync();

        foreach (var at in new[] { Noon.AddHours(1), Noon.AddHours(2) })
        {
            await db.AddPrintsAsync(town.Shioya, [listed, opened, others, old, Guid.NewGuid()], "127.0.0.1", at);
            await db.SaveChangesAsync();
        }

        var prints = await db.AccessLog.Where(e => e.How == Showing.Print).OrderBy(e => e.At).ThenBy(e => e.Subject).Select(e => new { e.SubjectId, e.PersonId, e.Shown }).ToListAsync();
        Assert.Equal([opened, listed, opened, listed], prints.Select(e => e.SubjectId));
        Assert.Equal(new { SubjectId = opened, PersonId = (Guid?)listed, Shown = FieldClass.Sensitive }, prints[0]);
        Assert.Equal(FieldClass.Personal, prints[1].Shown);
    }

    [Theory, EachDatabase]
    public async Task All_of_it_is_for_the_auditor_and_the_official_of_the_municipality(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var elsewhere = town.Shioya with { AccountId = Guid.NewGuid(), Municipality = SmallTown.NextTown };
        foreach (var user in new[] { town.Shioya, town.Tomari, elsewhere })
            db.AddView(user, new Sighting("Need", Guid.NewGuid(), null), Showing.Page, "127.0.0.1", Noon);
        await db.SaveChangesAsync();

        Assert.Equal(2, await db.AccessLog.VisibleTo(SmallTown.Staff("佃 文夫", Role.Auditor)).CountAsync());
        Assert.Equal(2, await db.AccessLog.VisibleTo(town.Hamada).CountAsync());
        Assert.Equal(1, await db.AccessLog.VisibleTo(town.Shioya).CountAsync());
        Assert.Equal(0, await db.AccessLog.VisibleTo(town.Kujiraoka).CountAsync());
        Assert.Equal(0, await db.AccessLog.VisibleTo(SmallTown.Staff("県", Role.PrefectureOfficer, municipality: "99")).CountAsync());
    }
}
