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
        ("市", Box(138.2, 34.7, 0.3)),
        ("灯見", Box(138.2, 34.7, 0.1)),
        ("南", Box(138.3, 34.7, 0.1)),
        ("輪", Box(138.2, 34.8, 0.1, [Ring(138.24, 34.84, 0.02)])),
    ]);

    [Fact]
    public void A_point_finds_every_area_that_holds_it()
    {
        Assert.Equal(["市", "灯見"], Index.At(34.75, 138.25));
        Assert.Equal(["市"], Index.At(34.85, 138.25));
        Assert.Empty(Index.At(35.5, 138.25));
    }

    [Fact]
    public void A_point_on_a_common_border_is_in_both() => Assert.Equal(["市", "灯見", "南"], Index.At(34.75, 138.3));

    [Fact]
    public void Cells_go_to_the_areas_that_hold_their_centres()
    {
        var cells = new[] { (34.75, 138.25), (34.85, 138.25), (36.0, 138.25) }
            .Select(p => new MeshCell(MeshCode.At(p.Item1, p.Item2, MeshLevel.Third), 10, null, null, null, [])).ToArray();
        var shared = Index.Assign(cells);
        Assert.Equal(20, shared["市"].Sum(c => c.People));
        Assert.Equal(10, shared["灯見"].Sum(c => c.People));
        Assert.Empty(shared["南"]);
    }
}
