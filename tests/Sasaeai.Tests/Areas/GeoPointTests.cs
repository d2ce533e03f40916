using Sasaeai.Areas;
using Xunit;

namespace Sasaeai.Tests.Areas;

public sealed class GeoPointTests
{
    [Theory]
    [InlineData("34.8687, 138.3166")]
    [InlineData("(34.8687,138.3166)")]
    [InlineData("３４．８６８７　１３８．３１６６")]
    [InlineData("138.3166, 34.8687")]
    public void A_pasted_point_is_read_in_either_order(string typed)
    {
        Assert.True(GeoPoint.TryParse(typed, out var point));
        Assert.Equal(new GeoPoint(34.8687, 138.3166), point);
    }

    [Theory]
    [InlineData("")]
    [InlineData("34.8687")]
    [InlineData("53.35, -6.26")]
    [InlineData("1, 2, 3")]
    [InlineData("公民館")]
    public void What_is_no_point_in_Japan_is_refused(string typed) => Assert.False(GeoPoint.TryParse(typed, out _));

    [Fact]
    public void The_mesh_of_a_point_is_its_250_m_cell_and_of_none_or_a_strange_one_nothing()
    {
        Assert.Equal("5238226512", GeoPoint.MeshOf(34.8854, 138.3166));
        Assert.Null(GeoPoint.MeshOf(34.8854, null));
        Assert.Null(GeoPoint.MeshOf(53.35, -6.26));
    }
}
