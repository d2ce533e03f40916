using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Xunit;

namespace Sasaeai.Browser.Tests;

/// <summary>Every page of the endpoint list, opened by someone it is open to, on a phone and a desktop: axe finds nothing, nothing scrolls sideways, the CSP is not offended.</summary>
public sealed class AxeWalkTests(House house)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_nothing_on_any_page(int width)
    {
        House.SkipWithoutChromium();
        var findings = new List<string>();
        foreach (var group in Pages().GroupBy(Visitor))
        {
            var page = group.Key is null ? await house.OpenAsync(width) : await house.SignInAsync(group.Key, width);
            page.Overhear(findings);
            // Where no provider is set, the way to it is not there.
            foreach (var route in group.Select(RouteOf).Where(r => r != "/sign-in/outside"))
                findings.AddRange(await FindingsAsync(page, route));
            await page.Context.CloseAsync();
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void Every_route_with_parameters_has_a_sample() =>
        Assert.Equal([], Pages().Where(p => p.RoutePattern.Parameters.Count > 0).Select(RouteOf).Where(r => !Samples.Knows(r)));

    private async Task<List<string>> FindingsAsync(Microsoft.Playwright.IPage page, string route)
    {
        var path = route;
        if (route.Contains('{', StringComparison.Ordinal))
        {
            await using var scope = house.Services.CreateAsyncScope();
            path = await Samples.PathAsync(scope.ServiceProvider, route);
            if (path is null)
                return [$"{route}: the demo has no row to show"];
        }
        var answer = await page.GotoAsync(path);
        if (answer!.Status >= 400 && !route.StartsWith("/error", StringComparison.Ordinal))
            return [$"{path} answered {answer.Status}"];
        return await page.FindingsAsync(path);
    }

    private IEnumerable<RouteEndpoint> Pages() =>
        house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null);

    private static string RouteOf(RouteEndpoint page) => "/" + page.RoutePattern.RawText!.TrimStart('/');

    /// <summary>The first of the cast whom the page is open to; the tier-2 coordinator comes first.</summary>
    private static Member? Visitor(RouteEndpoint page) =>
        page.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null
            : Cast.Staff.First(m => page.Metadata.GetMetadata<OpenToAttribute>()!.Includes(m.Role));
}
