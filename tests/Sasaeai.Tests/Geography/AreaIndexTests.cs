using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class AreaIndexTests
{
    private static Polygon Box(double west, double south, double side, LinearRing[]? holes = null) => new(Ring(west, south, side), holes ?? []);
    private static LinearRing Ring(double west, double south, double side) =>
        new([new(west, south), new(west + side, south), new(west + side, south + side), new(west, south + side), new(west, south)]);

    private static readonly AreaIndex<string> Index = new([
        ("市", Box(138, 34.5, 0.5)),
        ("灯見", Box(138, 34.5, 0.25)),
        ("南", Box(138.25, 34.5, 0.25)),
        ("輪", Box(138, 34.75, 0.25, [Ring(138.0625, 34.8125, 0.125)])),
    ]);

    [Fact]
    public void A_point_finds_every_area_that_holds_it()
    {
        Assert.Equal(["市", "灯見"], Index.At(34.6, 138.1));
        Assert.Equal(["市"], Index.At(34.875, 138.125));
        Assert.Empty(Index.At(35.5, 138.1));
    }

    [Fact]
    public void A_point_on_a_common_border_is_in_both() => Assert.Equal(["市", "灯見", "南"], Index.At(34.6, 138.25));

    [Fact]
    public void Cells_go_to_the_areas_that_hold_their_centres()
    {
        var cells = new[] { (34.6, 138.1), (34.875, 138.125), (36.0, 138.1) }
            .Select(p => new MeshCell(MeshCode.At(p.Item1, p.Item2, MeshLevel.Third), 10, null, null, null, [])).ToArray();
        var shared = Index.Assign(cells);
        Assert.Equal(20, shared["市"].Sum(c => c.People));
        Assert.Equal(10, shared["灯見"].Sum(c => c.People));
        Assert.Empty(shared["南"]);
    }
}
