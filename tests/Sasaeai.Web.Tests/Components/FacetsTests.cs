using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

public sealed class FacetsTests(House house)
{
    [Theory]
    [InlineData("/needs")]
    [InlineData("/people")]
    [InlineData("/resources")]
    [InlineData("/organizations")]
    [InlineData("/referrals")]
    [InlineData("/journal?month=2026-11")]
    [InlineData("/search", "体操")]
    [InlineData("/gallery")]
    [InlineData("/access-log")]
    [InlineData($"/open/{EmptyTown.Code}")]
    public async Task Whoever_uses_the_keyboard_is_led_past_what_narrows_to_the_results(string path, string? words = null)
    {
        var visitor = await house.SignInAsync(Cast.Hamada);
        var page = await visitor.ReadAsync(words is null ? path : $"{path}?q={await visitor.SealAsync(words)}");
        Assert.NotNull(page.QuerySelector(".skip[href='#results'] ~ :is(.facets, .filters)"));
        Assert.NotNull(page.QuerySelector("#results[tabindex='-1']"));
    }
}
