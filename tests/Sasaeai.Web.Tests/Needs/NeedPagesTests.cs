using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Needs;

public sealed class NeedPagesTests(House house)
{
    [Fact]
    public async Task A_worry_that_is_not_yours_is_not_there()
    {
        var id = await (await house.SignInAsync(Cast.Shioya)).HearAsync("ごみが出せない", about: "渚本 トミ");

        foreach (var member in new[] { Cast.Isobe, Cast.Roui, Cast.Nagisa, Cast.Tsukuda, Cast.Minato })
            foreach (var page in new[] { "", "/history", "/edit", "/person", "/closure", "/unmet", "/others", "/sharing-bases/new" })
                Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(member)).StatusAsync($"/needs/{id}{page}"));
        foreach (var member in new[] { Cast.Shioya, Cast.Kujiraoka, Cast.Hamada, Cast.Tomari })
            Assert.Equal(HttpStatusCode.OK, await (await house.SignInAsync(member)).StatusAsync($"/needs/{id}"));
    }

    [Fact]
    public async Task The_page_shows_whom_the_person_has_around_and_what_is_to_stay_in_the_week()
    {
        var id = await house.WithDbAsync(db => db.Needs.Where(n => n.Person!.Name == Cast.Nagimoto.Name && n.Title == Cast.Nagimoto.Worry).Select(n => n.Id).SingleAsync());
        var page = await (await house.SignInAsync(Cast.Shioya)).ReadAsync($"/needs/{id}");

        Assert.Equal("砂見編み物の間", page.QuerySelector(".week strong")!.TextContent);
        Assert.Contains("買い物おとも便", page.QuerySelector(".week .would")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("帆波 うた さん", page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_person_does_not_know_of_is_for_the_writer_and_the_coordinators()
    {
        var id = await (await house.SignInAsync(Cast.Shioya)).HearAsync("姿が見えない", about: "坂の上の男の方", unaware: true);

        Assert.Equal(HttpStatusCode.OK, await (await house.SignInAsync(Cast.Kujiraoka)).StatusAsync($"/needs/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Hamada)).StatusAsync($"/needs/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Tomari)).StatusAsync($"/needs/{id}"));
    }

    [Fact]
    public async Task Looking_at_someones_worry_is_written_down_and_at_nobodys_is_not()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var someones = await visitor.HearAsync("ごみが出せない", about: "渚本 トミ");
        var nobodys = await visitor.HearAsync("バスを待つ所がない");

        await visitor.ReadAsync($"/needs/{someones}");
        await visitor.ReadAsync($"/needs/{nobodys}");

        Assert.Equal(1, await LooksAsync(someones));
        Assert.Equal(0, await LooksAsync(nobodys));
    }

    [Fact]
    public async Task A_list_with_names_is_written_down_once_a_day_for_each_record()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var words = $"布団が干せない{Guid.NewGuid():N}";
        var id = await visitor.HearAsync(words, about: "渚本 トミ");

        await visitor.ReadAsync($"/needs?q={await visitor.SealAsync(words)}");
        await visitor.ReadAsync($"/needs?q={await visitor.SealAsync(words)}");

        Assert.Equal(1, await LooksAsync(id));
    }

    [Fact]
    public async Task The_list_narrows_by_what_is_asked_and_counts_what_it_leaves()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var word = $"ことば{Guid.NewGuid():N}"[..15];
        await visitor.HearAsync($"{word} 一");
        var closed = await visitor.HearAsync($"{word} 二");
        await visitor.PostAsync($"/needs/{closed}/closure", new() { ["ClosedReason"] = "転居" });

        var open = await visitor.ReadAsync($"/needs?q={await visitor.SealAsync(word)}");
        Assert.Equal($"{word} 一", Assert.Single(open.QuerySelectorAll(".tasks a")).TextContent);
        var shelf = await visitor.ReadAsync($"/needs?q={await visitor.SealAsync(word)}&state=Closed");
        Assert.Equal($"{word} 二", Assert.Single(shelf.QuerySelectorAll(".tasks a")).TextContent);
        Assert.Contains(shelf.QuerySelectorAll(".facets li"), li => li.TextContent.Contains("閉じた", StringComparison.Ordinal) && li.TextContent.Contains('1', StringComparison.Ordinal));
        Assert.Contains("7日より短い", Assert.Single(open.QuerySelectorAll(".facets a"), a => a.GetAttribute("href")!.Contains("UnderAWeek", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Empty((await visitor.ReadAsync($"/needs?q={await visitor.SealAsync(word)}&wait=AMonth")).QuerySelectorAll(".tasks a"));
    }

    [Fact]
    public async Task Closing_asks_why_and_can_be_taken_back()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("ごみが出せない");

        using var without = await visitor.PostAsync($"/needs/{id}/closure", new() { ["ClosedReason"] = "" });
        Assert.Contains("閉じるわけ", (await Visitor.PageAsync(without)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        await visitor.PostAsync($"/needs/{id}/closure", new() { ["ClosedReason"] = "娘さんと暮らす" });
        Assert.Equal(NeedState.Closed, (await house.NeedAsync(id)).State);
        await visitor.PostAsync($"/needs/{id}/closure", new() { ["Why"] = "また困っていると聞いた" }, $"/needs/{id}/closure?handler=undo");

        Assert.Equal(NeedState.Looking, (await house.NeedAsync(id)).State);
    }

    [Fact]
    public async Task Nothing_found_is_kept_with_what_was_missing_and_can_be_taken_back()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("坂の上まで来てほしい");

        await visitor.PostAsync($"/needs/{id}/unmet", new() { ["Missing"] = "area", ["UnmetReason"] = "坂の上まで来る車がない" });
        var page = await visitor.ReadAsync($"/needs/{id}");
        Assert.Contains("坂の上まで来る車がない", page.QuerySelector("div.told")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("見つからず", page.QuerySelector(".thread")!.TextContent, StringComparison.Ordinal);
        await visitor.PostAsync($"/needs/{id}/unmet", new() { ["Why"] = "車が来るようになった" }, $"/needs/{id}/unmet?handler=undo");

        Assert.Equal(NeedState.Looking, (await house.NeedAsync(id)).State);
    }

    [Fact]
    public async Task What_is_found_out_is_kept_and_searched_with()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("重い物がつらい");

        using var answer = await visitor.PostAsync($"/needs/{id}/edit", new()
        {
            ["Form.Title"] = "重い物の買い物",
            ["Form.Categories"] = "shopping",
            ["Form.GoodDays"] = "Tuesday",
            ["Form.AffordableYen"] = "300",
            ["Form.Urgency"] = "ThisMonth",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var need = await house.NeedAsync(id);

        Assert.Equal((NeedState.Looking, 300, Days.Tuesday), (need.State, need.AffordableYen, need.GoodDays));
        Assert.DoesNotContain("言葉から見当", (await visitor.ReadAsync($"/needs/{id}")).QuerySelector("#candidates")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_history_says_field_by_field_who_changed_what_and_opening_it_is_written_down()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("重い物がつらい", about: "渚本 トミ");
        await visitor.PostAsync($"/needs/{id}/edit", new() { ["Form.Title"] = "重い物の買い物", ["Form.Categories"] = "shopping", ["Form.GoodDays"] = "Tuesday", ["Form.AffordableYen"] = "300", ["Form.Urgency"] = "ThisMonth", ["Form.About"] = "渚本 トミ" });
        var before = await LooksAsync(id);

        var page = await visitor.ReadAsync($"/needs/{id}/history");

        var newest = page.QuerySelector(".timeline > li")!;
        Assert.Contains(Cast.Shioya.Name, newest.TextContent, StringComparison.Ordinal);
        foreach (var (label, was, now) in new[] { ("見出し", "重い物がつらい", "重い物の買い物"), ("分野", null, "買い物"), ("都合のよい日", null, "火曜"), ("払える額", null, "1回300円まで"), ("急ぎ", "聞いていない", "今月のうち"), ("いまのようす", "まだ見ていない", "見たが、途中") })
        {
            var line = Assert.Single(newest.QuerySelectorAll(".changes li"), li => li.QuerySelector(".soft")!.TextContent == label);
            Assert.Equal((was, now), (line.QuerySelector("del")?.LastChild!.TextContent, line.QuerySelector("ins")!.LastChild!.TextContent));
        }
        Assert.Equal(before + 1, await LooksAsync(id));
    }

    [Fact]
    public async Task A_namesake_is_asked_about_and_never_joined_unasked()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var name = $"試 {Guid.NewGuid():N}";
        var (first, second) = (await visitor.HearAsync("一"), await visitor.HearAsync("二"));
        await visitor.PostAsync($"/needs/{first}/person", new() { ["Form.Name"] = name, ["Form.BirthText"] = "S19.11.1", ["Form.Abilities"] = "編み物を教えられる" });
        var known = (await house.NeedAsync(first)).Person!;

        using var asked = await visitor.PostAsync($"/needs/{second}/person", new() { ["Form.Name"] = name });
        var page = await Visitor.PageAsync(asked);
        Assert.Contains("昭和19年11月1日生まれ", page.QuerySelector("fieldset")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await house.NeedAsync(second)).PersonId);

        await visitor.PostAsync($"/needs/{second}/person", new() { ["Form.Name"] = name, ["Same"] = known.Id.ToString() });
        Assert.Equal(known.Id, (await house.NeedAsync(second)).PersonId);
        Assert.Equal("編み物を教えられる", known.Abilities);
    }

    [Fact]
    public async Task A_birth_date_that_cannot_be_read_is_said_at_its_field()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("一");

        using var answer = await visitor.PostAsync($"/needs/{id}/person", new() { ["Form.Name"] = "試 花子", ["Form.BirthText"] = "むかし" });

        Assert.Equal("#Form_BirthText", Assert.Single((await Visitor.PageAsync(answer)).QuerySelectorAll<IHtmlAnchorElement>(".errors a")).GetAttribute("href"));
    }

    private Task<int> LooksAsync(Guid id) => house.WithDbAsync(db => db.AccessLog.CountAsync(e => e.SubjectId == id));
}
