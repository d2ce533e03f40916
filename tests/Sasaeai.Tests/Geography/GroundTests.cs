using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class GroundTests
{
    // 国土地理院「測量計算サイト」の例: つくばの国土地理院から日本経緯度原点まで 58,643.804 m.
    [Fact]
    public void From_Tsukuba_to_the_national_origin_is_the_surveyed_length_within_three_in_a_thousand() =>
        Assert.InRange(Ground.Metres(36.103774791667, 140.087855041667, 35.655028472222, 139.744750472222) / 58_643.804, 0.997, 1.003);

    [Fact]
    public void There_and_back_are_alike_and_nowhere_is_near()
    {
        Assert.Equal(Ground.Metres(34.9, 138.3, 34.8, 138.2), Ground.Metres(34.8, 138.2, 34.9, 138.3), 9);
        Assert.Equal(0, Ground.Metres(34.9, 138.3, 34.9, 138.3));
    }

    [Fact]
    public void A_walk_is_longer_than_the_straight_line() => Assert.Equal(650, Ground.Walked(500));
}
