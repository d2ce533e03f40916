using Sasaeai.Areas;
using Xunit;

namespace Sasaeai.Tests.Areas;

public sealed class AreaTreeTests
{
    private static readonly Guid Town = Guid.NewGuid(), Sunami = Guid.NewGuid(), School = Guid.NewGuid(), Nagihara = Guid.NewGuid(), Served = Guid.NewGuid();

    [Fact]
    public void An_area_holds_itself_what_lies_below_it_and_what_it_spans()
    {
        var tree = new AreaTree([(Town, null), (Sunami, Town), (School, Sunami), (Nagihara, Town), (Served, Town)], [new AreaCoverage { AreaId = Served, CoveredAreaId = Sunami }]);

        Assert.True(tree.Holds(Sunami, Sunami));
        Assert.True(tree.Holds(Town, School));
        Assert.True(tree.Holds(Served, School));
        Assert.False(tree.Holds(School, Sunami));
        Assert.False(tree.Holds(Nagihara, School));
        Assert.False(tree.Holds(Served, Nagihara));
    }
}
