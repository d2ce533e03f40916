using Sasaeai.Algorithms.Text;
using Xunit;

namespace Sasaeai.Tests.Text;

public class JapaneseAddressTests
{
    [Theory]
    [InlineData("静岡県焼津市大覚寺三丁目２番２号", "焼津市大覚寺3-2-2")]
    [InlineData("〒425-0086 静岡県焼津市大覚寺3丁目2番地の2", "大覚寺３－２－２")]
    [InlineData("本中根485番地の1", "静岡県焼津市本中根４８５−１")]
    [InlineData("静岡県焼津市大字中里176番地", "焼津市中里176")]
    [InlineData("焼津市三ケ名1550-2", "焼津市三ヶ名１５５０ー２")]
    [InlineData("三重県北牟婁郡紀北町上里225番地8", "紀北町上里225-8")]
    [InlineData("北海道札幌市中央区南8条西26丁目1-2", "札幌市中央区南八条西二十六丁目1番2号")]
    [InlineData("焼津市石津１丁目３－３", "焼津市石津一丁目3-3")]
    [InlineData("静岡県焼津市 八楠1丁目5-19　1階", "焼津市八楠1-5-19")]
    public void One_place_written_in_two_ways_has_one_block(string one, string other) =>
        Assert.True(JapaneseAddress.Parse(one).IsSameBlock(JapaneseAddress.Parse(other)), $"{JapaneseAddress.Parse(one)} {JapaneseAddress.Parse(other)}");

    [Theory]
    [InlineData("焼津市大覚寺3-2-2", "焼津市大覚寺3-2-20")]
    [InlineData("焼津市大覚寺3-2-2", "焼津市大村3-2-2")]
    [InlineData("札幌市中央区南8条西26丁目1-2", "札幌市中央区南9条西26丁目1-2")]
    [InlineData("東京都府中市本町1-1", "広島県府中市本町1-1")]
    [InlineData("新田町甲8番地", "新田町乙8番地")]
    [InlineData("焼津市", "焼津市")]
    [InlineData("", "")]
    public void Two_places_do_not_share_a_block(string one, string other) =>
        Assert.False(JapaneseAddress.Parse(one).IsSameBlock(JapaneseAddress.Parse(other)), $"{JapaneseAddress.Parse(one)} {JapaneseAddress.Parse(other)}");

    [Fact]
    public void What_follows_the_block_is_the_building()
    {
        var address = JapaneseAddress.Parse("静岡県焼津市大住648-3アイランドビル102");
        Assert.Equal(("静岡県", "焼津市大住", "648-3"), (address.Prefecture, address.Locality, address.Block));
        Assert.Equal("あいらんどびる102", address.Building);
    }

    [Theory]
    [InlineData("福島県郡山市本町1-1", "郡山市本町")]
    [InlineData("愛知県蒲郡市本町1-1", "蒲郡市本町")]
    [InlineData("奈良県大和郡山市小林町558", "大和郡山市小林町")]
    [InlineData("鹿児島県大島郡龍郷町浦1", "竜郷町浦")]
    public void Only_a_county_before_a_town_or_village_is_left_out(string written, string locality) =>
        Assert.Equal(locality, JapaneseAddress.Parse(written).Locality);
}
