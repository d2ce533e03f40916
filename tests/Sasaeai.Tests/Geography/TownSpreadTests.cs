using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class TownSpreadTests
{
    private static MeshCell Cell(double latitude, double longitude, int people) => new(MeshCode.At(latitude, longitude, MeshLevel.Quarter), people, null, null, null, []);

    [Fact]
    public void No_person_is_lost_or_added()
    {
        var random = new Random(11);
        var towns = Enumerable.Range(0, 40).Select(_ => (People: random.Next(0, 3000), At: (34.3 + random.NextDouble() * 0.1, 134 + random.NextDouble() * 0.1)))
            .Select(t => new TownPeople(t.At.Item1, t.At.Item2, t.People, t.People / 3, t.People / 7)).ToList();
        var cells = Enumerable.Range(0, 500).Select(_ => Cell(34.3 + random.NextDouble() * 0.1, 134 + random.NextDouble() * 0.1, random.Next(0, 300))).DistinctBy(c => c.Code).ToList();
        var spread = TownSpread.Over(towns, cells);
        Assert.Equal(towns.Sum(t => t.People), spread.Sum(c => c.People));
        Assert.Equal(towns.Sum(t => t.Aged65), spread.Sum(c => c.Aged65));
        Assert.Equal(towns.Sum(t => t.Aged75), spread.Sum(c => c.Aged75));
        Assert.All(spread, c => Assert.True(c.Aged75 <= c.Aged65 && c.Aged65 <= c.People));
        Assert.Equal(spread.Count, spread.Select(c => c.Code).Distinct().Count());
    }

    [Fact]
    public void People_go_where_people_were_counted_and_to_the_nearest_towns_cells()
    {
        var spread = TownSpread.Over(
            [new(34.30, 134.00, 100, 40, 20), new(34.40, 134.00, 10, 5, 1)],
            [Cell(34.301, 134.001, 30), Cell(34.305, 134.005, 10), Cell(34.305, 134.02, 0), Cell(34.399, 134.001, 7)]);
        Assert.Equal([75, 25, 10], spread.Select(c => c.People));
        Assert.Equal([30, 10, 5], spread.Select(c => c.Aged65!.Value));
    }

    [Fact]
    public void A_town_without_an_inhabited_cell_keeps_its_people_at_its_point()
    {
        var cell = Assert.Single(TownSpread.Over([new(34.3, 134, 12, null, null)], []));
        Assert.Equal((MeshCode.At(34.3, 134, MeshLevel.Quarter), 12, null), (cell.Code, cell.People, cell.Aged65));
    }
}
