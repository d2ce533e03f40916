using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests;

/// <summary>
/// Each role goes wherever its own pages lead, to one page of each kind, on a phone: a page shows other things to other roles, and axe
/// finds nothing on any of them.
/// </summary>
public sealed partial class AxeByRoleTests(House house)
{
    private const int Phone = 360;

    public static TheoryData<string> Names => [.. Cast.Staff.Select(m => m.SignIn)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_wherever_a_role_can_go(string signIn)
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Staff.Single(m => m.SignIn == signIn), Phone);
        var findings = new List<string>();
        page.Overhear(findings);
        var (waiting, known) = (new Queue<string>(["/"]), new HashSet<string> { "/" });
        while (waiting.TryDequeue(out var path))
        {
            var answer = await page.GotoAsync(path);
            if (answer!.Status >= 400)
            {
                findings.Add($"{path} answered {answer.Status}");
                continue;
            }
            findings.AddRange(await page.FindingsAsync(path));
            foreach (var link in await LinksAsync(page))
                if (known.Add(Kind(link)))
                    waiting.Enqueue(link);
        }
        await page.Context.CloseAsync();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.True(known.Count > 10, $"{signIn} came to {known.Count} kinds of page only.");
    }

    /// <summary>Addresses on this server, files left out: they would be downloaded. The guide is the same for everybody and has its own walk.</summary>
    private static async Task<string[]> LinksAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a[href]:not([download])')].map(a => new URL(a.getAttribute('href'), location))
                .filter(u => u.origin === location.origin && !/^[/](sign-out|guide[/])|[.][a-z]+$/.test(u.pathname) && !u.searchParams.has('handler'))
                .map(u => u.pathname + u.search)
            """);

    /// <summary>Where a link leads, without which record and what is chosen there.</summary>
    private static string Kind(string link) => Id().Replace(link.Split('?')[0], "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
