using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.History;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Xunit;
using static Sasaeai.Tests.Areas.SmallTown;

namespace Sasaeai.Tests.Areas;

public sealed class PopulationImportTests
{
    private static NamedFile Census(params string[] rows) => new("tblT001100S5238.txt", Encoding.UTF8.GetBytes(
        "KEY_CODE,HTKSYORI,HTKSAKI,GASSAN,T001100001,T001100019,T001100022\n,,,,人口（総数）,６５歳以上人口　総数,７５歳以上人口　総数\n" + string.Join('\n', rows) + "\n"));

    private static string At(double latitude, double longitude, MeshLevel level = MeshLevel.Third) => MeshCode.At(latitude, longitude, level).ToString();

    private static readonly string Inside = At(34.71, 138.21), AlsoInside = At(34.73, 138.23), Elsewhere = At(34.95, 138.6);

    private static async Task<List<PopulationCell>> CellsAsync(SmallTown town)
    {
        await using var db = town.Database();
        return await db.PopulationCells.AsNoTracking().OrderBy(c => c.Mesh).ToListAsync();
    }

    [Theory, EachDatabase]
    public async Task Cells_outside_the_boundary_are_left_out_and_counted(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("municipality", Squares(("はまなみ市", 0, 0, 100)));
        var (_, tally) = await town.ImportPopulationAsync(Census($"{Inside},0,,,100,30,12", $"{Elsewhere},0,,,999,1,1"));

        Assert.Equal((2, 1, 1), (tally.Rows, tally.Added, tally.Refused));
        Assert.Contains("市町村の外の1区画", tally.Outcome);
        var cell = Assert.Single(await CellsAsync(town));
        Assert.Equal((Inside, 2020, 100, 30, 12), (cell.Mesh, cell.Year, cell.Total, cell.Aged65, cell.Aged75));
    }

    [Theory, EachDatabase]
    public async Task The_second_tier_stands_in_for_a_missing_municipal_boundary(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("daily-living", Squares(("灯見", 0, 0, 20)));
        var (_, tally) = await town.ImportPopulationAsync(Census($"{Inside},0,,,100,30,12", $"{AlsoInside},0,,,50,10,4"));
        Assert.Equal((1, 1), (tally.Added, tally.Refused));
    }

    [Theory, EachDatabase]
    public async Task Without_a_boundary_a_towns_file_comes_in_whole_and_a_countrys_is_refused(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var (_, tally) = await town.ImportPopulationAsync(Census($"{Inside},0,,,100,30,12"));
        Assert.Contains("境界がまだない", tally.Outcome);

        var country = Census([.. from row in Enumerable.Range(0, 60) from column in Enumerable.Range(0, 60) select $"{At(34.5 + row / 120.0, 138.1 + column / 80.0)},0,,,10,3,1"]);
        Assert.Contains("先に", (await Assert.ThrowsAsync<RefusedException>(() => town.ImportPopulationAsync(country))).Message);
    }

    [Theory, EachDatabase]
    public async Task A_second_import_updates_and_doubles_nothing(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportPopulationAsync(Census($"{Inside},0,,,100,30,12", $"{AlsoInside},0,,,50,10,4"));
        var (_, tally) = await town.ImportPopulationAsync(Census($"{Inside},0,,,110,33,12", $"{AlsoInside},0,,,50,10,4"));
        Assert.Equal((0, 1, 1), (tally.Added, tally.Updated, tally.Unchanged));
        Assert.Equal(160, (await CellsAsync(town)).Sum(c => c.Total));
    }

    [Theory, EachDatabase]
    public async Task Undoing_brings_back_what_the_earlier_import_said(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var (first, _) = await town.ImportPopulationAsync(Census($"{Inside},0,,,100,30,12", $"{AlsoInside},0,,,50,10,4"));
        var (second, _) = await town.ImportPopulationAsync(Census($"{Inside},0,,,110,33,12", $"{AlsoInside},0,,,50,10,4"));
        await town.UndoAsync(second);
        Assert.Equal([100, 50], (await CellsAsync(town)).Select(c => c.Total!.Value).OrderDescending());
        await town.UndoAsync(first);
        Assert.Empty(await CellsAsync(town));
    }

    [Theory, EachDatabase]
    public async Task Where_merged_cells_went_is_kept(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportPopulationAsync(Census($"{Inside},1,,{AlsoInside},8,3,1", $"{AlsoInside},2,{Inside},,2,*,*"));
        var cells = await CellsAsync(town);
        Assert.True(cells.Single(c => c.Mesh == Inside).Merged);
        var away = cells.Single(c => c.Mesh == AlsoInside);
        Assert.Equal((Inside, null, 2), (away.MergedInto, away.Aged65, away.Total));
    }

    [Theory, EachDatabase]
    public async Task People_by_town_are_spread_over_the_cells_there_are(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var (here, there) = (At(34.71, 138.21, MeshLevel.Quarter), At(34.72, 138.22, MeshLevel.Quarter));
        await town.ImportPopulationAsync(new NamedFile("mesh250_2015.csv", Encoding.UTF8.GetBytes($"key_code,pop\n{here},30\n{there},10\n")));
        var (_, tally) = await town.ImportPopulationAsync(Towns("2026-02-01", "岬町,90,20,10,20,5,5,34.715,138.215", "所のない町,7,0,0,0,0,0,,"));

        Assert.Equal((2, 1), (tally.Added, tally.Refused));
        var cells = (await CellsAsync(town)).Where(c => c.Year == 2026).ToList();
        Assert.All(cells, c => Assert.True(c.Spread));
        Assert.Equal((90, 40, 10), (cells.Sum(c => c.Total), cells.Sum(c => c.Aged65), cells.Sum(c => c.Aged75)));
        Assert.Equal(68, cells.Single(c => c.Mesh == here).Total);
    }

    [Theory, EachDatabase]
    public async Task People_by_town_never_overwrite_a_census_of_the_same_year(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportPopulationAsync(new NamedFile("mesh250_2025.csv", Encoding.UTF8.GetBytes($"key_code,pop\n{At(34.71, 138.21, MeshLevel.Quarter)},30\n")));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.ImportPopulationAsync(Towns("2025-02-01", "岬町,90,20,10,20,5,5,34.715,138.215")));
        Assert.Contains("別の種類のデータ", refused.Message);
        Assert.Equal(30, Assert.Single(await CellsAsync(town)).Total);
    }

    [Theory, EachDatabase]
    public async Task A_table_of_towns_without_places_is_refused_with_what_is_missing(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var file = new NamedFile("町別人口_202602.csv", Encoding.UTF8.GetBytes("地域名,総人口,65-69歳の男性\n岬町,90,20\n"));
        Assert.Contains("緯度・経度", (await Assert.ThrowsAsync<RefusedException>(() => town.ImportPopulationAsync(file))).Message);
    }

    private static NamedFile Towns(string day, params string[] rows) => new("町別人口.csv", Encoding.UTF8.GetBytes(
        "地域名,総人口,65-69歳の男性,65-69歳の女性,0-4歳の男性,75-79歳の男性,85歳以上の女性,緯度,経度,調査年月日\n" + string.Join('\n', rows.Select(r => $"{r},{day}")) + "\n"));

    [Theory, EachDatabase]
    public async Task A_file_without_a_year_asks_for_it(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        var file = new NamedFile("人口.csv", Encoding.UTF8.GetBytes($"メッシュコード,人口\n{Inside},12\n"));
        Assert.Contains("年", (await Assert.ThrowsAsync<RefusedException>(() => town.ImportPopulationAsync(file))).Message);
    }

    [Theory, EachDatabase]
    public async Task The_whole_town_holds_every_cell_that_was_taken_in_also_one_in_the_sea(Provider provider)
    {
        await using var town = await OpenAsync(provider);
        await town.ImportAsync("municipality", Squares(("はまなみ市", 0, 0, 25)));
        await using var db = town.Database();
        db.AddRange(new[] { (Inside, 100, 30), (Elsewhere, 20, 5) }.Select(c => new PopulationCell { Municipality = Code, Mesh = c.Item1, Year = 2020, Total = c.Item2, Aged65 = c.Item3, Source = "試し" }));
        await db.SaveChangesAsync();
        var figures = (await AreaOverview.LoadAsync(db, Colleagues.As(Cast.Shioya, Code), new(2026, 4, 1))).Town!.People!;

        Assert.Equal((120, 35, false), (figures.People, figures.Aged65, figures.Estimated));
    }

    [Fact]
    public void A_coarse_cell_is_shared_out_between_areas_by_its_fine_cells()
    {
        var coarse = MeshCode.Parse(Inside);
        var (west, east) = (Guid.NewGuid(), Guid.NewGuid());
        PopulationCell Cell(string mesh, int year, int total, int? aged) => new() { Municipality = Code, Mesh = mesh, Year = year, Total = total, Aged65 = aged, Source = "試し" };
        var bounds = coarse.Bounds;
        var factory = NetTopologySuite.NtsGeometryServices.Instance.CreateGeometryFactory();
        var middle = (bounds.MinX + bounds.MaxX) / 2;
        var figures = AreaFigures.From(
            [Cell(Inside, 2020, 100, 40), Cell($"{Inside}11", 2015, 30, null), Cell($"{Inside}22", 2015, 10, null)],
            new AreaIndex<Guid>([(west, factory.ToGeometry(new(bounds.MinX, middle, bounds.MinY, bounds.MaxY))), (east, factory.ToGeometry(new(middle, bounds.MaxX, bounds.MinY, bounds.MaxY)))]).At);
        Assert.Equal((75, 30, true), (figures[west]!.People, figures[west]!.Aged65, figures[west]!.Estimated));
        Assert.Equal((25, 10), (figures[east]!.People, figures[east]!.Aged65));
        Assert.Contains("推計", figures.Source);
    }
}
