using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Time;

public sealed class AgoTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Theory]
    [InlineData("2026-11-18", "きょう")]
    [InlineData("2026-11-17", "きょう")]
    [InlineData("2026-11-16", "きのう")]
    [InlineData("2026-11-04", "13日前")]
    [InlineData("2026-11-03", "2週間前")]
    [InlineData("2026-09-18", "8週間前")]
    [InlineData("2026-09-17", "2か月前")]
    [InlineData("2025-11-18", "11か月前")]
    [InlineData("2025-11-17", "1年前")]
    [InlineData("2024-09-01", "2年2か月前")]
    public void A_day_is_said_as_people_say_it(string day, string words) =>
        Assert.Equal(words, Ago.Words(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today));
}
