using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Browser.Tests;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Every page asked for by every role, on both databases: open ones answer, the others are not there, nothing breaks.</summary>
public sealed class PageWalkTests(House sqlite, PostgresHouse postgres) : IClassFixture<PostgresHouse>
{
    [Fact]
    public Task Every_page_answers_every_role_on_Sqlite() => WalkAsync(sqlite);

    [Fact]
    public Task Every_page_answers_every_role_on_Postgres()
    {
        Assert.SkipUnless(PostgresHouse.Here, "PostgreSQL is not here (SASAEAI_TEST_POSTGRES)");
        return WalkAsync(postgres);
    }

    private static async Task WalkAsync(House house)
    {
        var wrong = new List<string>();
        var pages = await PagesAsync(house);
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

    private static async Task<List<(string Path, OpenToAttribute Open, bool Sampled)>> PagesAsync(House house)
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
