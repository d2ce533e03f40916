using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Needs;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Needs;

public sealed class QuickEntryTests(House house)
{
    [Fact]
    public async Task One_post_writes_a_worry_down_and_leads_to_it_with_the_next_step()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);

        var id = await visitor.HearAsync("草がのびて、側溝がつまる。腰が痛うて、もうしゃがめん");
        var page = await visitor.ReadAsync($"/needs/{id}");

        Assert.Contains("書きとめました", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("草がのびて、側溝がつまる", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("腰が痛うて", page.QuerySelector(".voice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("分野をたしかめる", page.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task An_organisations_coordinator_voices_a_worry_and_reads_only_what_comes_back()
    {
        var roui = await house.SignInAsync(Cast.Roui);
        using var answer = await roui.PostAsync("/needs/new", new() { ["Words"] = "おとも便の帰りに、灯りが切れて暗いと話していた", ["About"] = "渚本 トミ", ["Where"] = "砂見町一丁目2-3" });
        Assert.Equal("/", answer.Headers.Location!.ToString());
        var need = await house.WithDbAsync(db => db.Needs.AsNoTracking().OrderByDescending(n => n.Id).FirstAsync(n => n.HeardByName == Cast.Roui.Name));
        Assert.Equal((Cast.Roui.Name, null, NeedState.New), (need.ToldBy, need.PersonId, need.State));
        Assert.NotNull(need.AreaId);

        var today = await roui.ReadAsync("/");
        Assert.Contains("まだ見ていません", today.Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { $"/needs/{need.Id}", "/needs", $"/needs/{need.Id}/edit" })
            Assert.Equal(HttpStatusCode.NotFound, await roui.StatusAsync(path));

        var shioya = await house.SignInAsync(Cast.Shioya);
        Assert.Equal(HttpStatusCode.OK, await shioya.StatusAsync($"/needs/{need.Id}"));
        await house.WithDbAsync(async db =>
        {
            var heard = await db.Needs.SingleAsync(n => n.Id == need.Id);
            heard.TellBack(new(Guid.Empty, Cast.Shioya.Name, Guid.Empty, Cast.Shioya.Role, EmptyTown.Code, [], null), "電球は町内会で替えました", house.Today, house.Today);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("電球は町内会で替えました", (await roui.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        using var known = await roui.GetAsync($"/needs/new?person={await house.WithDbAsync(db => db.People.Where(p => p.Name == Cast.Nagimoto.Name).Select(p => p.Id).FirstAsync())}");
        Assert.Equal(HttpStatusCode.NotFound, known.StatusCode);
    }

    [Fact]
    public async Task Only_what_it_is_about_is_asked_for_and_errors_keep_what_was_typed()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);

        using var answer = await visitor.PostAsync("/needs/new", new() { ["Words"] = " ", ["About"] = "坂の上の男の方", ["ToldBy"] = "民生委員の櫂田さん", ["Urgency"] = "Now", ["Unaware"] = "true" });
        var page = await Visitor.PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("#Words", Assert.Single(page.QuerySelectorAll<IHtmlAnchorElement>(".errors a")).GetAttribute("href"));
        Assert.Equal("坂の上の男の方", page.QuerySelector<IHtmlInputElement>("#About")!.Value);
        Assert.Equal("民生委員の櫂田さん", page.QuerySelector<IHtmlInputElement>("#ToldBy")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[name=Urgency][value=Now]")!.IsChecked);
        Assert.True(page.QuerySelector<IHtmlInputElement>("#Unaware")!.IsChecked);
    }

    [Fact]
    public async Task The_place_finds_its_area_and_without_one_it_is_the_writers_own()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var nagihara = await AreaAsync("凪原圏域");

        var there = await house.NeedAsync(await visitor.HearAsync("バスを待つ所がない", where: "凪原のバス停"));
        var here = await house.NeedAsync(await visitor.HearAsync("バスを待つ所がない", where: "坂の途中"));

        Assert.Equal(nagihara, there.AreaId);
        Assert.Equal(await AreaAsync("砂見圏域"), here.AreaId);
    }

    [Fact]
    public async Task It_works_with_one_form_and_no_script()
    {
        var page = await (await house.SignInAsync(Cast.Shioya)).ReadAsync("/needs/new");

        var form = Assert.Single(page.QuerySelectorAll<IHtmlFormElement>("main form"));
        Assert.Equal("post", form.Method);
        Assert.Empty(form.QuerySelectorAll("[required]"));
        Assert.True(page.QuerySelector<IHtmlInputElement>($"input[name=Urgency][value={Urgency.Unknown}]")!.IsChecked);
    }

    private Task<Guid> AreaAsync(string name) => house.WithDbAsync(db => db.Areas.Where(a => a.Name == name && a.Kind == AreaKind.DailyLiving).Select(a => a.Id).SingleAsync());
}
