using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Rules;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Rules;

public sealed class RulePagesTests(House house)
{
    private const string Line = "雪の朝は、玄関先まで来なくてよい";

    [Fact]
    public async Task An_area_drafts_agrees_and_from_then_on_goes_by_its_own_rules()
    {
        var nagino = await house.SignInAsync(Cast.Nagino);
        var area = await AreaAsync("凪原圏域");
        Assert.Contains("この圏域だけのルールはありません", (await nagino.ReadAsync($"/areas/{area}")).Body!.TextContent, StringComparison.Ordinal);
        var draft = await DraftAsync(nagino, area);
        var page = await nagino.ReadAsync($"/rules/{draft}/edit");
        Assert.Contains("顔を見て声をかけ", page.QuerySelector("[name='Form.Residents']")!.TextContent, StringComparison.Ordinal);

        var fields = Fields(page);
        fields["Form.Residents"] += "\n・" + Line;
        fields["Form.Parts[3].Category"] = "snow";
        fields["Form.Parts[3].Residents"] = "道具は自分のものを使う";
        using var written = await nagino.PostAsync($"/rules/{draft}/edit", fields);
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        Assert.Contains(Line, (await nagino.ReadAsync($"/rules/{draft}")).QuerySelector(".changes ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Isobe)).StatusAsync($"/rules/{draft}"));

        using var early = await AgreeAsync(nagino, draft, house.Today.AddDays(-1));
        Assert.Contains("さかのぼって", (await Visitor.PageAsync(early)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var agreed = await AgreeAsync(nagino, draft, house.Today);
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);

        var isobe = await house.SignInAsync(Cast.Isobe);
        var sheet = (await isobe.ReadAsync($"/rules/{draft}")).Body!.TextContent;
        Assert.Contains("凪原圏域 第2層協議体で合意", sheet, StringComparison.Ordinal);
        Assert.Contains("道具は自分のものを使う", sheet, StringComparison.Ordinal);
        Assert.NotNull((await isobe.ReadAsync($"/areas/{area}")).QuerySelector($"a[href='/rules/{draft}']"));
        Assert.Contains("凪原圏域のルールができました", (await nagino.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);

        using var late = await nagino.PostAsync("/rules/new", new() { ["Form.Residents"] = "こっそり変える" }, to: $"/rules/{draft}/edit");
        Assert.NotNull((await Visitor.PageAsync(late)).QuerySelector(".errors"));
        Assert.DoesNotContain("こっそり", await house.WithDbAsync(db => db.RuleSets.Where(r => r.Id == draft).Select(r => r.Residents).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_changed_by_another_is_not_agreed_on_unread()
    {
        var somada = await house.SignInAsync(Cast.Somada);
        var draft = await DraftAsync(somada, await AreaAsync("山根木圏域"));
        var read = (await somada.ReadAsync($"/rules/{draft}/agreement")).QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        var kujiraoka = await house.SignInAsync(Cast.Kujiraoka);
        var fields = Fields(await kujiraoka.ReadAsync($"/rules/{draft}/edit"));
        fields["Form.Residents"] = Line;
        await kujiraoka.PostAsync($"/rules/{draft}/edit", fields);

        using var unread = await AgreeAsync(somada, draft, house.Today, read);
        Assert.Contains("鯨岡 誠さんが", (await Visitor.PageAsync(unread)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(RuleState.Draft, await StateAsync(draft));

        await somada.PostAsync($"/rules/{draft}", [], to: $"/rules/{draft}?handler=drop");
        Assert.Equal(RuleState.Dropped, await StateAsync(draft));
        await somada.PostAsync($"/rules/{draft}", [], to: $"/rules/{draft}?handler=takeUp");
        Assert.Equal(RuleState.Draft, await StateAsync(draft));
    }

    [Fact]
    public async Task Nobody_writes_the_rules_of_another_area()
    {
        var draft = await house.WithDbAsync(db => db.RuleSets.Where(r => r.Area!.Name == "砂見圏域" && r.State == RuleState.Draft).Select(r => r.Id).SingleAsync());
        var agreed = await house.WithDbAsync(db => db.RuleSets.Where(r => r.Area!.Name == "砂見圏域" && r.Number == 1).Select(r => r.Id).SingleAsync());

        foreach (var member in new[] { Cast.Nagino, Cast.Tomari, Cast.Isobe, Cast.Roui, Cast.Nagisa })
        {
            var visitor = await house.SignInAsync(member);
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/rules/{agreed}"));
            foreach (var path in new[] { $"/rules/{draft}", $"/rules/{draft}/edit", $"/rules/{draft}/agreement", $"/rules/{agreed}/ending", $"/rules/{agreed}/history" })
                Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(path));
            Assert.DoesNotContain("の案", (await visitor.ReadAsync("/rules")).QuerySelector("main")!.TextContent.Replace("ルールの案をつくる", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        foreach (var member in new[] { Cast.Tsukuda, Cast.Minato })
            Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(member)).StatusAsync("/rules"));
        var nagino = await house.SignInAsync(Cast.Nagino);
        foreach (var path in new[] { $"/rules/{draft}/edit", $"/rules/{draft}/agreement", $"/rules/{draft}?handler=drop", $"/rules/{agreed}/ending" })
        {
            using var answer = await nagino.PostAsync("/rules/new", [], to: path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var elsewhere = await nagino.PostAsync("/rules/new", new() { ["area"] = $"{await AreaAsync("灯見圏域")}" });
        Assert.NotNull((await Visitor.PageAsync(elsewhere)).QuerySelector(".errors"));
    }

    [Fact]
    public async Task Both_sides_of_an_asking_read_the_rules_of_its_day_and_no_one_asks_unread()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var need = await shioya.HearAsync("坂の下の店まで歩けない", where: "砂見町一丁目2-3");
        var resource = await house.AddResourceAsync();
        var path = $"/needs/{need}/referrals/new?resource={resource.Id}";
        var shown = (await shioya.ReadAsync(path)).QuerySelector("[name=RulesShown]")!.GetAttribute("value")!;

        using var unread = await shioya.PostAsync(path, new() { ["Message"] = "お願いします", ["RulesShown"] = shown });
        Assert.Contains("ルールを読んで", (await Visitor.PageAsync(unread)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var older = await shioya.PostAsync(path, new() { ["Message"] = "お願いします", ["RulesShown"] = $"{Guid.NewGuid()}", ["ReadBeforeAsking"] = "true" });
        var again = await Visitor.PageAsync(older);
        Assert.Contains("新しくなりました", again.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(shown, again.QuerySelector("[name=RulesShown]")!.GetAttribute("value"));
        Assert.False(again.QuerySelector("[name=ReadBeforeAsking]")!.HasAttribute("checked"));

        using var asked = await shioya.PutToAsync(need, resource.Id, new() { ["Message"] = "火曜にお願いします" });
        var referral = asked.Headers.Location!.ToString();
        foreach (var reader in new[] { shioya, await house.SignInAsync(Cast.Roui) })
        {
            var page = await reader.ReadAsync(referral);
            Assert.Contains("石段で、おぶったり抱えたりすること", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"a[href='/rules/{shown}']"));
        }
        Assert.Contains("役割分担のルールを読みました", (await shioya.ReadAsync(referral)).Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<Guid> AreaAsync(string name) => house.WithDbAsync(db => db.Areas.Where(a => a.Municipality == EmptyTown.Code && a.Name == name).Select(a => a.Id).SingleAsync());

    private Task<RuleState> StateAsync(Guid id) => house.WithDbAsync(db => db.RuleSets.Where(r => r.Id == id).Select(r => r.State).SingleAsync());

    private static async Task<Guid> DraftAsync(Visitor visitor, Guid area)
    {
        using var answer = await visitor.PostAsync("/rules/new", new() { ["area"] = $"{area}", ["FromWider"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^2]);
    }

    private static async Task<HttpResponseMessage> AgreeAsync(Visitor visitor, Guid draft, DateOnly from, string? seen = null)
    {
        var path = $"/rules/{draft}/agreement";
        seen ??= (await visitor.ReadAsync(path)).QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        return await visitor.PostAsync(path, new() { ["AgreedOn"] = "2026-11-01", ["AgreedBy"] = "凪原圏域 第2層協議体", ["ValidFrom"] = $"{from:yyyy-MM-dd}", ["Seen"] = seen });
    }

    /// <summary>What stands in the form, to be sent again with one thing changed.</summary>
    private static Dictionary<string, string> Fields(IHtmlDocument page) =>
        page.QuerySelectorAll("main form [name]").Where(e => e.LocalName is "input" or "textarea" or "select" && e.GetAttribute("name") is not "__RequestVerificationToken")
            .ToDictionary(e => e.GetAttribute("name")!, e => e switch
            {
                IHtmlTextAreaElement text => text.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => e.GetAttribute("value") ?? "",
            });
}
