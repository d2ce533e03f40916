using System.Net;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Figures;

public sealed class AnswerTimePageTests(House house)
{
    private const string Page = "/figures/answer-time";

    [Fact]
    public async Task Those_who_hear_worries_read_days_and_those_outside_read_no_small_number()
    {
        await (await house.SignInAsync(Cast.Shioya)).HearAsync("買い物に行けない", where: "砂見町");
        var inside = await (await house.SignInAsync(Cast.Kujiraoka)).ReadAsync(Page);
        Assert.Contains("いちばん長い待ち", inside.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        foreach (var member in new[] { Cast.Tsukuda, Cast.Nagisa, Cast.Minato, Cast.Roui })
        {
            var visitor = await house.SignInAsync(member);
            if (await visitor.StatusAsync(Page) is HttpStatusCode.NotFound)
                continue;
            var outside = await visitor.ReadAsync(Page);
            Assert.DoesNotContain("いちばん長い待ち", outside.Body!.TextContent, StringComparison.Ordinal);
            Assert.All(outside.QuerySelectorAll("tbody td:nth-child(n+3), tfoot td:nth-child(n+3)"),
                cell => Assert.False(int.TryParse(cell.TextContent, out var count) && count is > 0 and < 10, cell.TextContent));
        }
        Assert.Equal(HttpStatusCode.OK, await (await house.SignInAsync(Cast.Roui)).StatusAsync(Page));
    }

    [Fact]
    public async Task A_year_that_is_none_is_this_one_and_the_sheet_has_the_same_rows()
    {
        var kujiraoka = await house.SignInAsync(Cast.Kujiraoka);
        var page = await kujiraoka.ReadAsync($"{Page}?year=1");
        var sheet = await kujiraoka.Client.GetStringAsync($"{Page}?year=1&handler=sheet");

        Assert.Equal($"{house.Today.Year}", page.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal(1 + page.QuerySelectorAll("tbody tr, tfoot tr").Length, sheet.Trim().Split('\n').Length);
    }
}
