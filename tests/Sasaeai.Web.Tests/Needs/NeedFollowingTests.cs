using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Needs;

/// <summary>A worry after it was heard: handed over, told back, asked again, and an organisation's.</summary>
public sealed class NeedFollowingTests(House house)
{
    [Fact]
    public async Task A_named_worry_is_handed_over_only_after_a_yes_for_that_section_and_its_reply_is_kept()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("封筒があけられない", about: $"試 {Guid.NewGuid():N}");
        var handing = new Dictionary<string, string> { ["Section"] = "poverty", ["Recipient"] = "市役所の生活支援の窓口", ["Words"] = "封筒をいっしょに見てほしいこと" };

        using var refused = await visitor.PostAsync($"/needs/{id}/hand-overs/new?section=poverty", handing);
        var page = await Visitor.PageAsync(refused);
        Assert.Equal("#Basis", Assert.Single(page.QuerySelectorAll<IHtmlAnchorElement>(".errors a")).GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"a[href='/needs/{id}/sharing-bases/new?section=poverty']"));

        using var consent = await visitor.PostAsync($"/needs/{id}/sharing-bases/new?section=poverty", new()
        {
            ["Section"] = "poverty",
            ["Basis"] = "consent",
            ["Fields"] = "Worry",
            ["Purpose"] = "封筒を見てもらうため",
            ["GivenBy"] = "ご本人",
            ["How"] = "お宅で、口頭で",
            ["GivenOn"] = $"{house.Today:yyyy-MM-dd}",
        });
        Assert.Equal($"/needs/{id}/hand-overs/new?section=poverty", consent.Headers.Location!.ToString());
        var ready = await visitor.ReadAsync($"/needs/{id}/hand-overs/new?section=poverty");
        handing["Basis"] = ready.QuerySelector<IHtmlInputElement>("input[name=Basis]")!.Value;
        handing["Told"] = "Worry";
        using var handed = await visitor.PostAsync($"/needs/{id}/hand-overs/new?section=poverty", handing);
        Assert.Equal(HttpStatusCode.Redirect, handed.StatusCode);

        var need = await visitor.ReadAsync($"/needs/{id}");
        Assert.Contains("引き継ぎ", need.QuerySelector(".thread")!.TextContent, StringComparison.Ordinal);
        var reply = need.QuerySelector<IHtmlAnchorElement>("#following a[href^='/hand-overs/']")!.GetAttribute("href")!;
        using var answered = await visitor.PostAsync(reply, new() { ["Outcome"] = "taken", ["Reply"] = "相談員が訪ねます", ["RepliedOn"] = $"{house.Today:yyyy-MM-dd}" });
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);

        Assert.Equal(NeedState.HandedOver, (await house.NeedAsync(id)).State);
        Assert.Contains("相談員が訪ねます", (await visitor.ReadAsync($"/needs/{id}")).QuerySelector("#following")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Isobe)).StatusAsync(reply));
    }

    [Fact]
    public async Task Whoever_told_it_is_on_the_first_page_until_they_have_heard()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var teller = $"話し手{Guid.NewGuid():N}"[..12];
        using var heard = await visitor.PostAsync("/needs/new", new() { ["Words"] = "ベンチがほしい", ["ToldBy"] = teller, ["Source"] = "walk" });
        var id = Guid.Parse(heard.Headers.Location!.ToString().Split('/')[^1]);
        await visitor.PostAsync($"/needs/{id}/closure", new() { ["ClosedReason"] = "町内会が置いた" });
        Assert.NotNull((await visitor.ReadAsync($"/needs?owing=true&source=walk&q={await visitor.SealAsync(teller)}")).QuerySelector($"a[href='/needs/{id}']"));
        Assert.Contains($"{teller}に返事をする", (await visitor.ReadAsync($"/needs/{id}")).QuerySelector(".next")!.TextContent, StringComparison.Ordinal);

        using var answer = await visitor.PostAsync($"/needs/{id}/word-back", new() { ["Words"] = "置かれたことを電話で", ["On"] = $"{house.Today:yyyy-MM-dd}" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False((await house.NeedAsync(id)).OwesWord);
        Assert.Null((await visitor.ReadAsync($"/needs/{id}")).QuerySelector(".next"));
    }

    [Fact]
    public async Task The_day_to_ask_again_comes_up_on_the_first_page_and_leads_to_the_act()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("雪かきが心配");

        await visitor.PostAsync($"/needs/{id}/follow-up", new() { ["AskAgainOn"] = $"{house.Today:yyyy-MM-dd}", ["AskAgainNote"] = "雪の前に" });
        Assert.NotNull((await visitor.ReadAsync("/")).QuerySelector($"a[href='/needs/{id}/follow-up']"));
        await visitor.PostAsync($"/needs/{id}/follow-up", new() { ["Note"] = "娘さんが来てくれる" });

        Assert.Null((await visitor.ReadAsync("/")).QuerySelector($"a[href='/needs/{id}/follow-up']"));
        Assert.Contains("娘さんが来てくれる", (await visitor.ReadAsync($"/needs/{id}")).QuerySelector("#following")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_an_organisation_makes_it_the_organisations_worry()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var name = $"送迎の会{Guid.NewGuid():N}"[..12];
        await house.WithDbAsync(async db =>
        {
            db.Add(new Organization { Municipality = EmptyTown.Code, Name = name, Kind = "volunteers" });
            return await db.SaveChangesAsync();
        });
        using var heard = await visitor.PostAsync("/needs/new", new() { ["Words"] = "運転する人がいない", ["About"] = name });
        var id = Guid.Parse(heard.Headers.Location!.ToString().Split('/')[^1]);

        var need = await house.NeedAsync(id);
        Assert.False(need.IsPersonal);
        Assert.NotNull((await visitor.ReadAsync($"/organizations/{need.OrganizationId}")).QuerySelector($"#needs a[href='/needs/{id}']"));
        Assert.NotNull((await visitor.ReadAsync("/needs?whose=Organization")).QuerySelector($"a[href='/needs/{id}']"));
        Assert.Null((await (await house.SignInAsync(Cast.Roui)).ReadAsync($"/organizations/{need.OrganizationId}")).QuerySelector("#needs"));
    }

    [Fact]
    public async Task A_name_that_is_only_part_of_an_organisations_is_asked_about_and_may_be_a_persons()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var part = await house.WithDbAsync(db => db.Organizations.Where(o => o.Name.StartsWith("砂見地区自治会")).Select(o => o.Name.Substring(0, 6)).FirstAsync());

        using var asked = await visitor.PostAsync("/needs/new", new() { ["Words"] = "会館が寒い", ["About"] = part });
        var page = await Visitor.PageAsync(asked);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("input[name=Group]"));
        using var none = await visitor.PostAsync("/needs/new", new() { ["Words"] = "会館が寒い", ["About"] = part, ["Group"] = "none", ["Same"] = "new" });

        Assert.Equal(HttpStatusCode.Redirect, none.StatusCode);
        Assert.Null((await house.NeedAsync(Guid.Parse(none.Headers.Location!.ToString().Split('/')[^1]))).OrganizationId);
    }

    [Fact]
    public async Task What_is_lacking_is_counted_by_area_and_category_and_leads_to_the_worries()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("ペットの世話が心配");
        await visitor.PostAsync($"/needs/{id}/edit", new() { ["Form.Title"] = "ペットの世話", ["Form.Categories"] = "pet" });
        await visitor.PostAsync($"/needs/{id}/unmet", new() { ["Missing"] = "absent", ["UnmetReason"] = "預かるところがない" });

        var gaps = await visitor.ReadAsync("/needs/gaps");
        var cell = gaps.QuerySelector<IHtmlAnchorElement>("td a[href*='category=pet']")!;

        Assert.NotNull((await visitor.ReadAsync(cell.GetAttribute("href")!)).QuerySelector($"a[href='/needs/{id}']"));
        Assert.NotNull(gaps.QuerySelector("a[href*='lack=absent']"));
    }
}
