using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Sasaeai.Time;
using Sasaeai.Years;
using Xunit;

namespace Sasaeai.Tests.Years;

public sealed class YearTests
{
    private static readonly FiscalYear Reiwa7 = new(2025);
    private static readonly DateOnly AfterIt = new(2026, 11, 17);
    private readonly SmallTown town = new();

    [Theory]
    [InlineData(2018, "平成30年度")]
    [InlineData(2019, "令和元年度")]
    [InlineData(2026, "令和8年度")]
    public void A_year_is_called_by_its_era(int year, string label) => Assert.Equal(label, new FiscalYear(year).Label);

    [Fact]
    public void March_belongs_to_the_year_before()
    {
        Assert.Equal(Reiwa7, FiscalYear.Of(new(2026, 3, 31)));
        Assert.Equal(new FiscalYear(2026), FiscalYear.Of(new(2026, 4, 1)));
        Assert.True(Reiwa7.Contains(new(2025, 4, 1)) && !Reiwa7.Contains(new(2025, 3, 31)));
    }

    [Theory, EachDatabase]
    public async Task A_worry_counts_in_the_year_it_was_heard_and_as_it_stood_at_that_years_end(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Hear(db, new(2025, 4, 1));
        var late = Hear(db, new(2026, 3, 31));
        late.Close("四月に落ち着いた", new(2026, 4, 10));
        Hear(db, new(2025, 5, 1)).FindNothing("absent", "車がない", new(2025, 6, 1));
        Hear(db, new(2026, 4, 1));
        Hear(db, new(2025, 7, 1), town.Nagihara);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var figures = await YearFigures.OfAsync(db, town.Kujiraoka, Reiwa7, Drawn.Then, AfterIt, TestContext.Current.CancellationToken);

        Assert.Equal(new AreaYear("", 4, 0, 1, 3, null), figures.Whole);
        Assert.Equal(new AreaYear("砂見圏域", 3, 0, 1, 2, null), figures.Areas.Single(a => a.Area == "砂見圏域"));
        Assert.Equal(new AreaYear("凪原圏域", 1, 0, 0, 1, null), figures.Areas.Single(a => a.Area == "凪原圏域"));
        var hers = await YearFigures.OfAsync(db, town.Iwase, Reiwa7, Drawn.Then, AfterIt, TestContext.Current.CancellationToken);
        Assert.Equal(1, hers.Whole.Heard);
    }

    [Theory, EachDatabase]
    public async Task Counted_by_todays_areas_what_lay_in_an_area_that_ended_is_said_to_be_nowhere(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Hear(db, new(2025, 5, 1), town.Nagihara);
        town.Nagihara.ValidUntil = new(2026, 3, 31);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var then = await YearFigures.OfAsync(db, town.Kujiraoka, Reiwa7, Drawn.Then, AfterIt, TestContext.Current.CancellationToken);
        var now = await YearFigures.OfAsync(db, town.Kujiraoka, Reiwa7, Drawn.Now, AfterIt, TestContext.Current.CancellationToken);

        Assert.Equal(1, then.Areas.Single(a => a.Area == "凪原圏域").Heard);
        Assert.DoesNotContain(now.Areas, a => a.Area == "凪原圏域");
        Assert.Equal((1, 1), (now.Areas.Single(a => a.Area is null).Heard, now.Whole.Heard));
    }

    [Theory, EachDatabase]
    public async Task A_closed_year_stays_as_it_was_closed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var stop = TestContext.Current.CancellationToken;
        await using (var db = database.Open())
        {
            town.AddTo(db);
            Hear(db, new(2025, 5, 1));
            await db.SaveChangesAsync(stop);
            var figures = await YearFigures.OfAsync(db, town.Hamada, Reiwa7, Drawn.Then, AfterIt, stop);
            Assert.Throws<RefusedException>(() => YearClosing.Close(town.Shioya, figures, AfterIt));
            Assert.Throws<RefusedException>(() => YearClosing.Close(town.Hamada, figures, Reiwa7.Last));
            db.Add(YearClosing.Close(town.Hamada, figures, AfterIt));
            await db.SaveChangesAsync(stop);
        }
        await using var later = database.Open();
        Hear(later, new(2025, 6, 1));
        await later.SaveChangesAsync(stop);

        Assert.Equal(1, (await later.YearClosings.VisibleTo(town.Shioya).SingleAsync(stop)).Figures.Whole.Heard);
        Assert.Equal(2, (await YearFigures.OfAsync(later, town.Hamada, Reiwa7, Drawn.Then, AfterIt, stop)).Whole.Heard);
        Assert.Empty(await later.YearClosings.VisibleTo(town.Isobe).ToListAsync(stop));
    }

    private Need Hear(SasaeaiDb db, DateOnly on, Area? area = null)
    {
        var need = Need.Hear(town.Shioya, new Hearing("買い物に行けない") { Where = new Whereabouts(null, (area ?? town.Sunami).Id) }, on);
        db.Add(need);
        return need;
    }
}
