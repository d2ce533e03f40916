using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests;

/// <summary>What only a browser can tell about the look; the gallery stands for every page.</summary>
public sealed class LookTests(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_has_to_be_mended_takes_the_focus(bool script)
    {
        House.SkipWithoutChromium();
        var page = await house.OpenAsync(360, script);
        await page.GotoAsync("/gallery?wrong=true");

        await Assertions.Expect(page.Locator(".errors")).ToBeFocusedAsync();
        await page.ClickAsync(".errors a");
        await Assertions.Expect(page.Locator("#What")).ToBeFocusedAsync();
        if (script)
            Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.CloseAsync();
    }

    /// <summary>A desktop of 1280 px at 400 % is 320 px wide.</summary>
    [Fact]
    public async Task At_four_times_the_size_nothing_scrolls_sideways()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Shioya, 320);
        await page.GotoAsync("/gallery");

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_menu_unfolds_on_a_phone_without_script_and_lies_open_on_a_desktop()
    {
        House.SkipWithoutChromium();
        var phone = await house.SignInAsync(Cast.Shioya, 360, script: false);
        await Assertions.Expect(phone.Locator(".loop a").First).ToBeHiddenAsync();
        await phone.ClickAsync(".loop summary");
        await Assertions.Expect(phone.Locator(".loop a").First).ToBeVisibleAsync();
        await phone.Context.CloseAsync();

        var desktop = await house.SignInAsync(Cast.Shioya, script: false);
        await Assertions.Expect(desktop.Locator(".loop a").First).ToBeVisibleAsync();
        await desktop.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_the_menus_go_and_the_municipality_and_the_day_come()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Shioya);
        await page.GotoAsync("/gallery");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var gone in new[] { ".loop", ".switch", ".facets", ".pages", "footer" })
            await Assertions.Expect(page.Locator(gone).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("button:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".top .print-only")).ToContainTextAsync(EmptyTown.Name);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_fonts_come_from_here_where_the_machine_has_none()
    {
        House.SkipWithoutChromium();
        var page = await house.OpenAsync();
        await page.GotoAsync("/gallery");

        var loaded = await page.EvaluateAsync<int>("""
            Promise.all(["16px 'BIZ UDPGothic'", "700 16px 'BIZ UDPGothic'", "16px 'BIZ UDPMincho'"].map(font => document.fonts.load(font, "支え合い")))
                .then(all => all.filter(faces => faces.length > 0 && faces.every(face => face.status === "loaded")).length)
            """);
        Assert.Equal(3, loaded);
        await page.Context.CloseAsync();
    }
}
