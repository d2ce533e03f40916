using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Publishing;

public sealed class PublicPagesTests(House house)
{
    [Fact]
    public async Task Anyone_reads_the_list_without_a_cookie_and_caches_may_keep_it()
    {
        using var answer = await house.Anonymous().GetAsync($"/open/{EmptyTown.Code}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Equal($"/open/{EmptyTown.Code}", await ToAsync("/open"));
        var page = await Visitor.PageAsync(answer);
        Assert.NotEmpty(page.QuerySelectorAll(".tasks li"));
        Assert.Contains("最後に確かめた日", page.QuerySelector(".tasks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_the_signed_in_is_still_kept_by_nobody()
    {
        using var answer = await (await house.SignInAsync(Cast.Shioya)).GetAsync("/resources");

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_entry_tells_when_it_was_confirmed_and_nobodys_name()
    {
        var resource = await AddAsync();

        var page = await house.Anonymous().ReadAsync($"/open/{resource.Id}");
        var text = page.Body!.TextContent;

        Assert.Contains("活動している方に聞きました", text, StringComparison.Ordinal);
        Assert.Contains("きょう", text, StringComparison.Ordinal);
        foreach (var kept in new[] { "艪居 なお", "鍵番", "0999-77", "後継ぎ", "重すぎ" })
            Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
        await house.WithDbAsync(async db =>
        {
            (await db.Resources.SingleAsync(r => r.Id == resource.Id)).MoveTo(ResourceState.Paused, house.Today, house.Today);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync($"/open/{resource.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync($"/open/{resource.Id}/remark"));
    }

    [Fact]
    public async Task A_reader_says_what_is_wrong_and_a_keeper_hears_of_it_until_it_is_right()
    {
        var area = await house.AreaAsync("砂見圏域");
        var resource = await AddAsync(r => r.AreaId = area);
        var anyone = house.Anonymous();
        using var unsaid = await SendAsync(anyone, resource.Id, "", "");
        Assert.NotNull((await Visitor.PageAsync(unsaid)).QuerySelector(".errors a[href='#Kind']"));

        using var said = await SendAsync(anyone, resource.Id, "Different", "金曜になっていました");
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.False(said.Headers.Contains("Set-Cookie"));
        Assert.Contains("受けとりました", (await anyone.ReadAsync(said.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var shioya = await house.SignInAsync(Cast.Shioya);
        foreach (var path in new[] { "/", "/resources/due", $"/resources/{resource.Id}/confirmation" })
            Assert.Contains("金曜になっていました", (await shioya.ReadAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("金曜になっていました", (await (await house.SignInAsync(Cast.Roui)).ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        await shioya.PostAsync($"/resources/{resource.Id}/confirmation", [], $"/resources/{resource.Id}/confirmation?handler=settled");
        Assert.DoesNotContain("金曜になっていました", (await shioya.ReadAsync("/resources/due")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keeper_publishes_after_seeing_what_stands_there_and_takes_it_off_again()
    {
        var resource = await house.AddResourceAsync(r => r.Phone = "0999-77-1234");
        var shioya = await house.SignInAsync(Cast.Shioya);
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync($"/open/{resource.Id}"));

        await shioya.PostAsync($"/resources/{resource.Id}/publication", new() { ["PhoneIsPublic"] = "true" });
        Assert.Contains("0999-77-1234", (await house.Anonymous().ReadAsync($"/open/{resource.Id}")).Body!.TextContent, StringComparison.Ordinal);

        await shioya.PostAsync($"/resources/{resource.Id}/publication", [], $"/resources/{resource.Id}/publication?handler=off");
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync($"/open/{resource.Id}"));
    }

    [Fact]
    public async Task Several_are_put_on_the_list_at_once_without_their_numbers()
    {
        var (one, two) = (await house.AddResourceAsync(r => r.Phone = "0999-77-1234"), await house.AddResourceAsync());
        var roui = await house.SignInAsync(Cast.Roui);
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Isobe)).StatusAsync("/publishing"));

        using var done = await roui.SubmitAsync("/publishing", [("resource", one.Id.ToString()), ("resource", two.Id.ToString())], "/publishing?handler=publish");

        var after = await house.WithDbAsync(db => db.Resources.Where(r => r.Id == one.Id || r.Id == two.Id).ToListAsync());
        Assert.All(after, r => Assert.Equal((true, false), (r.Published, r.PhoneIsPublic)));
    }

    [Fact]
    public async Task What_waits_to_be_put_on_the_list_narrows_to_one_kind_and_stays_there()
    {
        var weeding = await house.AddResourceAsync(r => r.Categories = ["yard", "repair"]);
        var hamada = await house.SignInAsync(Cast.Hamada);

        var page = await hamada.ReadAsync("/publishing?category=yard");
        var rows = page.QuerySelectorAll(".tasks > li").Select(li => li.TextContent).ToList();
        Assert.All(rows, row => Assert.Contains("除雪・草取り", row, StringComparison.Ordinal));
        Assert.Equal($"除雪・草取り（{rows.Count}）", page.QuerySelector(".kinds [aria-current]")!.TextContent);

        using var done = await hamada.PostAsync("/publishing?category=yard", new() { ["resource"] = weeding.Id.ToString() }, "/publishing?handler=publish&category=yard");
        Assert.EndsWith("/publishing?category=yard", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(rows.Count - 1, (await hamada.ReadAsync("/publishing?category=yard")).QuerySelectorAll(".tasks > li").Length);
    }

    [Fact]
    public async Task The_officer_closes_the_list_for_all_and_opens_it_again()
    {
        var hamada = await house.SignInAsync(Cast.Hamada);
        using var unsaid = await hamada.PostAsync("/publishing", [], "/publishing?handler=close");
        Assert.NotNull((await Visitor.PageAsync(unsaid)).QuerySelector(".errors a[href='#Why']"));
        Assert.Equal(HttpStatusCode.OK, await house.Anonymous().StatusAsync($"/open/{EmptyTown.Code}"));
        await hamada.PostAsync("/publishing", new() { ["Why"] = "のせてよいか、団体に確かめなおすため" }, "/publishing?handler=close");
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync($"/open/{EmptyTown.Code}"));
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync("/open"));

        var shioya = await house.SignInAsync(Cast.Shioya);
        Assert.Null((await shioya.ReadAsync("/publishing")).QuerySelector("form[action*='open']"));
        await shioya.PostAsync("/publishing", new() { ["Why"] = "見たいので" }, "/publishing?handler=open");
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync($"/open/{EmptyTown.Code}"));

        await hamada.PostAsync("/publishing", new() { ["Why"] = "確かめおわったため" }, "/publishing?handler=open");
        Assert.Equal(HttpStatusCode.OK, await house.Anonymous().StatusAsync($"/open/{EmptyTown.Code}"));
        foreach (var (who, path) in new[] { (Cast.Tsukuda, "/journal"), (Cast.Hamada, "/journal"), (Cast.Hamada, "/publishing") })
        {
            var trace = (await (await house.SignInAsync(who)).ReadAsync(path)).QuerySelectorAll(".log li").Select(l => l.TextContent).ToList();
            Assert.Contains(trace, l => l.Contains("閉じました。わけ：のせてよいか、団体に確かめなおすため", StringComparison.Ordinal) && l.Contains(Cast.Hamada.Name, StringComparison.Ordinal));
            Assert.Contains(trace, l => l.Contains("ひらきました。わけ：確かめおわったため", StringComparison.Ordinal) && l.Contains(Cast.Hamada.Name, StringComparison.Ordinal));
            Assert.DoesNotContain(trace, l => l.Contains("見たいので", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Words_and_facets_narrow_the_list()
    {
        var resource = await AddAsync(r => (r.Name, r.Categories, r.Sessions) = ("ほしみやの会", ["salon"], [new Session { Days = Days.Sunday }]));

        var found = await house.Anonymous().ReadAsync($"/open/{EmptyTown.Code}?q=ほしみや&category=salon&day=sunday");
        Assert.Equal($"/open/{resource.Id}", Assert.Single(found.QuerySelectorAll(".tasks h2 a")).GetAttribute("href"));
        Assert.Empty((await house.Anonymous().ReadAsync($"/open/{EmptyTown.Code}?q=ほしみや&day=monday")).QuerySelectorAll(".tasks li"));
    }

    [Fact]
    public async Task What_the_list_lacks_is_kept_of_anyone_but_nobodys_name()
    {
        var anyone = house.Anonymous();
        Task<List<string>> KeptAsync() => house.WithDbAsync(db => db.MissedSearches.Where(s => s.Role == null).Select(s => s.Words).ToListAsync());

        Assert.Contains("「麻雀 遺言」", (await anyone.ReadAsync($"/open/{EmptyTown.Code}?q=汐凪冴子 麻雀 遺言")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await anyone.ReadAsync($"/open/{EmptyTown.Code}?q=汐凪冴子");
        await anyone.ReadAsync($"/open/{EmptyTown.Code}?q=体操&day=monday&category=other");
        Assert.Equal("麻雀 遺言", Assert.Single(await KeptAsync()));

        var row = (await (await house.SignInAsync(Cast.Kujiraoka)).ReadAsync("/search/missed?where=anyone")).QuerySelectorAll(".tasks li").Single();
        Assert.Contains("麻雀 遺言", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("公開の一覧で1回", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("麻雀 遺言", (await (await house.SignInAsync(Cast.Kujiraoka)).ReadAsync("/search/missed?where=colleagues")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Resource> AddAsync(Action<Resource>? but = null) => house.AddResourceAsync(r =>
    {
        (r.Phone, r.RunBy, r.Load, r.SuccessionWorry, r.Hopes) = ("0999-77-1234", "鍵番 二人", Load.TooHeavy, true, "鍵番が足りない");
        r.Confirm(new(Guid.Empty, Cast.Shioya.Name, Guid.Empty, Cast.Shioya.Role, EmptyTown.Code, [], null), "代表の艪居 なおさん", house.Today);
        but?.Invoke(r);
        r.Publish(phoneToo: false);
    });

    private async Task<string?> ToAsync(string path)
    {
        using var answer = await house.Anonymous().GetAsync(path);
        return answer.Headers.Location?.ToString();
    }

    /// <summary>As a browser without cookies sends it: no token.</summary>
    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, Guid id, string kind, string words)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Kind"] = kind, ["Words"] = words });
        return await visitor.Client.PostAsync($"/open/{id}/remark", content);
    }
}
