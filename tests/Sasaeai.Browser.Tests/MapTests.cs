using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests;

/// <summary>Maps with and without script: the same picture and links, movable where a script runs, whole again on paper.</summary>
public sealed class MapTests(House house)
{
    [Fact]
    public async Task With_script_the_picture_zooms_and_its_links_still_lead_somewhere()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Hamada);
        await page.GotoAsync("/areas?kind=none");
        var picture = page.Locator(".map-pane svg[role=group]");
        await picture.WaitForAsync();
        var before = (await picture.BoundingBoxAsync())!.Width;
        await page.ClickAsync(".leaflet-control-zoom-in");
        // Not WaitForFunction: it evaluates text in the page, which the content security policy forbids.
        for (var tries = 0; tries < 100 && (await picture.BoundingBoxAsync())!.Width < before * 1.2; tries++)
            await page.WaitForTimeoutAsync(50);
        Assert.True((await picture.BoundingBoxAsync())!.Width >= before * 1.2);

        await page.Locator(".areas a").First.EvaluateAsync("link => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))");
        await page.WaitForURLAsync("**/areas/*-*");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_same_links_are_there()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Hamada, script: false);
        await page.GotoAsync("/areas?kind=none");
        Assert.Equal(0, await page.Locator(".map-pane").CountAsync());
        await page.Locator(".areas a").First.ClickAsync(new() { Position = new() { X = 60, Y = 60 }, Force = true });
        await page.WaitForURLAsync("**/areas/*-*");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_the_picture_is_the_servers_again()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Hamada);
        await page.GotoAsync("/areas");
        await page.Locator(".map-pane svg[role=group]").WaitForAsync();
        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(1, await page.Locator(".map-frame > svg:not([style])").CountAsync());
        await page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.Equal(1, await page.Locator(".map-pane svg[role=group]").CountAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_draft_of_an_import_is_clean_to_axe(int width)
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Hamada, width);
        await page.GotoAsync("/areas/import");
        const string json = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"名称":"岬"},"geometry":{"type":"Polygon","coordinates":[[[138.3,34.8],[138.31,34.8],[138.31,34.81],[138.3,34.8]]]}}]}""";
        await page.SelectOptionAsync("[name=Kind]", "third-tier");
        await page.SetInputFilesAsync("[name=Outlines]", new FilePayload { Name = "区域.geojson", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(json) });
        await page.ClickAsync("form[action*=Outlines] button");
        await page.WaitForURLAsync("**/areas/import/*-*");
        Assert.Contains("岬", await page.InnerTextAsync("main table"));
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await page.Context.CloseAsync();
    }
}
