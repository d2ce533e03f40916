using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class MeshCodeTests
{
    private static readonly MeshLevel[] Levels = Enum.GetValues<MeshLevel>();

    [Theory]
    [InlineData(MeshLevel.First, 5339)]
    [InlineData(MeshLevel.Second, 533946)]
    [InlineData(MeshLevel.Third, 53394611)]
    [InlineData(MeshLevel.Half, 533946113)]
    [InlineData(MeshLevel.Quarter, 5339461132)]
    [InlineData(MeshLevel.Eighth, 53394611323)]
    public void Tokyo_station_has_the_codes_of_the_standard(MeshLevel level, long code) =>
        Assert.Equal(code, MeshCode.At(35.681236, 139.767125, level).Value);

    [Fact]
    public void The_centre_of_a_cell_is_where_the_census_table_says()
    {
        var (latitude, longitude) = MeshCode.Parse("5238117942").Centre;
        Assert.Equal(34.813542, latitude, 6);
        Assert.Equal(138.248438, longitude, 6);
    }

    [Fact]
    public void Every_point_lies_in_its_cell_and_every_cell_in_its_parent()
    {
        var random = new Random(20);
        for (var i = 0; i < 2_000; i++)
        {
            var (latitude, longitude) = (20 + random.NextDouble() * 26, 122 + random.NextDouble() * 32);
            foreach (var level in Levels)
            {
                var cell = MeshCode.At(latitude, longitude, level);
                Assert.Equal(level, cell.Level);
                Assert.True(cell.Bounds.Contains(longitude, latitude));
                Assert.Equal(cell, MeshCode.At(cell.Centre.Latitude, cell.Centre.Longitude, level));
                Assert.Equal(cell, MeshCode.At(cell.Bounds.MinY, cell.Bounds.MinX, level));
                Assert.Equal(cell, MeshCode.Parse(cell.ToString()));
                if (cell.Parent is { } parent)
                    Assert.True(Grown(parent.Bounds).Contains(cell.Bounds) && parent.Range(level).Holds(cell.Value));
                else
                    Assert.Equal(MeshLevel.First, level);
            }
        }
    }

    [Fact]
    public void The_ranges_over_a_box_hold_every_point_of_it_and_little_else()
    {
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var (south, west) = (24 + random.NextDouble() * 20, 123 + random.NextDouble() * 20);
            var box = new Envelope(west, west + random.NextDouble(), south, south + random.NextDouble());
            var ranges = MeshCode.Covering(box, MeshLevel.Quarter);
            for (var j = 0; j < 200; j++)
            {
                var inside = MeshCode.At(box.MinY + random.NextDouble() * box.Height, box.MinX + random.NextDouble() * box.Width, MeshLevel.Quarter);
                Assert.Contains(ranges, r => r.Holds(inside.Value));
            }
            var near = new Envelope(box);
            near.ExpandBy(0.03);
            var outside = MeshCode.At(near.MinY, near.MinX, MeshLevel.Quarter);
            Assert.DoesNotContain(ranges, r => r.Holds(outside.Value));
        }
    }

    [Fact]
    public void Whole_rows_and_squares_of_cells_join_into_few_ranges()
    {
        Assert.InRange(MeshCode.Covering(MeshCode.Parse("5238").Bounds, MeshLevel.Quarter).Count, 1, 150);
        var town = new Envelope(138.21, 138.40, 34.77, 34.92);
        Assert.InRange(MeshCode.Covering(town, MeshLevel.Quarter).Count, 10, 60);
    }

    [Fact]
    public void A_box_outside_Japan_has_no_ranges() => Assert.Empty(MeshCode.Covering(new Envelope(-7, -6, 53, 54), MeshLevel.Quarter));

    [Theory]
    [InlineData("", "4・6・8・9・10・11桁")]
    [InlineData("523", "3文字")]
    [InlineData("52381a11", "数字だけ")]
    [InlineData("５２３８", "数字だけ")]
    [InlineData("52388111", "5・6桁目")]
    [InlineData("523811115", "1から4")]
    [InlineData("523811110", "1から4")]
    [InlineData("9938", "日本の範囲の外")]
    [InlineData("523811111111", "12文字")]
    public void A_bad_code_is_refused_with_its_reason(string text, string reason)
    {
        Assert.False(MeshCode.TryParse(text, out _, out var given));
        Assert.Contains(reason, given);
        Assert.Equal(given, Assert.Throws<FormatException>(() => MeshCode.Parse(text)).Message);
    }

    [Fact]
    public void A_point_outside_Japan_has_no_code() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeshCode.At(53.41, -6.2, MeshLevel.Third));

    [Fact]
    public void A_cell_is_not_within_a_finer_one() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeshCode.Parse("52381179").Within(MeshLevel.Quarter));

    private static Envelope Grown(Envelope box)
    {
        var grown = new Envelope(box);
        grown.ExpandBy(1e-9);
        return grown;
    }
}
