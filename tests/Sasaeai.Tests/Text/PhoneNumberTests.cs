using Sasaeai.Algorithms.Text;
using Xunit;

namespace Sasaeai.Tests.Text;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("054-631-4126", "0546314126")]
    [InlineData("(054)626-1139", "0546261139")]
    [InlineData("0597－36－1111", "0597361111")]
    [InlineData("０５４（６２７）０４１２", "0546270412")]
    [InlineData("054-623-5111（代表）", "0546235111")]
    [InlineData("054-623-5111 内線 123", "0546235111")]
    [InlineData("054-623-5111、054-623-5112", "0546235111")]
    [InlineData("+81-54-623-5111", "0546235111")]
    [InlineData("+81(0)54-623-5111", "0546235111")]
    [InlineData("000-0001-2345", "00000012345")]
    [InlineData("546314126", "0546314126")]
    [InlineData("9012345678", "09012345678")]
    [InlineData("（保健医療政策課）  087-839-2860  （感染症対策課）  087-839-2870", "0878392860")]
    [InlineData("623-5111", "")]
    [InlineData("000-0000-0000", "")]
    [InlineData("なし", "")]
    [InlineData(null, "")]
    public void The_first_whole_number_is_read(string? written, string digits) => Assert.Equal(digits, PhoneNumber.Digits(written));

    [Theory]
    [InlineData("054-631-4126", "0546314126")]
    [InlineData("０５４ー６３１ー４１２６", "0546314126")]
    [InlineData("(054)631-4126", "0546314126")]
    [InlineData("体操 054-631-4126 の", "体操 0546314126 の")]
    [InlineData("631-4126", "6314126")]
    [InlineData("本町631-4126", "本町631-4126")]
    [InlineData("らーめん", "らーめん")]
    [InlineData("磯町2-3-5", "磯町2-3-5")]
    [InlineData("1385-1010-2", "1385-1010-2")]
    public void A_number_that_is_looked_for_is_joined_as_it_is_kept(string typed, string looked) => Assert.Equal(looked, PhoneNumber.Joined(typed));
}
