using Sasaeai.Accounts;
using Xunit;

namespace Sasaeai.Tests.Accounts;

public sealed class PasswordEffortTests
{
    private static readonly string[] About = ["shioya", "汐屋", "さとみ", "汐屋 さとみ", "はまなみ", "はまなみ市", "hamanami"];

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("はまはまはまはまはまはま")]
    [InlineData("hamanami-2026")]
    [InlineData("はまなみ市２０２６年")]
    [InlineData("shioyashioya1")]
    [InlineData("汐屋さとみ12345678")]
    [InlineData("sasaeai-sasaeai")]
    [InlineData("abcdefghijkl")]
    [InlineData("123456789012")]
    [InlineData("unbelievable")]
    [InlineData("iloveyou2026!")]
    public void What_is_tried_first_is_little_effort(string password) => Assert.InRange(PasswordEffort.Of(password, About), 1, PasswordEffort.Least - 1);

    [Theory]
    [InlineData("潮の匂いの朝に砂浜を歩く")]
    [InlineData("夕凪の港で網をつくろうよ")]
    [InlineData("kx7vbn2wqp9mtr")]
    [InlineData("correct horse battery staple")]
    public void A_sentence_or_a_row_of_random_letters_is_enough(string password) => Assert.True(PasswordEffort.Of(password, About) >= PasswordEffort.Least);

    [Fact]
    public void Ever_so_long_a_password_is_weighed_too() => Assert.True(PasswordEffort.Of(new string('a', 4000) + "潮の匂いの朝", About) >= PasswordEffort.Least);
}
