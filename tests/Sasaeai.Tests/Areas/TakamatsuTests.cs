using Sasaeai.Areas;
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
    public void A_table_of_mesh_cells_is_not_one_of_towns() =>
        Assert.Null(TownPopulationTable.Read(SharedData.Require("yaizu", "population", "mesh250_2015_22212.csv"), "mesh250_2015_22212.csv"));
}
