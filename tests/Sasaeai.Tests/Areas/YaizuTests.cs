using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Areas;

/// <summary>焼津市, opened from its open data, has the areas and the people that are known of it.</summary>
public sealed class YaizuTests
{
    private static readonly DateOnly Day = new(2025, 4, 1);

    [Fact]
    public async Task The_city_opens_from_its_open_data()
    {
        SharedData.Require("yaizu");
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var folder = Directory.CreateTempSubdirectory("sasaeai-originals-");
        await using (var db = database.Open())
        {
            await Opening.OpenAsync(db, "222127", "焼津市", "やいづし", Day);
            var desk = new AreaImportDesk(db, new Originals(folder.FullName), TimeProvider.System);
            Assert.Equal((0, 1, 0), await OutlinesAsync(desk, "municipality", "boundary", "boundary_22212.geojson"));
            Assert.Equal((9, 0, 0), await OutlinesAsync(desk, "daily-living", "opendata", "中学校区"));
            Assert.Equal((13, 0, 0), await OutlinesAsync(desk, "小学校区", "opendata", "小学校区"));
            Assert.Equal((35, 0, 0), await OutlinesAsync(desk, "association", "opendata", "自治会区域"));
            await PopulationAsync(desk, "pop_2020_5238.zip");
            await PopulationAsync(desk, "mesh250_2015_22212.csv");
        }

        await using (var db = database.Open())
        {
            var areas = await db.Areas.Include(a => a.Boundaries).Include(a => a.Parent).ToListAsync();
            Assert.All(areas.Where(a => a.Kind == AreaKind.Neighbourhood), a => Assert.Equal(AreaKind.DailyLiving, a.Parent!.Kind));
            Assert.Contains(areas, a => a.Name == "焼津第6自治会");

            var figures = await AreaFigures.LoadAsync(db, "22212", DrawnAreas.Of(areas, Day).At);
            var city = figures[areas.Single(a => a.Kind == AreaKind.Municipality).Id]!;
            Assert.Equal((136_915, 41_030), (city.People, city.Aged65));
            Assert.Equal(65, figures.Cells.Count);
            // The districts fill the city but for cells whose centres lie in the harbour or the river.
            Assert.InRange(areas.Where(a => a.Kind == AreaKind.DailyLiving).Sum(a => figures[a.Id]!.Aged65!.Value), 40_500, 41_030);
        }
        folder.Delete(true);
    }

    private static async Task<(int, int, int)> OutlinesAsync(AreaImportDesk desk, string kind, params string[] path)
    {
        var at = SharedData.Require(["yaizu", .. path]);
        var files = Directory.Exists(at) ? Directory.GetFiles(at).Where(f => Path.GetExtension(f) is ".shp" or ".shx" or ".dbf" or ".prj" or ".cpg") : [at];
        var import = await desk.StartAsync("22212", AreaImportContent.Outlines, [.. files.Select(f => new NamedFile(f, File.ReadAllBytes(f)))]);
        (import.Kind, import.ValidFrom) = (kind, Day);
        var tally = await desk.ConfirmAsync(import);
        return (tally.Added, tally.Updated, tally.Refused);
    }

    private static async Task PopulationAsync(AreaImportDesk desk, string file)
    {
        var path = SharedData.Require("yaizu", "population", file);
        await desk.ConfirmAsync(await desk.StartAsync("22212", AreaImportContent.Population, [new(path, File.ReadAllBytes(path))]));
    }
}
