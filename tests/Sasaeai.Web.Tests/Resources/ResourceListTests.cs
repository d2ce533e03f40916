using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Resources;

public sealed class ResourceListTests(House house)
{
    [Fact]
    public async Task Every_choice_leaves_as_many_as_it_says()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = await StockAsync();
        var list = await visitor.ReadAsync($"/resources?q={await visitor.SealAsync(mark)}");
        var links = list.QuerySelectorAll<IHtmlAnchorElement>(".facets a").Select(a => (Href: a.GetAttribute("href")!, Count: int.Parse(a.QuerySelector(".num")!.TextContent))).ToList();

        Assert.True(links.Count > 10);
        foreach (var (href, count) in links)
            Assert.Equal((href, count), (href, (await visitor.ReadAsync(href)).QuerySelectorAll(".tasks > li").Length));
    }

    [Fact]
    public async Task Choices_of_two_facets_narrow_together_and_a_search_keeps_them()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = await StockAsync();

        using var answer = await visitor.PostAsync("/resources?category=salon&day=tuesday", new() { ["q"] = mark });
        var list = await visitor.ReadAsync(answer.Headers.Location!.ToString());

        Assert.Equal(["二つめ"], Names(list, mark));
        Assert.Equal(2, list.QuerySelectorAll(".chip").Length);
        Assert.StartsWith("/resources?category=salon&day=tuesday&q=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_unconfirmed_come_first_where_one_asks_for_them()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = await StockAsync();

        Assert.Equal(["一つめ", "二つめ", "三つめ"], Names(await visitor.ReadAsync($"/resources?q={await visitor.SealAsync(mark)}"), mark));
        Assert.Equal(["三つめ", "一つめ", "二つめ"], Names(await visitor.ReadAsync($"/resources?q={await visitor.SealAsync(mark)}&order=unconfirmed"), mark));
    }

    [Fact]
    public async Task A_value_that_means_nothing_does_not_narrow_and_a_page_too_far_is_the_last()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = await StockAsync();

        Assert.Equal(3, Names(await visitor.ReadAsync($"/resources?q={await visitor.SealAsync(mark)}&state=wrong&day=noday&room=99&p=77"), mark).Count);
        Assert.Empty(Names(await visitor.ReadAsync($"/resources?q={await visitor.SealAsync(mark)}&area=wrong"), mark));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_or_whole_for_printing()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = $"{Guid.NewGuid():N}";
        await AddAsync([.. Enumerable.Range(0, 60).Select(n => new Resource { Municipality = EmptyTown.Code, Name = $"{mark} {n:00}" })]);

        var first = await visitor.ReadAsync($"/resources?q={await visitor.SealAsync(mark)}");
        Assert.Equal(50, Names(first, mark).Count);
        Assert.Equal(10, Names(await visitor.ReadAsync($"/resources?q={await visitor.SealAsync(mark)}&p=2"), mark).Count);
        var whole = first.QuerySelectorAll<IHtmlAnchorElement>(".acts a").Single(a => a.GetAttribute("href")!.Contains("all=1", StringComparison.Ordinal));
        Assert.Equal(60, Names(await visitor.ReadAsync(whole.GetAttribute("href")!), mark).Count);
    }

    [Fact]
    public async Task Burdens_are_in_the_sheet_of_those_at_work_and_in_nobody_elses()
    {
        var mark = $"{Guid.NewGuid():N}";
        await AddAsync(new Resource { Municipality = EmptyTown.Code, Name = mark, Load = Load.TooHeavy, Hopes = "もう続けられない", SuccessionWorry = true });

        foreach (var member in new[] { Cast.Shioya, Cast.Isobe })
            Assert.Contains("もう続けられない", await SheetAsync(member, mark), StringComparison.Ordinal);
        foreach (var member in new[] { Cast.Nagisa, Cast.Tsukuda })
        {
            var sheet = await SheetAsync(member, mark);
            Assert.Contains(mark, sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("もう続けられない", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain(Load.TooHeavy.Label(), sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("運営の負担", sheet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_prefecture_sees_no_resource_of_a_municipality()
    {
        var visitor = await house.SignInAsync(Cast.Minato);

        Assert.Empty((await visitor.ReadAsync("/resources")).QuerySelectorAll(".tasks > li"));
        Assert.Equal(2, (await SheetAsync(Cast.Minato, "")).Split("\r\n").Length);
    }

    private async Task<string> SheetAsync(Member member, string mark)
    {
        var visitor = await house.SignInAsync(member);
        using var answer = await visitor.GetAsync(mark == "" ? "/resources?handler=sheet" : $"/resources?q={await visitor.SealAsync(mark)}&handler=sheet");
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }

    private static List<string> Names(IHtmlDocument list, string mark) =>
        [.. list.QuerySelectorAll(".tasks > li a").Select(a => a.TextContent.Replace(mark, "", StringComparison.Ordinal).Trim())];

    private async Task<string> StockAsync()
    {
        var mark = $"{Guid.NewGuid():N}";
        var area = await house.WithDbAsync(db => db.Areas.Where(a => a.Municipality == EmptyTown.Code && a.Name == "砂見圏域").Select(a => a.Id).SingleAsync());
        var user = new Sasaeai.Accounts.User(Guid.NewGuid(), "汐屋", Guid.NewGuid(), Sasaeai.Accounts.Role.Tier2Coordinator, EmptyTown.Code, [], null);
        var one = new Resource { Municipality = EmptyTown.Code, Name = $"一つめ {mark}", Kana = "あ", Categories = ["salon", "diner"], AreaId = area, Capacity = 10, Attendance = 10, Sessions = [new() { Days = Days.Monday }] };
        one.Confirm(user, null, new DateOnly(2019, 4, 1));
        var two = new Resource { Municipality = EmptyTown.Code, Name = $"二つめ {mark}", Kana = "い", Categories = ["salon"], Funding = "mutual", Capacity = 10, Attendance = 3, Sessions = [new() { Days = Days.Tuesday | Days.Monday }] };
        two.Confirm(user, null, house.Today.AddDays(-3));
        var three = new Resource { Municipality = EmptyTown.Code, Name = $"三つめ {mark}", Kana = "う", Categories = ["outing"], AreaId = area };
        three.Begin(ResourceState.Paused, new DateOnly(2026, 4, 1));
        var ended = new Resource { Municipality = EmptyTown.Code, Name = $"終わり {mark}", Kana = "え", Categories = ["salon"] };
        ended.End(new DateOnly(2026, 4, 1), "解散", new DateOnly(2026, 4, 1));
        await AddAsync(one, two, three, ended);
        return mark;
    }

    private Task<int> AddAsync(params Resource[] resources) => house.WithDbAsync(db =>
    {
        db.AddRange(resources);
        return db.SaveChangesAsync();
    });
}
