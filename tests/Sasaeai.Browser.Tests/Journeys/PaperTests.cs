using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sasaeai.AccessLog;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>What is carried to a meeting or kept in a binder: A4, without what only a screen can do.</summary>
public sealed partial class PaperTests(House house)
{
    /// <summary>A4 less the margins of <c>@page</c>, at 96 dots to the inch.</summary>
    private const int Width = 680;

    private const string Wrong = """
        width => [...document.querySelectorAll("body *")].flatMap(e => {
          const box = e.getBoundingClientRect(), style = getComputedStyle(e);
          if (!box.width || !box.height || style.visibility === "hidden" || e.closest("svg") !== e && e.closest("svg") || style.clipPath !== "none") return [];
          const what = `${e.tagName}.${e.className} ${(e.textContent ?? "").trim().slice(0, 20)}`;
          const wrong = [];
          if (box.right > width + 1 || e.scrollWidth > e.clientWidth + 1 && style.overflowX !== "visible" && e.clientWidth) wrong.push("cut off: " + what);
          if (e.matches("nav, button, input, select, [role=search], .skip, .acts a, .onward a, .button")) wrong.push("of no use on paper: " + what);
          if (e.matches("h1, h2, h3, caption") && style.breakAfter !== "avoid") wrong.push("may stand alone: " + what);
          return wrong;
        })
        """;

    public static TheoryData<string, string> Papers => new()
    {
        { "/needs/{id:guid}", Cast.Shioya.SignIn },
        { "/referrals/{id:guid}", Cast.Shioya.SignIn },
        { "/resources/{id:guid}", Cast.Shioya.SignIn },
        { "/organizations/{id:guid}", Cast.Shioya.SignIn },
        { "/", Cast.Shioya.SignIn },
        { "/", Cast.Hamada.SignIn },
        { "/rules/{id:guid}", Cast.Nagisa.SignIn },
        { "/areas/{id:guid}", Cast.Shioya.SignIn },
        { "/map", Cast.Shioya.SignIn },
        { "/imports/{id:guid}", Cast.Hamada.SignIn },
    };

    [Theory, MemberData(nameof(Papers))]
    public async Task On_paper_nothing_is_cut_off_nothing_asks_to_be_pressed_and_no_heading_stands_alone(string route, string signIn)
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Staff.First(m => m.SignIn == signIn));
        await page.OpensAsync(await PathAsync(route));
        await page.SetViewportSizeAsync(Width, 960);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var wrong = await page.EvaluateAsync<string[]>(Wrong, Width);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
        Assert.NotEmpty(await page.Locator("main h1:visible").AllAsync());

        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var sheets = Sheet().Matches(paper);
        Assert.InRange(sheets.Count, 1, 8);
        Assert.All(sheets, sheet => Assert.Equal(("595", "842"), (Points(sheet.Groups[1]), Points(sheet.Groups[2]))));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_rules_of_an_area_are_one_sheet_for_the_wall()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Shioya);
        await page.OpensAsync(await PathAsync("/rules/{id:guid}"));

        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Single(Sheet().Matches(paper));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Four_slips_to_be_cut_apart_fill_one_sheet()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Shioya, 360);
        await page.OpensAsync("/resources/due");
        foreach (var box in (await page.Locator("input[name=resource]").AllAsync()).Take(4))
            await box.CheckAsync();
        await page.ArriveAsync(() => page.GetByText("しるしを付けた資源の、返事の紙をつくる").ClickAsync());
        await page.ChooseAsync("OnOneSheet", "4");
        await page.SendAsync();
        Assert.Equal(4, await page.Locator(".of-four .paper").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));

        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4" }));

        Assert.Single(Sheet().Matches(paper));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_browsers_own_print_is_noted_for_the_person_on_the_page()
    {
        House.SkipWithoutChromium();
        var page = await house.SignInAsync(Cast.Shioya);
        var path = await PathAsync("/people/{id:guid}");
        await page.OpensAsync(path);

        var told = await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync("print()"), answer => answer.Url.EndsWith("handler=printed", StringComparison.Ordinal));

        Assert.Equal(204, told.Status);
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        db.ReachOnly(EmptyTown.Code);
        var person = Guid.Parse(path.Split('/')[^1]);
        Assert.True(await db.AccessLog.AnyAsync(e => e.How == Showing.Print && e.SubjectId == person));
        await page.Context.CloseAsync();
    }

    private async Task<string> PathAsync(string route)
    {
        if (!Samples.Knows(route))
            return route;
        await using var scope = house.Services.CreateAsyncScope();
        return (await Samples.PathAsync(scope.ServiceProvider, route))!;
    }

    private static string Points(Group number) => $"{double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture):F0}";

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex Sheet();
}
