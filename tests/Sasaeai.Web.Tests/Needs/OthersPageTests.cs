using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Needs;

/// <summary>Several organisations for one worry.</summary>
public sealed class OthersPageTests(House house)
{
    [Fact]
    public async Task When_one_takes_it_on_the_other_is_thanked_and_reads_only_that()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var need = await shioya.HearAsync("坂の上まで米を運べない", where: "砂見町の坂の上");
        var (first, second) = (await house.AddResourceAsync(), await house.AddResourceAsync());
        var (taken, asked) = (await AskAsync(shioya, need, first, "火曜"), await AskAsync(shioya, need, second, "金曜"));
        await shioya.PostAsync($"/referrals/{taken}/answer", new() { ["Choice"] = "accept", ["AnswerWay"] = "phone", ["AnsweredByName"] = "代表", ["Answer"] = "火曜に" });
        Assert.Equal($"/needs/{need}/others", (await shioya.ReadAsync($"/needs/{need}")).QuerySelector(".next a")!.GetAttribute("href"));

        using var silent = await shioya.PostAsync($"/needs/{need}/others", new() { ["Enough"] = "False" });
        Assert.NotNull((await Visitor.PageAsync(silent)).QuerySelector(".errors"));
        await shioya.PostAsync($"/needs/{need}/others", new() { ["Enough"] = "False", ["Lacking"] = "金曜の分" });
        await shioya.PostAsync($"/referrals/{taken}/start", new() { ["StartedOn"] = $"{house.Today:yyyy-MM-dd}" });
        Assert.Equal((NeedState.Asking, "金曜の分"), ((await house.NeedAsync(need)).State, (await house.NeedAsync(need)).Lacking));

        using var shared = await shioya.PostAsync($"/needs/{need}/others", new() { ["Enough"] = "True", [$"Turns[{asked}]"] = "Thank" });
        Assert.Equal(HttpStatusCode.Redirect, shared.StatusCode);
        Assert.Equal(NeedState.Answered, (await house.NeedAsync(need)).State);
        var roui = await house.SignInAsync(Cast.Roui);
        Assert.Equal(HttpStatusCode.NotFound, await roui.StatusAsync($"/referrals/{asked}"));
        var today = (await roui.ReadAsync("/")).Body!.TextContent;
        Assert.Contains($"「{second.Name}」への打診は、ほかで引き受けが決まりました", today, StringComparison.Ordinal);
        Assert.DoesNotContain("米を運べない", today.Split(second.Name)[1].Split("ありがとうございました")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_stands_by_knows_it_and_is_asked_again_when_its_turn_comes()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var need = await shioya.HearAsync("電球を替えられない", where: "砂見町の坂の上");
        var asked = await AskAsync(shioya, need, await house.AddResourceAsync(), null);

        await shioya.PostAsync($"/needs/{need}/others", new() { ["Enough"] = "True", [$"Turns[{asked}]"] = "StandBy" });
        Assert.Contains("次の候補", (await (await house.SignInAsync(Cast.Roui)).ReadAsync($"/referrals/{asked}")).QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(NeedState.Looking, (await house.NeedAsync(need)).State);

        await shioya.PostAsync($"/needs/{need}/others", new() { ["Enough"] = "True", [$"Turns[{asked}]"] = "ComeForward" });
        Assert.Null(await house.WithDbAsync(db => db.Referrals.Where(r => r.Id == asked).Select(r => r.StandsBySince).SingleAsync()));
        Assert.Equal(NeedState.Asking, (await house.NeedAsync(need)).State);
    }

    private static async Task<Guid> AskAsync(Visitor visitor, Guid need, Resource resource, string? part)
    {
        using var answer = await visitor.PutToAsync(need, resource.Id, new() { ["Message"] = "お願いします", ["Part"] = part ?? "" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }
}
