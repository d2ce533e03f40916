using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>The same chain at a desk with script, by Tab, Enter, Space and letters alone.</summary>
public sealed class KeyboardTests(House house, ITestOutputHelper output)
{
    [Fact]
    public async Task Shioya_connects_a_worry_without_touching_the_mouse()
    {
        House.SkipWithoutChromium();
        var page = await house.OpenAsync();
        await page.GotoAsync("/sign-in");
        var hands = new Hands(page);
        await hands.WriteAsync("SignInName", Cast.Shioya.SignIn);
        await hands.WriteAsync("Password", Cast.Password);
        await hands.FollowAsync("main form button");
        await HearAsync(page);

        hands = new Hands(page);
        await hands.FollowAsync("#candidates .card .act a");
        await page.SeesAsync("h1", "に打診する");
        await AskAsync(page);

        hands = new Hands(page);
        await hands.FollowAsync(".next > a");
        await hands.GoToAsync("[name=Choice]");
        await hands.PressAsync("Space");
        await hands.GoToAsync("[name=AnswerWay]");
        await hands.PressAsync("Space");
        await hands.WriteAsync("AnsweredByName", "代表の方");
        await hands.FollowAsync("main form .acts button");
        await page.SeesAsync(".state", "受け入れ");
        await hands.FollowAsync(".next > a");
        await hands.FollowAsync("main form .acts button");
        await page.SeesAsync(".state", "利用中");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_no_page_of_the_chain_is_the_focus_trapped_or_lost()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Shioya);
        foreach (var path in new[] { "/", "/needs/new", "/needs", "/resources", "/map", "/referrals", "/journal", "/account/password" })
        {
            await page.GotoAsync(path);
            var stops = await new Hands(page).WalkRoundAsync();
            Assert.DoesNotContain(stops, s => s.StartsWith("no ring", StringComparison.Ordinal) || s.StartsWith("out of sight", StringComparison.Ordinal));
            Assert.Contains(stops, s => s.Contains("本文へ進む", StringComparison.Ordinal));
            Assert.True(stops.Count > 5, $"{path}: {string.Join(" / ", stops)}");
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Past_all_that_narrows_a_list_one_key_leads_to_the_list()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Shioya);
        foreach (var path in new[] { "/needs", "/resources", "/search" })
        {
            await page.FindAsync(path, "体操");
            var hands = new Hands(page);
            await hands.GoToAsync(".skip.within");
            await hands.PressAsync("Enter");
            await hands.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('#results') !== null"), path);
        }
        await page.Context.CloseAsync();
    }

    /// <summary>Only the words are needed; the rest has its default.</summary>
    private async Task HearAsync(IPage page)
    {
        var hands = new Hands(page);
        await hands.SkipToMainAsync();
        await hands.FollowAsync(".hear .button");
        var (reached, fields) = (hands.Presses, await page.Locator("main form .field").CountAsync());
        await hands.SkipToMainAsync();
        await hands.WriteAsync("About", "浜村 トシ");
        await hands.WriteAsync("Words", "店が遠うて、買い物に行けん");
        await hands.FollowAsync("main form .acts button");
        await page.SeesAsync(".voice", "店が遠うて");
        output.WriteLine($"Quick entry: {fields} fields, 1 required, 2 filled; {reached} keys from the first page to the form, {hands.Presses - reached} in it, and {hands.Letters} letters.");
        Assert.InRange(hands.Presses, 5, 20);
    }

    private static async Task AskAsync(IPage page)
    {
        var hands = new Hands(page);
        await hands.FollowAsync(".next > a");
        await hands.WriteAsync("How", "お宅で、口頭で");
        await hands.FollowAsync("main form .acts button");
        await hands.FollowAsync("main form .acts button");
        await Assertions.Expect(page.Locator(".errors")).ToBeFocusedAsync();
        await hands.WriteAsync("Message", "火曜の便に");
        if (await page.Locator("[name=ReadBeforeAsking]").CountAsync() > 0)
        {
            await hands.GoToAsync("[name=ReadBeforeAsking]");
            await hands.PressAsync("Space");
        }
        await hands.FollowAsync("main form .acts button");
        await page.SeesAsync(".state", "打診中");
    }
}
