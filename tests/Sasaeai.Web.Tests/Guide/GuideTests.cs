using System.Net;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Guide;

public sealed class GuideTests(House house)
{
    [Fact]
    public async Task Every_page_of_the_guide_opens_for_anyone_and_leads_nowhere_that_is_not()
    {
        var visitor = house.Anonymous();
        var (seen, open) = (new HashSet<string> { "/guide" }, new Queue<string>(["/guide"]));
        while (open.TryDequeue(out var path))
        {
            var page = await visitor.ReadAsync(path);
            Assert.NotEmpty(page.QuerySelectorAll("h1"));
            foreach (var link in page.QuerySelectorAll(".guide a").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith("/guide", StringComparison.Ordinal)))
            {
                var (to, place) = (link.Split('#')[0].TrimEnd('/'), link.Split('#').ElementAtOrDefault(1));
                if (place is not null)
                    Assert.NotNull((await visitor.ReadAsync(to)).GetElementById(Uri.UnescapeDataString(place)));
                if (seen.Add(to))
                    open.Enqueue(to);
            }
            foreach (var picture in page.QuerySelectorAll(".guide img").Select(i => i.GetAttribute("src")!))
            {
                using var answer = await visitor.GetAsync(picture);
                Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
            }
        }
        Assert.True(seen.Count >= 8, string.Join('\n', seen));
        using var missing = await visitor.GetAsync("/guide/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
