using Sasaeai.History;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.People;

public sealed class PersonBirthTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Theory]
    [InlineData("S19.11.17", 82, 82)]
    [InlineData("昭和19年11月18日", 81, 81)]
    [InlineData("昭和19年", 81, 82)]
    [InlineData("昭和19年ごろ", 80, 83)]
    [InlineData("1944-02-29", 82, 82)]
    [InlineData("1937", 88, 89)]
    [InlineData("80代", 80, 89)]
    [InlineData("８０歳代 後半", 85, 89)]
    [InlineData("80代前半", 80, 84)]
    [InlineData("83歳", 83, 83)]
    [InlineData("83才くらい", 81, 85)]
    [InlineData("81〜90歳", 81, 90)]
    [InlineData("百歳", null, null)]
    public void An_age_is_as_sure_as_the_birth_date(string said, int? least, int? most)
    {
        var person = SmallTown.Tomi();
        if (least is null)
        {
            Assert.Throws<RefusedException>(() => person.BornOn(said, Today));
            return;
        }

        person.BornOn(said, Today);

        Assert.Equal((least.Value, most!.Value), person.AgeOn(Today));
    }

    [Theory]
    [InlineData("昭和12年3月頃", "1937-03~", "昭和12年3月ごろ生まれ", "89歳")]
    [InlineData("S12.3.4", "1937-03-04", "昭和12年3月4日生まれ", "89歳")]
    [InlineData("1937", "1937", "昭和12年生まれ", "88〜89歳")]
    [InlineData("80代", "1936-11-18/1946-11-17", "昭和11年から昭和21年までの生まれ", "80代")]
    [InlineData("90歳", "1935-11-18/1936-11-17", "昭和10年から昭和11年までの生まれ", "90歳")]
    public void A_birth_is_kept_with_its_precision_and_said_again(string said, string stored, string words, string age)
    {
        var person = SmallTown.Tomi();

        person.BornOn(said, Today);

        Assert.Equal((stored, words), (person.BirthText, person.Born.ToString()));
        Assert.Equal(age is "89歳" && said.Contains('頃') ? "88〜90歳" : age, person.AgeWords(Today));
        person.BornOn(person.Born!.Value.Typed(Today.AddYears(3)), Today.AddYears(3));
        Assert.Equal(stored, person.BirthText);
    }

    [Fact]
    public void An_age_that_was_said_grows_with_the_years()
    {
        var person = SmallTown.Tomi();
        person.BornOn("80代", Today);

        Assert.Equal("81〜90歳", person.AgeWords(Today.AddYears(1)));
        Assert.Equal("90代", person.AgeWords(Today.AddYears(10)));
    }

    [Fact]
    public void The_dead_grow_no_older()
    {
        var person = SmallTown.Tomi();
        person.BornOn("S12.3.4", Today);
        person.Die("R8.3.3", Today);

        Assert.Equal("88歳", person.AgeWords(Today));
    }

    [Theory]
    [InlineData("むかし", "読めません")]
    [InlineData("2030-01-01", "きょうより先")]
    [InlineData("昭和12年2月30日", "2月30日を確かめて")]
    [InlineData("S12.13.4", "暦にない日")]
    [InlineData("80", "元号か西暦")]
    [InlineData("12年3月", "元号か西暦")]
    [InlineData("明治3年", "125歳をこえます")]
    [InlineData("300歳", "読めません")]
    public void What_cannot_be_a_birth_is_refused_in_words_that_say_why(string said, string why)
    {
        var person = SmallTown.Tomi();

        var refused = Assert.Throws<RefusedException>(() => person.BornOn(said, Today));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Null(person.AgeOn(Today));
    }

    [Fact]
    public void Nothing_written_is_not_known()
    {
        var person = SmallTown.Tomi();
        person.BornOn("S12.3.4", Today);

        person.BornOn(" ", Today);

        Assert.Equal((null, null), (person.BirthText, person.BirthDate));
    }
}
