using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Union;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Seeding;

public sealed class TownAreasTests(SeededTown town)
{
    [Theory, EachDatabase]
    public async Task The_tree_is_one_town_five_living_areas_and_twelve_schools(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);

        var kinds = await db.Areas.GroupBy(a => a.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

        Assert.Equal((1, 5, 12), (kinds[AreaKind.Municipality], kinds[AreaKind.DailyLiving], kinds[AreaKind.Neighbourhood]));
        Assert.Equal(["凪原圏域", "山根木圏域", "川継圏域", "灯見圏域", "砂見圏域"],
            (await db.Areas.Where(a => a.Kind == AreaKind.DailyLiving).Select(a => a.Name).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Areas_tile_the_area_above_them_without_gap_or_overlap(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var areas = await AreasAsync(db);

        foreach (var (parent, outline) in areas)
        {
            var children = areas.Where(a => a.Key.ParentId == parent.Id).Select(a => a.Value).ToList();
            if (children.Count == 0)
                continue;
            Assert.True(outline.EqualsTopologically(UnaryUnionOp.Union(children)), $"{parent.Name} is not what lies below it");
            Assert.Equal(outline.Area, children.Sum(c => c.Area), 1e-12);
        }
    }

    [Theory, EachDatabase]
    public async Task Every_outline_is_sound_and_an_island_belongs_to_the_cape(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var areas = await AreasAsync(db);

        Assert.All(areas.Values, outline => Assert.True(outline.IsValid && !outline.IsEmpty));
        Assert.Equal(2, areas.Single(a => a.Key.Name == "岬小学校区").Value.NumGeometries);
    }

    [Theory, EachDatabase]
    public async Task Cells_add_up_to_the_town_and_lie_in_it(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var cells = await db.PopulationCells.ToListAsync();
        var index = new AreaIndex<Area>((await AreasAsync(db)).Where(a => a.Key.Kind is AreaKind.Neighbourhood).Select(a => (a.Key, a.Value)));

        Assert.Equal((59_828, 18_485, 9_975), (cells.Sum(c => c.Total), cells.Sum(c => c.Aged65), cells.Sum(c => c.Aged75)));
        Assert.All(cells, c => Assert.Single(index.At(MeshCode.Parse(c.Mesh).Centre.Latitude, MeshCode.Parse(c.Mesh).Centre.Longitude)));
        Assert.Equal(cells.Count, cells.DistinctBy(c => c.Mesh).Count());
    }

    [Theory, EachDatabase]
    public async Task No_cell_has_more_older_people_than_people_and_few_people_have_no_ages(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var cells = await db.PopulationCells.ToListAsync();

        Assert.All(cells.Where(c => !c.Merged && c.Aged65 is not null), c => Assert.True(c.Aged75 <= c.Aged65 && c.Aged65 <= c.Total));
        Assert.Contains(cells, c => c.Aged65 is null);
        Assert.All(cells, c => Assert.Equal(c.Total < 6, c.Aged65 is null));
        Assert.Equal(cells.Where(c => c.Merged).Select(c => c.Mesh).Order(), cells.Select(c => c.MergedInto).OfType<string>().Distinct().Order());
    }

    private static async Task<Dictionary<Area, Geometry>> AreasAsync(SasaeaiDb db)
    {
        var areas = await db.Areas.Include(a => a.Boundaries).Where(a => a.Kind != AreaKind.ThirdTier).ToListAsync();
        return areas.ToDictionary(a => a, a => new WKBReader().Read(a.Boundaries.Single().Outline));
    }
}
