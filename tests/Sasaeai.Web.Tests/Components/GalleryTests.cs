using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

/// <summary>The gallery holds every component, so what is true of it is true of them.</summary>
public sealed class GalleryTests(House house)
{
    [Theory]
    [InlineData("/gallery")]
    [InlineData("/gallery?wrong=true")]
    public async Task Nothing_needs_an_inline_style_or_script(string path)
    {
        var page = await house.Anonymous().ReadAsync(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/gallery")]
    [InlineData("/gallery?wrong=true")]
    public async Task Every_label_and_description_points_at_something(string path)
    {
        var page = await house.Anonymous().ReadAsync(path);
        var named = page.QuerySelectorAll("label[for]").Select(label => label.GetAttribute("for")!)
            .Concat(page.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' '))).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, id => Assert.NotNull(page.GetElementById(id)));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_error_summary_takes_the_focus_and_leads_to_each_field()
    {
        var page = await house.Anonymous().ReadAsync("/gallery?wrong=true");
        var summary = page.QuerySelector(".errors")!;

        Assert.True(summary.HasAttribute("autofocus"));
        Assert.StartsWith("直してください：", page.Title);
        Assert.Equal(["#What", "#Urgency"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("TEXTAREA", page.GetElementById("What")!.TagName);
        Assert.Equal("radio", page.GetElementById("Urgency")!.GetAttribute("type"));
        Assert.Equal("true", page.GetElementById("What")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_field_shows_what_the_model_holds()
    {
        var page = await house.Anonymous().ReadAsync("/gallery");

        Assert.Equal("令和8年10月3日", page.QuerySelector<IHtmlInputElement>("#Since")!.Value);
        Assert.Equal("sunami", page.QuerySelector<IHtmlSelectElement>("#Area")!.Value);
        Assert.Equal(["month"], Ticked(page, "Urgency"));
        Assert.Equal(["grass"], Ticked(page, "Kinds"));
        Assert.Equal(["true"], Ticked(page, "Told"));
    }

    [Fact]
    public async Task A_facet_is_put_on_and_taken_off_by_a_link()
    {
        var page = await house.Anonymous().ReadAsync("/gallery?area=sunami&kind=meal&p=3");

        Assert.Equal("/gallery?kind=meal", page.QuerySelector("#facet-area + ul a[aria-current]")!.GetAttribute("href"));
        Assert.Equal("/gallery?kind=meal&area=himi", page.QuerySelectorAll("#facet-area + ul a")[1].GetAttribute("href"));
        Assert.Equal("/gallery?area=sunami&kind=meal&kind=salon", page.QuerySelectorAll("#facet-kind + ul a")[0].GetAttribute("href"));
        Assert.Equal(["圏域：砂見圏域をはずす", "分野：配食・見守りをはずす"], page.QuerySelectorAll(".chip").Select(chip => chip.TextContent));
    }

    [Fact]
    public async Task The_thread_always_has_its_eight_knots_in_one_order()
    {
        var page = await house.Anonymous().ReadAsync("/gallery");
        var threads = page.QuerySelectorAll(".thread").ToList();

        Assert.Equal(2, threads.Count);
        Assert.All(threads, thread => Assert.Equal(8, thread.QuerySelectorAll("li").Length));
        Assert.Equal(["ahead"], threads[0].QuerySelectorAll("li.ahead").Select(li => li.ClassName));
        Assert.Equal(3, threads[1].QuerySelectorAll("li.passed").Length);
    }

    private static IEnumerable<string> Ticked(IHtmlDocument page, string name) =>
        page.QuerySelectorAll<IHtmlInputElement>($"input[name={name}]").Where(input => input.IsChecked).Select(input => input.Value);
}
