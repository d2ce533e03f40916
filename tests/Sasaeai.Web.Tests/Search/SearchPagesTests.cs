using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Search;

public sealed class SearchPagesTests(House house)
{
    [Fact]
    public async Task One_box_finds_resources_and_organisations_and_worries()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync("体操")}");

        Assert.Equal(["地域の資源", "団体", "困りごと"], page.QuerySelectorAll("main h2").Select(h => h.FirstChild!.TextContent.Trim()));
        Assert.Contains(page.QuerySelectorAll(".tasks a"), a => a.TextContent.Trim() == Cast.Hatae.Worry);
        Assert.Equal("体操", page.QuerySelector<IHtmlInputElement>("header .search [name=q]")!.Value);
    }

    [Fact]
    public async Task Whoever_is_found_is_written_down_as_shown()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync("ナギモト")}");

        var link = page.QuerySelectorAll<IHtmlAnchorElement>(".tasks a").Single(a => a.TextContent.Trim() == Cast.Nagimoto.Name && a.GetAttribute("href")!.StartsWith("/people/", StringComparison.Ordinal));
        var id = Guid.Parse(link.GetAttribute("href")!.Split('/')[^1]);
        Assert.True(await house.WithDbAsync(db => db.AccessLog.AnyAsync(e => e.SubjectId == id && e.How == Showing.Search && e.AccountName == Cast.Shioya.Name)));
    }

    [Fact]
    public async Task Who_is_counted_but_not_shown_is_not_written_down()
    {
        var (visitor, person) = (await house.SignInAsync(Cast.Kujiraoka), new Person { Municipality = EmptyTown.Code, Name = "帆影 のゑ" });
        await house.WithDbAsync(db =>
        {
            db.Add(person);
            return db.SaveChangesAsync();
        });
        Task<int> LooksAsync() => house.WithDbAsync(db => db.AccessLog.CountAsync(e => e.SubjectId == person.Id));

        Assert.Contains("人 1", Tabs(await visitor.ReadAsync($"/search?q={await visitor.SealAsync("帆影")}&kind=resources")), StringComparison.Ordinal);
        Assert.Equal(0, await LooksAsync());
        Assert.Contains("人 1", Tabs(await visitor.ReadAsync($"/search?q={await visitor.SealAsync("帆影")}")), StringComparison.Ordinal);
        Assert.Equal(1, await LooksAsync());
    }

    [Fact]
    public async Task Whoever_hears_no_worries_finds_neither_them_nor_people()
    {
        var visitor = await house.SignInAsync(Cast.Nagisa);
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync("ナギモト")}");

        Assert.Empty(page.QuerySelectorAll(".tasks a"));
        Assert.DoesNotContain("困りごと", page.QuerySelector("main .orders")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_the_hand_is_offered_mended_and_is_no_evidence()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync("みまもい")}");

        var close = page.QuerySelectorAll<IHtmlAnchorElement>(".close-words a").ToList();
        Assert.Contains("みまもり", close.Select(a => a.TextContent));
        Assert.InRange(close.Count, 1, 3);
        foreach (var href in close.Select(a => a.GetAttribute("href")!))
            Assert.NotEmpty((await visitor.ReadAsync(href)).QuerySelectorAll("main .tasks a"));
        Assert.False(await house.WithDbAsync(db => db.MissedSearches.AnyAsync(s => s.Words == "みまもい")));
        using var kept = await visitor.PostAsync("/search?handler=keep", new() { ["q"] = "みまもい" });
        Assert.True(await house.WithDbAsync(db => db.MissedSearches.AnyAsync(s => s.Words == "みまもい")));
    }

    [Fact]
    public async Task Nothing_close_is_offered_where_something_was_found_and_no_name_of_anybody()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        foreach (var words in new[] { "体操", "ナギモト", "ナギモド", "なぎもお", "ねこまたむら" })
            Assert.Empty((await visitor.ReadAsync($"/search?q={await visitor.SealAsync(words)}")).QuerySelectorAll(".close-words"));
    }

    [Fact]
    public async Task Another_areas_worry_counts_for_nobody_else()
    {
        var mark = Mark.New();
        var shioya = await house.SignInAsync(Cast.Shioya);
        await shioya.HearAsync($"{mark}を作る人がいない", where: "砂見町1丁目");

        Assert.Contains("困りごと 1", Tabs(await shioya.ReadAsync($"/search?q={await shioya.SealAsync(mark)}")), StringComparison.Ordinal);
        var nagino = await house.SignInAsync(Cast.Nagino);
        Assert.Contains("困りごと 0", Tabs(await nagino.ReadAsync($"/search?q={await nagino.SealAsync(mark)}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_choice_leaves_as_many_as_it_says()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = await StockAsync();
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync(mark)}&place={await visitor.SealAsync("砂見圏域", "place")}");
        var links = page.QuerySelectorAll<IHtmlAnchorElement>(".facets a").Select(a => (Href: a.GetAttribute("href")!, Count: int.Parse(a.QuerySelector(".num")!.TextContent))).ToList();

        Assert.True(links.Count >= 12);
        foreach (var (href, count) in links)
            Assert.Equal((href, count), (href, (await visitor.ReadAsync(href)).QuerySelectorAll("main .tasks > li").Length));
    }

    [Fact]
    public async Task A_place_that_nobody_knows_is_said_to_be_unknown_and_nothing_is_measured_from_elsewhere()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = await StockAsync();
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync(mark)}&place={await visitor.SealAsync("ほしのくに", "place")}");

        Assert.Contains("「ほしのくに」がどこか、わかりませんでした", page.QuerySelector("#from-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("まん中から", page.QuerySelector(".facets")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await visitor.ReadAsync($"/search?q={await visitor.SealAsync(mark)}&place={await visitor.SealAsync("砂見圏域", "place")}")).QuerySelector("#from-error"));
    }

    [Fact]
    public async Task What_is_called_so_stands_first()
    {
        var mark = Mark.New();
        await AddAsync(new Resource { Municipality = EmptyTown.Code, Name = "縁側", Summary = $"{mark}もあります" }, new Resource { Municipality = EmptyTown.Code, Name = $"{mark}の会" });
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync(mark)}");

        Assert.Equal([$"{mark}の会", "縁側"], page.QuerySelectorAll(".tasks a").Select(a => a.TextContent.Trim()));
    }

    [Fact]
    public async Task What_holds_all_the_words_stands_before_what_holds_some()
    {
        await AddAsync(new Resource { Municipality = EmptyTown.Code, Name = "藁沓の会" });
        var shioya = await house.SignInAsync(Cast.Shioya);
        await shioya.HearAsync("黍餅と藁沓がほしい", where: "砂見町1丁目");

        var page = await shioya.ReadAsync($"/search?q={await shioya.SealAsync("黍餅 藁沓")}");

        Assert.Equal(["困りごと", "地域の資源"], page.QuerySelectorAll("main h2").Select(h => h.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task That_nothing_was_found_is_said_once()
    {
        var mark = Mark.New();
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await visitor.ReadAsync($"/search?q={await visitor.SealAsync(mark)}");

        Assert.Equal(2, page.QuerySelector("main")!.TextContent.Split("見つかりませんでした").Length);
        Assert.Contains(mark, page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_registry_lacks_is_kept_without_a_name_and_listed_for_coordinators()
    {
        var mark = Mark.New();
        var nagisa = await house.SignInAsync(Cast.Nagisa);
        var page = await nagisa.ReadAsync($"/search?q={await nagisa.SealAsync(mark)}");

        Assert.Contains("だれがさがしたかは残しません", page.QuerySelector("main .panel")!.TextContent, StringComparison.Ordinal);
        var list = await (await house.SignInAsync(Cast.Kujiraoka)).ReadAsync("/search/missed");
        Assert.Contains(list.QuerySelectorAll(".tasks a"), a => a.TextContent.Trim() == mark);
        Assert.Equal(HttpStatusCode.NotFound, await nagisa.StatusAsync("/search/missed"));
    }

    [Fact]
    public async Task What_may_be_a_name_is_kept_only_when_whoever_looked_says_so()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        const string Words = "汐凪冴子";
        Assert.Contains("人のお名前かもしれない", (await visitor.ReadAsync($"/search?q={await visitor.SealAsync(Words)}")).QuerySelector("main .panel")!.TextContent, StringComparison.Ordinal);
        Assert.False(await KeptAsync(Words));

        using var answer = await visitor.PostAsync("/search", new() { ["q"] = Words }, "/search?handler=keep");
        Assert.Equal("/search/missed", answer.Headers.Location!.ToString());
        Assert.True(await KeptAsync(Words));
    }

    private Task<bool> KeptAsync(string words) => house.WithDbAsync(db => db.MissedSearches.AnyAsync(s => s.Words == words));

    private static string Tabs(IHtmlDocument page) => page.QuerySelector("main .orders")!.TextContent;

    private async Task<string> StockAsync()
    {
        var mark = Mark.New();
        var area = await house.WithDbAsync(db => db.Areas.Where(a => a.Municipality == EmptyTown.Code && a.Name == "砂見圏域").Select(a => a.Id).SingleAsync());
        await AddAsync(
            new Resource { Municipality = EmptyTown.Code, Name = $"一 {mark}", Categories = ["salon", "diner"], AreaId = area, PriceYen = 0, Sessions = [new() { Days = Days.Everyday, From = new(0, 0), Until = new(23, 59, 59) }] },
            new Resource { Municipality = EmptyTown.Code, Name = $"二 {mark}", Categories = ["salon"], PriceYen = 800, MinimumAge = 65, Sessions = [new() { Days = Days.Tuesday }], ComesToYou = true },
            new Resource { Municipality = EmptyTown.Code, Name = $"三 {mark}", Categories = ["outing"], AreaId = area, NeedsCertification = true });
        return mark;
    }

    private Task<int> AddAsync(params Resource[] resources) => house.WithDbAsync(db =>
    {
        db.AddRange(resources);
        return db.SaveChangesAsync();
    });
}
