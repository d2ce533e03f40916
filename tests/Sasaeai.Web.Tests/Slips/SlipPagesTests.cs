using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Matching;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Slips;

public sealed class SlipPagesTests(House house)
{
    [Fact]
    public async Task A_group_answers_by_link_that_nothing_has_changed()
    {
        var resource = await house.AddResourceAsync();
        var link = await MakeAsync($"/slips/new?resource={resource.Id}");

        using var answer = await house.Anonymous().PostAsync(link, new() { ["Answer"] = "StillRight", ["AnsweredByName"] = "艪居" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await house.WithDbAsync(db => db.Resources.SingleAsync(r => r.Id == resource.Id));
        Assert.Equal((house.Today, "艪居"), (after.ConfirmedOn, after.ConfirmedBy));
        Assert.Contains("お返事をいただきました", (await house.Anonymous().ReadAsync(link)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_and_the_link_say_the_same_areas_as_the_registry()
    {
        var (sunami, hinomi) = (await house.AreaAsync("砂見圏域"), await house.AreaAsync("灯見圏域"));
        var resource = await house.AddResourceAsync(r => r.Serve([sunami, hinomi]));
        var shioya = await house.SignInAsync(Cast.Shioya);
        using var made = await shioya.PostAsync($"/slips/new?resource={resource.Id}", []);
        var paper = (await Visitor.PageAsync(made)).QuerySelector(".paper")!;

        Assert.Contains("砂見圏域、灯見圏域", paper.TextContent, StringComparison.Ordinal);
        Assert.Contains("砂見圏域、灯見圏域", (await house.Anonymous().ReadAsync("/s/" + paper.QuerySelector(".key")!.TextContent)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_changed_waits_for_a_keeper_until_the_record_is_right()
    {
        var area = await house.AreaAsync("砂見圏域");
        var resource = await house.AddResourceAsync(r => r.AreaId = area);
        var link = await MakeAsync($"/slips/new?resource={resource.Id}");
        await house.Anonymous().PostAsync(link, new() { ["Answer"] = "Changed", ["Words"] = "木曜になりました", ["AnsweredByName"] = "当番の岬" });

        var shioya = await house.SignInAsync(Cast.Shioya);
        Assert.Contains("木曜になりました", (await shioya.ReadAsync("/resources/due")).Body!.TextContent, StringComparison.Ordinal);
        await shioya.PostAsync($"/resources/{resource.Id}/confirmation", new() { ["ConfirmedOn"] = $"{house.Today:yyyy-MM-dd}" });

        Assert.DoesNotContain("木曜になりました", (await shioya.ReadAsync("/resources/due")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_areas_come_first_and_the_rest_is_one_click_away()
    {
        var far = await house.AreaAsync("凪原圏域");
        var resource = await house.AddResourceAsync(r => r.AreaId = far);
        var link = await MakeAsync($"/slips/new?resource={resource.Id}");
        await house.Anonymous().PostAsync(link, new() { ["Answer"] = "Changed", ["Words"] = "土曜になりました", ["AnsweredByName"] = "当番の岬" });

        var shioya = await house.SignInAsync(Cast.Shioya);
        var own = await shioya.ReadAsync("/resources/due");
        Assert.DoesNotContain("土曜になりました", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(own.QuerySelector("a[href='/resources/due?whole=true']"));
        Assert.Contains("土曜になりました", (await shioya.ReadAsync("/resources/due?whole=true")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await shioya.ReadAsync("/")).QuerySelector("a[href='/resources/due?whole=true']"));
    }

    [Fact]
    public async Task Papers_for_many_are_printed_at_once_four_to_a_sheet_and_kept_as_handed_over()
    {
        var area = await house.AreaAsync("砂見圏域");
        var resources = new List<Guid>();
        for (var i = 0; i < 5; i++)
            resources.Add((await house.AddResourceAsync(r => r.AreaId = area)).Id);
        var shioya = await house.SignInAsync(Cast.Shioya);
        var path = "/slips/new?" + string.Join('&', resources.Select(id => $"resource={id}"));

        using var printed = await shioya.SubmitAsync(path, [.. resources.Select(id => ("resource", id.ToString())), ("HandedOn", $"{house.Today.AddDays(2):yyyy-MM-dd}"), ("OnOneSheet", "4")]);

        var page = await Visitor.PageAsync(printed);
        Assert.Equal([4, 1], page.QuerySelectorAll(".sheet").Select(sheet => sheet.QuerySelectorAll(".paper .key").Length));
        Assert.Equal(5, page.QuerySelectorAll(".key").Select(key => key.TextContent).Distinct().Count());
        var handed = await house.WithDbAsync(db => db.Slips.Where(s => resources.Contains(s.ResourceId!.Value)).Select(s => s.HandedOn).ToListAsync());
        Assert.Equal(Enumerable.Repeat<DateOnly?>(house.Today.AddDays(2), 5), handed);
        Assert.Contains("紙を渡した", (await shioya.ReadAsync($"/resources/{resources[0]}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain((await shioya.ReadAsync("/slips/new?all=true")).QuerySelectorAll("input[name=resource]"), input => resources.Contains(Guid.Parse(input.GetAttribute("value")!)));
    }

    [Fact]
    public async Task A_day_before_the_paper_was_made_is_refused()
    {
        var resource = await house.AddResourceAsync();
        var shioya = await house.SignInAsync(Cast.Shioya);

        using var refused = await shioya.PostAsync($"/slips/new?resource={resource.Id}", new() { ["resource"] = resource.Id.ToString(), ["HandedOn"] = $"{house.Today.AddDays(-1):yyyy-MM-dd}" });

        Assert.NotNull((await Visitor.PageAsync(refused)).QuerySelector(".errors a[href='#HandedOn']"));
        Assert.False(await house.WithDbAsync(db => db.Slips.AnyAsync(s => s.ResourceId == resource.Id)));
    }

    [Fact]
    public async Task A_referral_is_answered_by_link_and_shows_nothing_of_whose_it_is()
    {
        var resource = await house.AddResourceAsync();
        var shioya = await house.SignInAsync(Cast.Shioya);
        var need = await shioya.HearAsync("米が重い", about: "渚本 トミ", where: "砂見町一丁目2-3");
        await shioya.ConsentAsync(need, resource.Id, house.Today);
        var basis = await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => b.Id).SingleAsync());
        await shioya.PutToAsync(need, resource.Id, new() { ["Message"] = "火曜の便にお願いします", ["Told"] = "Worry", ["Basis"] = basis.ToString() });
        var referral = await house.WithDbAsync(db => db.Referrals.Where(r => r.NeedId == need).Select(r => r.Id).SingleAsync());
        var link = await MakeAsync($"/referrals/{referral}/slip");

        var page = await house.Anonymous().ReadAsync(link);
        Assert.Contains("火曜の便にお願いします", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("からだにふれる介護", page.Body.TextContent, StringComparison.Ordinal);
        foreach (var secret in new[] { "渚本", "トミ", "砂見町一丁目", "米が重い" })
            Assert.DoesNotContain(secret, page.Body.TextContent, StringComparison.Ordinal);

        using var unsaid = await house.Anonymous().PostAsync(link, new() { ["AnsweredByName"] = "艪居" });
        Assert.Contains("引き受けるか", (await Visitor.PageAsync(unsaid)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var said = await house.Anonymous().PostAsync(link, new() { ["Choice"] = "decline", ["DeclineReason"] = "people", ["Words"] = "運転できる人が足りない", ["AnsweredByName"] = "艪居" });
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.Equal(ReferralState.Declined, await house.WithDbAsync(db => db.Referrals.Where(r => r.Id == referral).Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task A_number_typed_off_the_paper_leads_to_its_page_and_a_wrong_one_is_told()
    {
        var resource = await house.AddResourceAsync();
        var link = await MakeAsync($"/slips/new?resource={resource.Id}");

        using var typed = await house.Anonymous().PostAsync("/s", new() { ["Key"] = link.Split('/')[^1].Replace('-', ' ').ToUpperInvariant() });
        Assert.Equal(HttpStatusCode.Redirect, typed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await house.Anonymous().StatusAsync(typed.Headers.Location!.ToString()));

        using var wrong = await house.Anonymous().PostAsync("/s", new() { ["Key"] = "xxxxx" });
        Assert.NotNull((await Visitor.PageAsync(wrong)).QuerySelector(".errors"));
        Assert.Equal(HttpStatusCode.NotFound, await house.Anonymous().StatusAsync("/s/xxxxx-xxxxx-xxxxx-xxxxx"));
    }

    /// <summary>Makes the paper as 汐屋 and reads the link off it.</summary>
    private async Task<string> MakeAsync(string path)
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        using var answer = await shioya.PostAsync(path, []);
        return "/s/" + (await Visitor.PageAsync(answer)).QuerySelector(".paper .key")!.TextContent;
    }
}
