using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Browser.Tests;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Every page asked for by every role: open ones answer, the others are not there, nothing breaks.</summary>
public sealed partial class PageWalkTests(House house)
{
    [Fact]
    public async Task Every_page_answers_every_role()
    {
        var wrong = new List<string>();
        var pages = await PagesAsync();
        foreach (var member in Cast.Staff)
        {
            var visitor = await house.SignInAsync(member);
            foreach (var (path, open, sampled) in pages)
            {
                using var answer = await visitor.GetAsync(path);
                var status = (int)answer.StatusCode;
                // A sample is one record of 砂見圏域: a role that the page is open to may still not reach it.
                var right = open.Includes(member.Role) ? status == 200 || (sampled && status is 404 or 302) : status == 404;
                if (!right)
                    wrong.Add($"{member.Role} {path} answered {status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_page_links_to_what_its_reader_may_not_open()
    {
        var wrong = new List<string>();
        var pages = await PagesAsync();
        foreach (var member in Cast.Staff)
        {
            var visitor = await house.SignInAsync(member);
            var asked = new HashSet<string>();
            foreach (var (path, open, _) in pages.Where(p => p.Open.Includes(member.Role)))
            {
                using var page = await visitor.GetAsync(path);
                if (page.StatusCode != HttpStatusCode.OK)
                    continue;
                // One link of each kind on each page: a list's hundredth row leads where its first leads.
                foreach (var link in Links(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), path).DistinctBy(Kind).Where(asked.Add))
                {
                    using var answer = await visitor.GetAsync(link);
                    if ((int)answer.StatusCode >= 400)
                        wrong.Add($"{member.Role}: {path} links to {link}, which answers {(int)answer.StatusCode}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Links(string html, string path) =>
        Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
            .Where(href => href is not ['#', ..] && !href.Contains(':', StringComparison.Ordinal) && href != "/sign-out")
            .Select(href => (href is ['?', ..] ? path.Split('?')[0] + href : href).Split('#')[0]);

    private static string Kind(string link) => Id().Replace(link.Split('?')[0], "{id}");

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    private async Task<List<(string Path, OpenToAttribute Open, bool Sampled)>> PagesAsync()
    {
        var pages = new List<(string, OpenToAttribute, bool)>();
        foreach (var page in house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (page.Metadata.GetMetadata<PageActionDescriptor>() is null || page.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is not null
                || page.Metadata.GetMetadata<OpenToAttribute>() is not { } open)
                continue;
            var route = "/" + page.RoutePattern.RawText!.TrimStart('/');
            var path = route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route;
            if (path is not null)
                pages.Add((path, open, path != route));
        }
        return pages;
    }
}
