using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests;

/// <summary>A page that was left open shows nothing once its stay is over.</summary>
public sealed class LeavingTests(House house)
{
    [Fact]
    public async Task Whoever_leaves_in_one_window_leaves_in_all()
    {
        House.SkipWithoutChromium();
        var left = await house.SignInAsync(Cast.Shioya);
        await left.GotoAsync("/people");
        var other = await left.Context.NewPageAsync();
        await other.GotoAsync("/sign-out");
        await Assertions.Expect(left).ToHaveURLAsync(house.Address + "/people");

        await other.ClickAsync("main form button");

        await Assertions.Expect(left).ToHaveURLAsync(house.Address + "/sign-in");
        await left.Context.CloseAsync();
    }

    [Fact]
    public async Task What_lay_open_until_the_stay_ran_out_goes_and_what_is_in_use_elsewhere_stays()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Minato);
        await page.Clock.InstallAsync();
        await page.GotoAsync("/account");
        var asked = 0;
        page.Request += (_, request) => asked += request.IsNavigationRequest ? 1 : 0;
        await page.Clock.FastForwardAsync("01:50:00");
        Assert.Equal(0, asked);

        // Somebody worked in another window meanwhile: it tells this one, and has been heard once a listener that came later has heard it.
        await page.EvaluateAsync("() => new Promise(heard => { const here = new BroadcastChannel('sasaeai-stay'); here.onmessage = heard; new BroadcastChannel('sasaeai-stay').postMessage(Date.now() + 3600000); })");
        await page.Clock.FastForwardAsync("00:30:00");
        Assert.Equal(0, asked);

        await EndAsync();
        await page.Clock.FastForwardAsync("01:00:00");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("入る");
        Assert.NotEqual(0, asked);
        await page.Context.CloseAsync();
    }

    private async Task EndAsync()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        using var everywhere = db.ReachEveryMunicipality();
        await db.Stays.Where(s => db.Users.Any(a => a.Id == s.AccountId && a.UserName == Cast.Minato.SignIn)).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, house.Clock.GetUtcNow().UtcDateTime));
    }
}
