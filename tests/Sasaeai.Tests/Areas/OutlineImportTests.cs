using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.History;
using Sasaeai.Tests.Data;
using Xunit;
using static Sasaeai.Tests.Areas.SmallTown;

namespace Sasaeai.Tests.Areas;

public sealed class OutlineImportTests
{
    private static readonly DateOnly Later = new(2025, 4, 1);

    [Theory, EachDatabase]
    public async Task Areas_come_in_with_their_names_and_the_parent_they_overlap_most(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50), ("砂見", 50, 0, 50)));
        var (_, tally) = await town.ImportAsync("小学校区", Squares(("岬", 5, 5, 20), ("境", 40, 5, 25), ("浜", 70, 5, 20)));

        Assert.Equal((3, 3, 0, 0, 0), (tally.Rows, tally.Added, tally.Updated, tally.Unchanged, tally.Refused));
        var areas = await town.AreasAsync();
        Assert.Equal("灯見", areas["岬"].Parent!.Name);
        Assert.Equal("砂見", areas["境"].Parent!.Name);
        Assert.Equal("はまなみ市", areas["砂見"].Parent!.Name);
        Assert.Equal(("小学校区", "primary-school"), (areas["浜"].KindLabel, areas["浜"].NeighbourhoodKind));
    }

    [Theory, EachDatabase]
    public async Task Neighbourhoods_that_came_first_move_under_the_second_tier(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("association", Squares(("岬自治会", 5, 5, 20)));
        Assert.Equal("はまなみ市", (await town.AreasAsync())["岬自治会"].Parent!.Name);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50)));
        Assert.Equal("灯見", (await town.AreasAsync())["岬自治会"].Parent!.Name);
    }

    [Theory, EachDatabase]
    public async Task The_same_file_again_changes_nothing(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var file = Squares(("灯見", 0, 0, 50), ("砂見", 50, 0, 50));
        await town.ImportAsync("daily-living", file);
        var (_, tally) = await town.ImportAsync("daily-living", file, Later);

        Assert.Equal((0, 0, 2), (tally.Added, tally.Updated, tally.Unchanged));
        Assert.All((await town.AreasAsync()).Values.Where(a => a.Kind == AreaKind.DailyLiving), a => Assert.Single(a.Boundaries));
    }

    [Theory, EachDatabase]
    public async Task A_new_outline_closes_the_old_one_and_keeps_it(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50)));
        var (_, tally) = await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 60)), Later);

        Assert.Equal(1, tally.Updated);
        var area = (await town.AreasAsync())["灯見"];
        Assert.Equal(2, area.Boundaries.Count);
        Assert.Equal(new DateOnly(2025, 3, 31), area.Boundaries.Single(b => b.ValidFrom < Later).ValidUntil);
        Assert.Equal(0.05 * 0.05, area.BoundaryOn(Later.AddDays(-1))!.Shape.Area, 9);
        Assert.Equal(0.06 * 0.06, area.BoundaryOn(Later)!.Shape.Area, 9);
    }

    [Theory, EachDatabase]
    public async Task A_corrected_file_of_the_same_day_replaces_what_was_never_in_force(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50)));
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 60)));
        var area = (await town.AreasAsync())["灯見"];
        Assert.Equal(0.06 * 0.06, area.BoundaryOn(new(2024, 4, 1))!.Shape.Area, 9);
        Assert.Equal(2, area.Boundaries.Count);
    }

    [Theory, EachDatabase]
    public async Task A_code_finds_an_area_that_was_renamed_by_hand(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見中学校", 0, 0, 50)), settings: i => i.CodeColumn = "番号");
        await using (var db = town.Database())
        {
            (await db.Areas.SingleAsync(a => a.Name == "灯見中学校")).Name = "灯見圏域";
            await db.SaveChangesAsync();
        }
        var (_, tally) = await town.ImportAsync("daily-living", Squares(("灯見中学校", 0, 0, 60)), Later, i => i.CodeColumn = "番号");
        Assert.Equal((0, 1), (tally.Added, tally.Updated));
        Assert.Contains("灯見圏域", (await town.AreasAsync()).Keys);
    }

    [Theory, EachDatabase]
    public async Task Areas_that_the_file_no_longer_has_end_only_when_asked(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50), ("砂見", 50, 0, 50)));
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 60)), Later);
        Assert.Contains("砂見", (await town.AreasAsync(Later)).Keys);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 70)), Later, i => i.CloseMissing = true);
        Assert.DoesNotContain("砂見", (await town.AreasAsync(Later)).Keys);
        Assert.Contains("砂見", (await town.AreasAsync(Later.AddDays(-1))).Keys);
    }

    [Theory, EachDatabase]
    public async Task Shapes_of_one_name_are_one_area_and_what_has_no_name_or_lies_elsewhere_is_refused(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("municipality", Squares(("はまなみ市", 0, 0, 100)));
        var (_, tally) = await town.ImportAsync("association", Squares(("岬", 0, 0, 10), ("岬", 20, 0, 10), ("", 40, 0, 10), ("となり町", 300, 300, 10)));
        Assert.Equal((4, 2, 2), (tally.Rows, tally.Added, tally.Refused));
        Assert.Equal(2, (await town.AreasAsync())["岬"].BoundaryOn(new(2025, 1, 1))!.Shape.NumGeometries);
    }

    [Theory, EachDatabase]
    public async Task The_municipality_takes_its_own_outline_out_of_a_prefectures_file(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var (_, tally) = await town.ImportAsync("municipality", Squares(("となり市", 200, 0, 100), ("はまなみ市", 0, 0, 100), ("山ノ町", 0, 200, 100)));
        Assert.Equal((0, 1, 2), (tally.Added, tally.Updated, tally.Refused));
        Assert.Equal(0.01, (await town.AreasAsync())["はまなみ市"].BoundaryOn(new(2025, 1, 1))!.Shape.Area, 9);
    }

    [Theory, EachDatabase]
    public async Task Undoing_an_import_brings_back_the_outlines_of_before(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50), ("砂見", 50, 0, 50)));
        await town.ImportAsync("association", Squares(("岬自治会", 52, 5, 20)));
        var (second, _) = await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 90), ("新浜", 90, 0, 10)), Later, i => i.CloseMissing = true);
        Assert.Equal("灯見", (await town.AreasAsync(Later))["岬自治会"].Parent!.Name);

        await town.UndoAsync(second);

        var areas = await town.AreasAsync(Later);
        Assert.Equal(0.05 * 0.05, areas["灯見"].BoundaryOn(Later)!.Shape.Area, 9);
        Assert.NotNull(areas["砂見"].BoundaryOn(Later));
        Assert.DoesNotContain("新浜", areas.Keys);
        Assert.Equal("砂見", areas["岬自治会"].Parent!.Name);
    }

    [Theory, EachDatabase]
    public async Task An_import_under_a_later_one_cannot_be_undone_first_nor_one_twice(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var (first, _) = await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50)));
        var (second, _) = await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 60)), Later);
        Assert.Contains("先に取り消して", (await Assert.ThrowsAsync<RefusedException>(() => town.UndoAsync(first))).Message);
        await town.UndoAsync(second);
        await Assert.ThrowsAsync<RefusedException>(() => town.UndoAsync(second));
        await town.UndoAsync(first);
        Assert.Equal(["はまなみ市"], (await town.AreasAsync()).Keys);
    }

    [Theory, EachDatabase]
    public async Task A_second_tier_is_refused_where_the_municipality_is_its_own_second_tier(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await using (var db = town.Database())
        {
            (await db.Municipalities.SingleAsync(m => m.Code == Code)).SingleTier = true;
            await db.SaveChangesAsync();
        }
        Assert.Contains("第1層＝第2層", (await Assert.ThrowsAsync<RefusedException>(() => town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50))))).Message);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_written_when_no_row_can_be_used(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await Assert.ThrowsAsync<RefusedException>(() => town.ImportAsync("daily-living", Squares(("", 0, 0, 50))));
        await using var db = town.Database();
        Assert.Empty(await db.AreaBoundaries.ToListAsync());
        Assert.Empty(await db.AreaImports.ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_point_finds_its_areas_the_narrowest_first(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("municipality", Squares(("はまなみ市", 0, 0, 100)));
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 50)));
        await town.ImportAsync("association", Squares(("岬自治会", 5, 5, 20)));
        var areas = await town.AreasAsync();
        await using var db = town.Database();
        var locator = await AreaLocator.LoadAsync(db, Code, new(2025, 1, 1));
        Assert.Equal([areas["岬自治会"].Id, areas["灯見"].Id, areas["はまなみ市"].Id], locator.At(34.71, 138.21));
        Assert.Equal(areas["灯見"].Id, locator.DailyLivingAt(34.71, 138.21));
        Assert.Equal(areas["はまなみ市"].Id, locator.DailyLivingAt(34.79, 138.29));
        Assert.Null(locator.DailyLivingAt(35.5, 138.21));
    }
}
