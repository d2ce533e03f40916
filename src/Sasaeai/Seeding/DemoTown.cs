using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Publishing;
using Sasaeai.Time;

namespace Sasaeai.Seeding;

/// <summary>はまなみ市, the demo municipality. Invented from coast to hill; it grows with every feature.</summary>
public static class DemoTown
{
    /// <summary>汐屋 さとみ has stood in for 灯見圏域 since so many days, and will for as many more.</summary>
    private const int StandingIn = 61;

    /// <summary>Residents whom somebody at work knows by name.</summary>
    private const int Known = 900;

    /// <param name="db">Migrated; nothing happens where it holds a municipality already.</param>
    /// <param name="originals">Where the list is kept that the demo has imported.</param>
    /// <param name="clock">Its today is the demo's today: all that happened before is told from there.</param>
    /// <param name="stop">Stops the founding.</param>
    public static async Task SeedAsync(SasaeaiDb db, Originals originals, TimeProvider clock, CancellationToken stop = default)
    {
        if (await db.Municipalities.AnyAsync(stop))
            return;
        var past = new PastClock();
        await using var town = new SasaeaiDb((DbContextOptions<SasaeaiDb>)db.GetService<IDbContextOptions>(), past);
        using var everywhere = town.ReachEveryMunicipality();
        // One transaction for thousands of saves: the first start may not wait for the disk each time.
        await using (var transaction = await town.Database.BeginTransactionAsync(stop))
        {
            await BuildAsync(town, past, clock.Today(), stop);
            await transaction.CommitAsync(stop);
        }
        await TownImport.TakeInAsync(town, new ImportDesk(town, originals, past), past, clock.Today(), stop);
    }

    private static async Task BuildAsync(SasaeaiDb db, PastClock clock, DateOnly today, CancellationToken stop)
    {
        var from = new DateOnly(today.FiscalYear() - 2, 4, 1);
        clock.Set(from.ToDateTime(new TimeOnly(9, 0)));
        var map = TownMap.Read();
        var areas = TownAreas.Add(db, map, EmptyTown.AddTown(db, from), from);
        db.AddRange(TownPopulation.Cells(map, EmptyTown.Code));
        var registry = new TownRegistry(map, areas);
        registry.AddOrganizations(db);
        AddStaff(db, areas, registry, from, today);
        await db.SaveChangesAsync(stop);

        var chronicle = new Chronicle(today, clock);
        registry.Tell(chronicle);
        TownRules.Tell(chronicle, areas);
        var people = new TownPeople(map, areas);
        people.Read(today);
        TownNeeds.Tell(chronicle, map, areas, registry, people);
        new TownLives(map, areas, registry, people).Tell(chronicle);
        TownEmergency.Tell(chronicle, people);
        people.Grow(Known);
        people.TellTheRest(chronicle);
        var users = await UsersAsync(db, from, stop);
        new PublicListDesk(db).Open(await db.Municipalities.SingleAsync(stop), users[Cast.Hamada.SignIn], "協議体で、だれでも見られる一覧にすると決めたため", from, from.StartInUtc().AddHours(9));
        await db.SaveChangesAsync(stop);
        await chronicle.PlayAsync(db, users, stop);
        await TownTakeovers.TellAsync(db, clock, users, chronicle, today, stop);
        await TownLeaving.TellAsync(db, clock, users, today, stop);
    }

    private static void AddStaff(SasaeaiDb db, TownAreas areas, TownRegistry registry, DateOnly from, DateOnly today)
    {
        var posts = EmptyTown.AddStaff(db, [.. Cast.Staff, .. Cast.Colleagues], from,
            member => member.Areas.Select(name => areas[name]), member => member.Organization is { } name ? registry.OrganizationId(name) : null);
        posts[Cast.Irie].ValidUntil = today.AddDays(-StandingIn - 1);
        Invitation.Appoint(db, posts[Cast.Shioya].AccountId, new(Cast.Shioya.SignIn, Cast.Shioya.Name, Cast.Shioya.Role, EmptyTown.Code, today.AddDays(-StandingIn))
        {
            Areas = [areas["灯見圏域"]],
            Until = today.AddDays(StandingIn),
        });
    }

    private static async Task<Dictionary<string, User>> UsersAsync(SasaeaiDb db, DateOnly day, CancellationToken stop)
    {
        var users = new Dictionary<string, User>();
        foreach (var account in await db.Users.AsNoTracking().ToListAsync(stop))
            users[account.UserName!] = (await db.UserAsync(account.Id, null, day, stop))!;
        return users;
    }
}
