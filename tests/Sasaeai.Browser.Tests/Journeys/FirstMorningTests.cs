using System.Text;
using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>An officer before an empty municipality, a small file of two school areas in hand.</summary>
public sealed class FirstMorningTests(EmptyHouse house) : IClassFixture<EmptyHouse>
{
    private const string Schools = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"名称":"砂見中学校区"},"geometry":{"type":"Polygon","coordinates":[[[138.30,34.80],[138.32,34.80],[138.32,34.82],[138.30,34.82],[138.30,34.80]]]}},
        {"type":"Feature","properties":{"名称":"凪原中学校区"},"geometry":{"type":"Polygon","coordinates":[[[138.32,34.80],[138.34,34.80],[138.34,34.82],[138.32,34.82],[138.32,34.80]]]}}]}
        """;

    [Fact]
    public async Task Hamada_is_led_from_an_empty_first_page_to_a_municipality_with_areas_and_on_to_the_next_step()
    {
        House.SkipWithoutChromium();
        var hamada = await house.SignInAsync(Cast.Hamada);
        await Assertions.Expect(Next(hamada)).ToContainTextAsync("圏域の形を取り込む");
        await hamada.ArriveAsync(() => Next(hamada).GetByRole(AriaRole.Link).ClickAsync());
        await hamada.TakeNextStepAsync();

        await hamada.SelectOptionAsync("[name=Kind]", "daily-living");
        await hamada.SetInputFilesAsync("[name=Outlines]", new FilePayload { Name = "中学校区.geojson", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Schools) });
        await hamada.ArriveAsync(() => hamada.ClickAsync("form[action*=Outlines] button"));
        await hamada.SeesAsync("h1", "取り込む前に確かめる");
        await hamada.SeesAsync("main table", "砂見中学校区");
        await hamada.ArriveAsync(() => hamada.GetByRole(AriaRole.Button, new() { Name = "この内容で取り込む" }).ClickAsync());
        await hamada.SeesAsync("h1", "取り込みました");

        await hamada.GetByRole(AriaRole.Link, new() { Name = "圏域を見る" }).ClickAsync();
        foreach (var area in new[] { "砂見中学校区", "凪原中学校区" })
        {
            await hamada.SeesAsync(".areas-table th", area);
            await Assertions.Expect(hamada.Locator($".map .areas a[aria-label='{area}']")).ToHaveCountAsync(1);
        }
        await hamada.OpensAsync("/");
        await Assertions.Expect(hamada.Locator(".tasks li").Filter(new() { HasText = "圏域の形を取り込む" })).ToContainTextAsync("すみ");
        await Assertions.Expect(Next(hamada)).ToContainTextAsync("人口を取り込む");
        await hamada.Context.CloseAsync();
    }

    private static ILocator Next(IPage page) => page.Locator(".tasks li").Filter(new() { HasText = "つぎはこれ" });
}
