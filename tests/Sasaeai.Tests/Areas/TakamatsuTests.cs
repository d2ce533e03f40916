using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Areas;

/// <summary>高松市's monthly tables of people by town give the values that are known of them.</summary>
public sealed class TakamatsuTests
{
    [Theory]
    [InlineData("0066_202602.xlsx", 2026, 235, 418_129, 120_999)]
    // Every name in it is destroyed, the numbers are whole.
    [InlineData("0066_202304.xlsx", 2023, 235, 419_628, 119_753)]
    public void A_months_table_is_read_by_its_headings(string file, int year, int towns, int people, int aged65)
    {
        var table = TownPopulationTable.Read(SharedData.Require("takamatsu", "population", file), file)!;
        Assert.Equal((year, towns, 0), (table.Year, table.Towns.Count, table.Unplaced));
        Assert.Equal((people, aged65), (table.Towns.Sum(t => t.People), table.Towns.Sum(t => t.Aged65)));
    }

    [Fact]
    public async Task The_whole_city_is_told_to_the_last_person_though_some_of_its_cells_lie_in_the_sea()
    {
        NamedFile File(params string[] path) => new(path[^1], System.IO.File.ReadAllBytes(SharedData.Require(["takamatsu", .. path])));
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var folder = Directory.CreateTempSubdirectory("sasaeai-originals-");
        await using var db = database.Open();
        await Opening.OpenAsync(db, "37201", "高松市", null, new(2026, 4, 1));
        var desk = new AreaImportDesk(db, new Originals(folder.FullName), TimeProvider.System);
        var outline = await desk.StartAsync("37201", AreaImportContent.Outlines, [File("boundary", "boundary_37201.geojson")]);
        (outline.Kind, outline.ValidFrom) = ("municipality", new DateOnly(2026, 4, 1));
        await desk.ConfirmAsync(outline);
        foreach (var file in new[] { "mesh250_2015_37201.csv", "0066_202602.xlsx" })
            await desk.ConfirmAsync(await desk.StartAsync("37201", AreaImportContent.Population, [File("population", file)]));
        var city = (await AreaOverview.LoadAsync(db, Colleagues.As(Cast.Hamada, "37201"), new(2026, 4, 1))).Town!.People!;

        Assert.Equal((418_129, 120_999, false), (city.People, city.Aged65, city.Estimated));
        folder.Delete(true);
    }

    [Fact]
    public void A_table_of_mesh_cells_is_not_one_of_towns() =>
        Assert.Null(TownPopulationTable.Read(SharedData.Require("yaizu", "population", "mesh250_2015_22212.csv"), "mesh250_2015_22212.csv"));
}
