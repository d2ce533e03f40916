using Microsoft.EntityFrameworkCore;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.People;
using Sasaeai.Retention;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Retention;

public sealed class DueTests
{
    private readonly SmallTown town = new();

    [Theory]
    [InlineData("2020-06-01", "2026-03-31", false)]
    [InlineData("2020-06-01", "2026-04-01", true)]
    [InlineData("2021-03-31", "2026-04-01", true)]
    [InlineData("2021-04-01", "2026-04-01", false)]
    public async Task A_worry_is_kept_five_whole_years_after_the_year_in_which_it_was_closed(string closed, string today, bool due)
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await using var db = database.Open();
        town.AddTo(db);
        var need = town.Hear();
        db.Add(need);
        need.Close("片づいた", Day(closed));
        await db.SaveChangesAsync();

        var found = new Due(Day(today), await RetentionPeriods.OfAsync(db, SmallTown.Code));

        Assert.Equal(due, await found.Needs(db, SmallTown.Code).AnyAsync());
        Assert.Equal(Day("2026-03-31"), found.Periods.KeptUntil(RetentionClass.Need, Day("2020-06-01")));
    }

    [Theory, EachDatabase]
    public async Task A_person_is_due_only_when_nothing_is_followed_any_more(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, new FixedClock { Now = new(2015, 5, 1, 0, 0, 0, TimeSpan.Zero) });
        await using var db = database.Open();
        town.AddTo(db);
        Person Somebody(string name) => db.Add(new Person { Municipality = SmallTown.Code, Name = name }).Entity;
        var (quiet, followed, helper, held, proposed, edited) = (Somebody("静か"), Somebody("聞いている"), Somebody("担い手"), Somebody("残す"), Somebody("申し出"), Somebody("直した"));
        var (old, open) = (town.Hear(), town.Hear());
        (old.PersonId, open.PersonId) = (quiet.Id, followed.Id);
        db.AddRange(old, open, new PersonTie { Municipality = SmallTown.Code, PersonId = helper.Id, OrganizationId = town.Yoriai.Id, Kind = CodeList.TieKind.All[0].Key });
        old.Close("片づいた", new(2015, 6, 1));
        db.AddRange(Hold.On(town.Hamada, held, SmallTown.Today.AddYears(1), "係争中", SmallTown.Today), Deletion.Propose(town.Hamada, proposed, DeletionGround.PeriodOver, null, SmallTown.Today));
        await db.SaveChangesAsync();
        await using (var later = Databases.Open(database.Connection, new FixedClock()))
        {
            (await later.People.SingleAsync(p => p.Id == edited.Id)).Phone = "0599710001";
            await later.SaveChangesAsync();
        }

        var due = new Due(SmallTown.Today, await RetentionPeriods.OfAsync(db, SmallTown.Code));

        Assert.Equal(["静か"], await due.People(db, SmallTown.Code).Select(p => p.Name).ToListAsync());
        Assert.Empty(await due.People(db, SmallTown.NextTown).ToListAsync());
    }

    [Fact]
    public void How_long_is_the_officials_to_say_and_within_reason()
    {
        var period = RetentionPeriod.Of(SmallTown.Code, RetentionClass.Need);
        Assert.Equal(5, period.Length);
        Assert.Throws<RefusedException>(() => period.Set(town.Kujiraoka, 3, null));
        Assert.Equal(nameof(RetentionPeriod.Length), Assert.Throws<RefusedException>(() => period.Set(town.Hamada, 0, null)).Field);

        period.Set(town.Hamada, 3, " 文書管理規程 第32条 ");

        Assert.Equal((3, "文書管理規程 第32条"), (period.Length, period.Ground));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
