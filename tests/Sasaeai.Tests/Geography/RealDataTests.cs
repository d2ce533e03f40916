using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

/// <summary>The real files of 焼津市 and of the whole country give the values that are known of them.</summary>
public sealed class RealDataTests
{
    private static BoundarySet Boundaries(params string[] path)
    {
        var at = SharedData.Require(path);
        var files = Directory.Exists(at) ? Directory.GetFiles(at).Where(f => Path.GetExtension(f) is not (".csv" or ".yml")) : [at];
        return BoundaryFile.Read(files.Select(Named));
    }

    private static NamedFile Named(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));

    private static MeshPopulation Population(params string[] path) => Assert.Single(MeshPopulationFile.Read([Named(SharedData.Require(path))]));

    private static Geometry Yaizu() => Assert.Single(Boundaries("yaizu", "boundary", "boundary_22212.geojson").Features).Area;

    private static MeshPopulation Within(Geometry area, MeshPopulation population) =>
        new(population.Level, population.Year, new AreaIndex<int>([(0, area)]).Assign(population.Cells)[0]);

    [Theory]
    [InlineData("自治会区域", 35, "SAFIELD000", "焼津第6自治会")]
    [InlineData("小学校区", 13, "SAFIELD001", "焼津西小学校")]
    [InlineData("中学校区", 9, "item2", "東益津中学校")]
    public void The_citys_boundaries_are_read_in_CP932_and_both_coordinate_systems(string set, int count, string column, string name)
    {
        var read = Boundaries("yaizu", "opendata", set);
        Assert.Equal(count, read.Features.Count);
        Assert.Contains(name, read.Features.Select(f => f.Attributes[column]));
        Assert.All(read.Features, f => Assert.True(f.Area.IsValid));
        var city = Yaizu();
        // The schools' districts fill the city; the two sources draw the shore differently.
        Assert.InRange(NetTopologySuite.Operation.Union.UnaryUnionOp.Union(read.Features.Select(f => f.Area)).Intersection(city).Area / city.Area, 0.95, 1);
    }

    [Fact]
    public void A_city_boundary_of_130_open_lines_is_refused_with_the_cause()
    {
        SharedData.Require("yaizu", "opendata", "行政区域界");
        Assert.Contains("海岸線", Assert.Throws<BoundaryFileException>(() => Boundaries("yaizu", "opendata", "行政区域界")).Message);
    }

    [Fact]
    public void The_whole_countrys_municipalities_are_read() =>
        Assert.Equal(1897, Boundaries("japan", "boundary", "N03-21_210101.json").Features.Count);

    [Fact]
    public void Yaizu_2020_has_65_cells_of_1_km_with_136915_people_and_41030_of_65_and_over()
    {
        var cells = Within(Yaizu(), Population("yaizu", "population", "pop_2020_5238.zip"));
        Assert.Equal((65, 136_915, 41_030, 2020), (cells.Cells.Count, cells.People, cells.Aged65, cells.Year));
        Assert.Single(cells.Cells, c => c.IsSuppressed);
    }

    [Fact]
    public void Tables_of_2010_and_2015_are_read_by_their_own_headings()
    {
        Assert.Equal(2015, Population("yaizu", "population", "pop_2015_5238.zip").Year);
        var older = Population("japan", "estat_1km_zip", "pop_2010_5339.zip");
        Assert.Equal(2010, older.Year);
        Assert.Null(older.Aged65);
        Assert.NotEqual(0, older.People);
    }

    [Fact]
    public void A_prefectures_file_beside_that_of_the_mesh_adds_nobody_twice()
    {
        var mesh = Named(SharedData.Require("japan", "estat_1km_zip", "pop_2020_5338.zip"));
        var prefecture = Named(SharedData.Require("japan", "estat_1km_zip", "test_2020_19.zip"));
        var (alone, both) = (Assert.Single(MeshPopulationFile.Read([mesh])), Assert.Single(MeshPopulationFile.Read([prefecture, mesh])));
        Assert.Equal(alone.People, both.Cells.Where(c => c.Code.Within(MeshLevel.First).Value == 5338).Sum(c => c.People));
    }

    [Fact]
    public void Japan_has_1178130_cells_of_250_m_and_127094745_people()
    {
        var japan = Population("japan", "mesh250_2015_japan.csv.gz");
        Assert.Equal((1_178_130, 127_094_745, 2015), (japan.Cells.Count, japan.People, japan.Year));
    }

    [Fact]
    public void A_fifth_of_Yaizus_older_people_live_within_500_m_of_a_centre()
    {
        var fine = Population("yaizu", "population", "mesh250_2015_22212.csv");
        var coarse = Population("yaizu", "population", "pop_2020_5238.zip");
        var centres = Centres("地域交流センター", "222127_community_center.csv").Concat(Centres("福祉会館", "222127_facilities_welfare.csv")).ToList();
        Assert.Equal(11, centres.Count);

        // The figure handed down (41,982) divides each cell's older people by the cell's own people and gives the suppressed cell
        // the city's mean. Ours spreads a merged group's older people over the whole group: seven fewer, and never a share above 1.
        var split = AgeSplit.Estimate(fine, coarse);
        Assert.Equal(41_975, Math.Round(split.Sum(s => s.Aged65 ?? 0)));
        var mean = 41_030 / 136_915.0;
        Assert.Equal(41_982, Math.Round(fine.Cells.Sum(c => c.People * (coarse[c.Code.Within(MeshLevel.Third)] is { Aged65: { } aged } own ? (double)aged / own.People : mean))));

        double Reached(double metres) => split.Where(s => centres.Exists(c => Ground.Metres(s.Cell.Code.Centre.Latitude, s.Cell.Code.Centre.Longitude, c.Latitude, c.Longitude) <= metres)).Sum(s => s.Aged65 ?? 0) / split.Sum(s => s.Aged65 ?? 0);
        Assert.Equal(0.198, Reached(500), 3);
        Assert.Equal(0.440, Reached(800), 3);
    }

    private static IEnumerable<(double Latitude, double Longitude)> Centres(string set, string file) =>
        File.ReadLines(SharedData.Require("yaizu", "opendata", set, file)).Skip(1).Select(l => l.Split(',')).Select(f => (double.Parse(f[10]), double.Parse(f[11])));
}
