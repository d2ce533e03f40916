using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Matching;

public sealed class WeightsPageTests(House house)
{
    private const string Page = "/matching/weights";

    [Fact]
    public async Task An_officer_tries_sees_the_effect_and_only_then_sets_a_weight_with_its_reason()
    {
        var hamada = await house.SignInAsync(Cast.Hamada);
        await (await house.SignInAsync(Cast.Shioya)).HearAsync("買い物に行けない", where: "砂見町");
        var before = await CountAsync();

        using var tried = await hamada.PostAsync(Page, new() { ["Set[Succession]"] = "7" }, $"{Page}?handler=try");
        var seen = await Visitor.PageAsync(tried);
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        Assert.Contains("件で、はじめの3つが変わります", seen.QuerySelector("#effect")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", seen.QuerySelector("#weight-Succession")!.GetAttribute("value"));
        Assert.Equal(before, await CountAsync());

        using var silent = await hamada.PostAsync(Page, new() { ["Set[Succession]"] = "7" });
        Assert.NotNull((await Visitor.PageAsync(silent)).QuerySelector(".errors"));
        using var set = await hamada.PostAsync(Page, new() { ["Set[Succession]"] = "7", ["Why"] = "世話役の代がわりが続いたので" });
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Contains("続けていけるか 3→7", (await (await house.SignInAsync(Cast.Shioya)).ReadAsync(Page)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("3", (await hamada.ReadAsync($"{Page}?fill=standard")).QuerySelector("#weight-Succession")!.GetAttribute("value"));
        await hamada.PostAsync(Page, new() { ["Set[Succession]"] = "3", ["Why"] = "もどす" });
        Assert.Equal(before + 2, await CountAsync());
    }

    [Theory]
    [InlineData("61")]
    [InlineData("-1")]
    [InlineData("たくさん")]
    public async Task A_weight_that_is_none_is_refused_and_stays_as_it_was_typed(string typed)
    {
        var hamada = await house.SignInAsync(Cast.Hamada);
        foreach (var handler in new[] { "", "?handler=try" })
        {
            using var answer = await hamada.PostAsync(Page, new() { ["Set[Walk]"] = typed, ["Why"] = "ためし" }, Page + handler);
            var page = await Visitor.PageAsync(answer);
            Assert.NotNull(page.QuerySelector(".errors"));
            Assert.Equal(typed, page.QuerySelector("#weight-Walk")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Coordinators_read_and_do_not_change_and_others_do_not_find_it()
    {
        foreach (var member in new[] { Cast.Shioya, Cast.Kujiraoka, Cast.Isobe })
        {
            var visitor = await house.SignInAsync(member);
            Assert.Null((await visitor.ReadAsync(Page)).QuerySelector("#weight-Walk[name]"));
            using var refused = await visitor.PostAsync("/needs/new", new() { ["Set[Walk]"] = "0", ["Why"] = "ためし" }, Page);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        foreach (var member in new[] { Cast.Roui, Cast.Nagisa, Cast.Tsukuda, Cast.Minato })
            Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(member)).StatusAsync(Page));
        Assert.Equal(0, await house.WithDbAsync(db => db.WeightSettings.CountAsync(s => s.Why == "ためし")));
    }

    private Task<int> CountAsync() => house.WithDbAsync(db => db.WeightSettings.CountAsync(s => s.Municipality == EmptyTown.Code));
}
