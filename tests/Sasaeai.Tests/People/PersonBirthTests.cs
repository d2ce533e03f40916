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
    public void An_age_is_as_sure_as_the_birth_date(string said, int least, int most)
    {
        var person = SmallTown.Tomi();

        person.BornOn(said, Today);

        Assert.Equal((least, most), person.AgeOn(Today));
    }

    [Fact]
    public void What_is_no_date_or_lies_ahead_is_refused()
    {
        var person = SmallTown.Tomi();

        Assert.Throws<RefusedException>(() => person.BornOn("むかし", Today));
        Assert.Throws<RefusedException>(() => person.BornOn("2030-01-01", Today));
        Assert.Null(person.AgeOn(Today));
    }
}
