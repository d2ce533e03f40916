using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Areas;

public sealed class AreaPagesTests(House house)
{
    private Task<Area> AreaAsync(string name) => house.WithDbAsync(db => db.Areas.AsNoTracking().Include(a => a.Covers).SingleAsync(a => a.Name == name));

    [Fact]
    public async Task The_table_and_the_map_show_the_same_areas_as_links()
    {
        var page = await (await house.SignInAsync(Cast.Shioya)).ReadAsync("/areas?kind=none");
        var area = await AreaAsync("砂見圏域");
        Assert.NotNull(page.QuerySelector($"table a[href='/areas/{area.Id}']"));
        Assert.NotNull(page.QuerySelector($"svg a[href='/areas/{area.Id}']"));
        Assert.NotNull(page.QuerySelector("svg title"));
        Assert.Contains("65歳以上の人", page.QuerySelector("figcaption")!.TextContent);
        // The content security policy would silently drop them.
        Assert.Null(page.QuerySelector("[style]"));
    }

    [Fact]
    public async Task Only_the_municipal_officer_may_change_areas()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var area = await AreaAsync("砂見圏域");
        foreach (var path in new[] { "/areas/new", $"/areas/{area.Id}/edit", "/areas/import", "/areas/tiers" })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Null((await visitor.ReadAsync("/areas")).QuerySelector("a[href='/areas/import']"));
    }

    [Fact]
    public async Task An_area_of_another_municipality_is_not_there()
    {
        var other = await house.WithDbAsync(async db =>
        {
            var area = new Area { Municipality = "99202", Name = $"となり町{Guid.NewGuid():N}", Kind = AreaKind.Municipality, ValidFrom = new(2024, 4, 1) };
            db.Add(area);
            await db.SaveChangesAsync();
            return area;
        });
        var officer = await house.SignInAsync(Cast.Hamada);
        foreach (var path in new[] { $"/areas/{other.Id}", $"/areas/{other.Id}/edit" })
        {
            using var answer = await officer.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_area_tells_its_people_its_parts_and_its_outlines()
    {
        var area = await AreaAsync("砂見圏域");
        var page = await (await house.SignInAsync(Cast.Shioya)).ReadAsync($"/areas/{area.Id}");
        Assert.Contains("砂見小学校区", page.Body!.TextContent);
        Assert.Contains("65歳以上", page.QuerySelector(".tallies")!.TextContent);
        Assert.Contains("境界の移り変わり", page.Body.TextContent);
        Assert.NotNull(page.QuerySelector("svg .chosen"));
    }

    [Fact]
    public async Task An_area_by_hand_is_added_rewritten_and_ended()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        var name = $"試し団地{Guid.NewGuid():N}";
        var parent = await AreaAsync("灯見圏域");
        using var added = await officer.PostAsync("/areas/new", new() { ["Form.Name"] = name, ["Form.Kind"] = "estate", ["Form.ParentId"] = parent.Id.ToString(), ["Form.ValidFrom"] = "R6.4.1" });
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var area = await AreaAsync(name);
        Assert.Equal((parent.Id, "estate", new DateOnly(2024, 4, 1)), (area.ParentId, area.NeighbourhoodKind, area.ValidFrom));

        await officer.PostAsync($"/areas/{area.Id}/edit", new() { ["Form.Name"] = name, ["Form.Kana"] = "ためしだんち", ["Form.ParentId"] = parent.Id.ToString(), ["Form.ValidFrom"] = "R6.4.1", ["Form.ValidUntil"] = "R7.3.31" });
        area = await AreaAsync(name);
        Assert.Equal(("ためしだんち", new DateOnly(2025, 3, 31)), (area.Kana, area.ValidUntil));
        Assert.DoesNotContain(name, (await officer.ReadAsync("/areas?kind=estate")).Body!.TextContent);
        Assert.Contains("いま使われていません", (await officer.ReadAsync($"/areas/{area.Id}")).Body!.TextContent);
    }

    [Theory]
    [InlineData("", "estate", "R6.4.1", "名前を書いてください")]
    [InlineData("灯見圏域", "daily-living", "R6.4.1", "同じ時期にもうあります")]
    [InlineData("あたらしい", "municipality", "R6.4.1", "種類を選んでください")]
    [InlineData("あたらしい", "estate", "", "いつからの圏域かを書いてください")]
    [InlineData("あたらしい", "estate", "いつか", "日付として読めません")]
    public async Task A_form_that_does_not_fit_is_refused_in_words_and_keeps_what_was_typed(string name, string kind, string from, string said)
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        using var answer = await officer.PostAsync("/areas/new", new() { ["Form.Name"] = name, ["Form.Kind"] = kind, ["Form.Kana"] = "かな", ["Form.ValidFrom"] = from });
        var page = await Visitor.PageAsync(answer);
        Assert.Contains(said, page.QuerySelector(".errors")!.TextContent);
        Assert.Equal("かな", page.QuerySelector<IHtmlInputElement>("[name='Form.Kana']")!.Value);
    }

    [Fact]
    public async Task A_third_tier_area_spans_the_second_tier_and_the_neighbouring_municipality_and_nothing_further()
    {
        var (near, far) = await house.WithDbAsync(async db =>
        {
            var near = new Area { Municipality = "99203", Name = "沖見町", Kind = AreaKind.Municipality, ValidFrom = new(2024, 4, 1) };
            var far = new Area { Municipality = "98201", Name = "遠い市", Kind = AreaKind.Municipality, ValidFrom = new(2024, 4, 1) };
            db.AddRange(near, far);
            await db.SaveChangesAsync();
            return (near, far);
        });
        var officer = await house.SignInAsync(Cast.Hamada);
        var form = await officer.ReadAsync("/areas/new?thirdTier=true");
        Assert.Contains("沖見町（市外）", form.Body!.TextContent);
        Assert.DoesNotContain("遠い市", form.Body.TextContent);
        var (name, own) = ($"海辺の足{Guid.NewGuid():N}", await AreaAsync("砂見圏域"));
        var fields = new List<KeyValuePair<string, string>>
        {
            new("Form.Name", name), new("Form.ValidFrom", "R6.4.1"), new("__RequestVerificationToken", form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value),
            new("Form.Covers", own.Id.ToString()), new("Form.Covers", near.Id.ToString()), new("Form.Covers", far.Id.ToString()),
        };
        using var answer = await officer.Client.PostAsync("/areas/new?thirdTier=true", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var area = await AreaAsync(name);
        Assert.Equal(AreaKind.ThirdTier, area.Kind);
        Assert.Equal(new[] { own.Id, near.Id }.Order(), area.Covers.Select(c => c.CoveredAreaId).Order());
        var page = await officer.ReadAsync($"/areas/{area.Id}");
        Assert.Contains("沖見町（市外）", page.Body!.TextContent);
        Assert.Null(page.QuerySelector($"a[href='/areas/{near.Id}']"));
    }

    [Fact]
    public async Task One_tier_in_place_of_two_is_refused_while_second_tier_areas_are_there()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        using var answer = await officer.PostAsync("/areas/tiers", new() { ["singleTier"] = "true" });
        Assert.Contains("第2層の圏域が", (await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent);
        Assert.False(await house.WithDbAsync(db => db.Municipalities.Where(m => m.Code == EmptyTown.Code).Select(m => m.SingleTier).SingleAsync()));
    }

    [Fact]
    public async Task A_file_is_shown_first_then_taken_in_then_taken_back()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        var name = $"渚{Guid.NewGuid():N}";
        var town = await house.WithDbAsync(async db => (await db.AreaBoundaries.Where(b => b.Municipality == EmptyTown.Code).ToListAsync())[0].Shape.Centroid);
        var (x, y) = (town.X, town.Y);
        var ring = FormattableString.Invariant($"[[{x},{y}],[{x + 0.002},{y}],[{x + 0.002},{y + 0.002}],[{x},{y}]]");
        var json = $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"団地名":"{{{name}}}"},"geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}]}""";

        var draft = await UploadAsync(officer, "Outlines", "団地.geojson", Encoding.UTF8.GetBytes(json), ("Kind", "estate"));
        var preview = await officer.ReadAsync(draft);
        Assert.Contains(name, preview.QuerySelector("table")!.TextContent);
        Assert.Contains("新しい圏域 1", preview.Body!.TextContent);
        Assert.NotNull(preview.QuerySelector("figure.map svg path.area"));
        Assert.Equal(0, await CountAsync(name));

        using var confirmed = await officer.PostAsync(draft, new() { ["Form.Kind"] = "estate", ["Form.NameColumn"] = "団地名", ["Form.ValidFrom"] = "R6.4.1", ["Form.Source"] = "試しのデータ" }, draft + "?handler=Confirm");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal(1, await CountAsync(name));
        Assert.Contains("新しい区域1", (await officer.ReadAsync(draft)).Body!.TextContent);

        await officer.PostAsync(draft, [], draft + "?handler=Undo");
        Assert.Equal(0, await CountAsync(name));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_offers_the_choice_that_helps()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        var broken = await UploadAsync(officer, "Outlines", "区域.zip", [0x50, 0x4B, 3, 4, 1, 2, 3], ("Kind", "estate"));
        Assert.Contains("もう一度ダウンロード", (await officer.ReadAsync(broken)).QuerySelector(".errors")!.TextContent);

        const string metres = """{"type":"Polygon","coordinates":[[[-20000,-130000],[-19000,-130000],[-19000,-129000],[-20000,-130000]]]}""";
        var unknown = await UploadAsync(officer, "Outlines", "区域.geojson", Encoding.UTF8.GetBytes(metres), ("Kind", "estate"));
        var page = await officer.ReadAsync(unknown);
        Assert.Contains("座標系を選んでください", page.QuerySelector(".errors")!.TextContent);
        Assert.Contains("第8系", page.QuerySelector("select[name='Form.Epsg']")!.TextContent);
        Assert.Null(page.QuerySelector("button[formaction*=Confirm]"));
    }

    [Fact]
    public async Task An_upload_without_file_or_kind_is_refused_in_words()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        using var answer = await officer.PostAsync("/areas/import", new() { ["Kind"] = "" }, "/areas/import?handler=Outlines");
        var said = (await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent;
        Assert.Contains("何の区域かを選んでください", said);
        Assert.Contains("ファイルを選んでください", said);
    }

    [Fact]
    public async Task The_map_numbers_the_list_and_narrows_by_area()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var all = await visitor.ReadAsync("/map");
        Assert.NotEmpty(all.QuerySelectorAll("ol.places li"));
        var area = await AreaAsync("砂見圏域");
        var narrowed = await visitor.ReadAsync($"/map?area={area.Id}");
        Assert.True(Found(narrowed) < Found(all));
        var listed = narrowed.QuerySelectorAll("ol.places li a").Select(a => a.GetAttribute("href")!).ToHashSet();
        var ringed = narrowed.QuerySelectorAll("svg a.place").Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(ringed);
        Assert.All(ringed, href => Assert.True(listed.Contains(href) || href.StartsWith("#place-", StringComparison.Ordinal), href));
        Assert.Equal(0, Found(await visitor.ReadAsync("/map?sort=r:nothing")));
    }

    [Fact]
    public async Task Every_choice_of_the_map_leaves_as_many_as_it_says_and_the_pages_hold_each_place_once()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var asked = $"/map?area={(await AreaAsync("砂見圏域")).Id}&what=resource";
        var page = await visitor.ReadAsync(asked);
        foreach (var select in page.QuerySelectorAll<IHtmlSelectElement>(".filters select"))
            foreach (var option in select.Options.Where(o => o.Value != "").Take(5))
            {
                var others = page.QuerySelectorAll<IHtmlSelectElement>(".filters select").Where(s => s != select && s.Value != "").Select(s => $"{s.Name}={s.Value}").Append($"{select.Name}={option.Value}");
                Assert.Equal((option.Text, $"（{Found(await visitor.ReadAsync($"/map?{string.Join('&', others)}")):N0}）"), (option.Text, option.Text[option.Text.IndexOf('（')..]));
            }

        var all = new List<string>();
        for (var at = 1; all.Count < Found(page); at++)
            all.AddRange((await visitor.ReadAsync($"{asked}&p={at}")).QuerySelectorAll("ol.places li a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(Found(page), all.Distinct().Count());
    }

    [Fact]
    public async Task An_area_and_the_map_of_it_find_the_same_places()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        foreach (var name in new[] { "砂見圏域", "はまなみ市" })
        {
            var area = await AreaAsync(name);
            var here = (await visitor.ReadAsync($"/areas/{area.Id}")).QuerySelectorAll("h2").Single(h => h.TextContent.StartsWith("ここにあるもの", StringComparison.Ordinal));
            Assert.Equal(Found(await visitor.ReadAsync($"/map?area={area.Id}")), int.Parse(here.QuerySelector(".count")!.TextContent.Replace("件", "").Replace(",", "")));
        }
    }

    private static int Found(IHtmlDocument page) => int.Parse(page.QuerySelector("h1 .count")!.TextContent.Replace("件", "").Replace(",", ""));

    private Task<int> CountAsync(string name) => house.WithDbAsync(db => db.Areas.InForceOn(new(2026, 11, 1)).CountAsync(a => a.Name == name));

    private static async Task<string> UploadAsync(Visitor visitor, string field, string name, byte[] content, params (string Key, string Value)[] others)
    {
        var page = await visitor.ReadAsync("/areas/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new ByteArrayContent(content), field, name },
        };
        foreach (var (key, value) in others)
            form.Add(new StringContent(value), key);
        using var answer = await visitor.Client.PostAsync($"/areas/import?handler={field}", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
