using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Matching;

public sealed class ReferralPagesTests(House house)
{
    private const string Words = "米と灯油だけでも、なんとかならんか";

    [Fact]
    public async Task Without_a_recorded_basis_the_page_refuses_and_nothing_is_kept()
    {
        var (visitor, need, resource) = await SetUpAsync(about: "渚本 トミ");

        using var answer = await visitor.PutToAsync(need, resource.Id, new() { ["Message"] = "火曜の便にお願いします", ["Told"] = "Worry" });
        var page = await Visitor.PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("同意", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("火曜の便にお願いします", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await house.WithDbAsync(db => db.Referrals.CountAsync(r => r.NeedId == need)));
    }

    [Fact]
    public async Task An_expired_or_withdrawn_basis_bites_through_the_page()
    {
        var (visitor, need, resource) = await SetUpAsync(about: "渚本 トミ");
        await visitor.ConsentAsync(need, resource.Id, house.Today, new() { ["GivenOn"] = "2026-01-01", ["ExpiresOn"] = "2026-01-31" });
        await visitor.ConsentAsync(need, resource.Id, house.Today);
        var bases = await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).OrderBy(b => b.GivenOn).Select(b => b.Id).ToListAsync());
        await visitor.PostAsync($"/sharing-bases/{bases[1]}/withdrawal", new() { ["WithdrawnReason"] = "考えなおした" });

        foreach (var basis in bases)
        {
            using var answer = await visitor.PutToAsync(need, resource.Id, new() { ["Message"] = "お願いします", ["Told"] = "Worry", ["Basis"] = basis.ToString() });
            Assert.NotNull((await Visitor.PageAsync(answer)).QuerySelector(".errors"));
        }
        Assert.Equal(0, await house.WithDbAsync(db => db.Referrals.CountAsync(r => r.NeedId == need)));
    }

    [Fact]
    public async Task A_consent_for_whoever_may_help_serves_every_resource()
    {
        var (visitor, need, resource) = await SetUpAsync(about: "渚本 トミ");

        using var answer = await visitor.PostAsync($"/needs/{need}/sharing-bases/new", new() { ["Basis"] = "consent", ["Fields"] = "Worry", ["Purpose"] = "手伝いをさがすため", ["GivenBy"] = "ご本人", ["How"] = "口頭で" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotEqual(Guid.Empty, await AskAsync(visitor, need, resource));
    }

    [Fact]
    public async Task A_worry_about_nobody_is_asked_without_a_basis()
    {
        var (visitor, need, resource) = await SetUpAsync(about: null);

        var referral = await AskAsync(visitor, need, resource);

        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/referrals/{referral}"));
        Assert.Equal(NeedState.Asking, (await house.NeedAsync(need)).State);
    }

    [Fact]
    public async Task Nobody_is_asked_who_takes_no_one_new()
    {
        var (visitor, need, _) = await SetUpAsync(about: null);
        var full = await house.AddResourceAsync(r => r.Full = true);

        using var answer = await visitor.PutToAsync(need, full.Id, new() { ["Message"] = "お願いします" });

        Assert.Contains("新しい人を受けていません", (await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recipient_sees_only_what_was_told_answers_and_sees_nothing_after_the_end()
    {
        var (visitor, need, resource) = await SetUpAsync(about: "渚本 トミ");
        await visitor.ConsentAsync(need, resource.Id, house.Today, new() { ["Fields"] = "Worry" });
        var referral = await AskAsync(visitor, need, resource);
        var roui = await house.SignInAsync(Cast.Roui);

        var seen = (await roui.ReadAsync($"/referrals/{referral}")).Body!.TextContent;
        Assert.Contains(Words, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("渚本", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("砂見町の坂の上", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("渚本", (await roui.ReadAsync("/referrals")).QuerySelector(".tasks")!.TextContent.Split(resource.Name)[1].Split("打診")[0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await roui.StatusAsync($"/needs/{need}"));

        await roui.PostAsync($"/referrals/{referral}/answer", new() { ["Choice"] = "accept", ["Answer"] = "火曜の13時半に" });
        await visitor.PostAsync($"/referrals/{referral}/start", new() { ["StartedOn"] = $"{house.Today:yyyy-MM-dd}" });
        Assert.Equal((NeedState.Answered, house.Today), ((await house.NeedAsync(need)).State, (await house.NeedAsync(need)).AnsweredOn));
        await visitor.PostAsync($"/referrals/{referral}/follow-up", new() { ["Note"] = "息子さんのことで悩んでいる" });
        Assert.Contains("息子さん", (await visitor.ReadAsync($"/referrals/{referral}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("息子さん", (await roui.ReadAsync($"/referrals/{referral}")).Body!.TextContent, StringComparison.Ordinal);

        await visitor.PostAsync($"/referrals/{referral}/end", new() { ["Outcome"] = "connected" });
        foreach (var page in new[] { "", "/answer", "/end" })
            Assert.Equal(HttpStatusCode.NotFound, await roui.StatusAsync($"/referrals/{referral}{page}"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/referrals/{referral}"));
    }

    [Fact]
    public async Task What_the_recipient_reads_of_a_person_is_written_down_too()
    {
        var (visitor, need, resource) = await SetUpAsync(about: "渚本 トミ");
        await visitor.ConsentAsync(need, resource.Id, house.Today);
        var referral = await AskAsync(visitor, need, resource);

        await (await house.SignInAsync(Cast.Roui)).ReadAsync($"/referrals/{referral}");

        Assert.Equal(1, await house.WithDbAsync(db => db.AccessLog.CountAsync(e => e.SubjectId == referral && e.AccountName == Cast.Roui.Name)));
    }

    [Fact]
    public async Task A_decline_stays_in_sight_with_its_reason_and_what_it_would_need()
    {
        var (visitor, need, resource) = await SetUpAsync(about: null);
        var referral = await AskAsync(visitor, need, resource);

        using var silent = await visitor.PostAsync($"/referrals/{referral}/answer", new() { ["Choice"] = "decline", ["DeclineReason"] = "people", ["AnswerWay"] = "phone", ["AnsweredByName"] = "代表" });
        Assert.NotNull((await Visitor.PageAsync(silent)).QuerySelector(".errors"));
        await visitor.PostAsync($"/referrals/{referral}/answer", new()
        {
            ["Choice"] = "decline",
            ["DeclineReason"] = "people",
            ["AnswerWay"] = "phone",
            ["AnsweredByName"] = "代表",
            ["Answer"] = "運転する人が足りない",
            ["IfOnly"] = "もう一人いれば",
        });
        var page = await visitor.ReadAsync($"/needs/{need}?all=true");

        Assert.Contains("運転する人が足りない", page.QuerySelector("#referrals")!.TextContent, StringComparison.Ordinal);
        var excluded = Assert.Single(page.QuerySelectorAll(".excluded li"), li => li.TextContent.Contains(resource.Name, StringComparison.Ordinal));
        Assert.Contains("もう一人いれば", excluded.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_the_basis_takes_back_what_nobody_has_answered()
    {
        var (visitor, need, resource) = await SetUpAsync(about: "渚本 トミ");
        await visitor.ConsentAsync(need, resource.Id, house.Today);
        var referral = await AskAsync(visitor, need, resource);
        var basis = await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => b.Id).SingleAsync());

        await visitor.PostAsync($"/sharing-bases/{basis}/withdrawal", new() { ["WithdrawnReason"] = "考えなおした" });

        Assert.Equal(ReferralState.Withdrawn, await house.WithDbAsync(db => db.Referrals.Where(r => r.Id == referral).Select(r => r.State).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Roui)).StatusAsync($"/referrals/{referral}"));
    }

    [Fact]
    public async Task A_consent_taken_back_while_help_is_under_way_closes_the_recipients_eyes_and_waits_for_whoever_asked()
    {
        var (visitor, need, resource) = await SetUpAsync(about: "渚本 トミ");
        await visitor.ConsentAsync(need, resource.Id, house.Today);
        var referral = await AskAsync(visitor, need, resource);
        var roui = await house.SignInAsync(Cast.Roui);
        await roui.PostAsync($"/referrals/{referral}/answer", new() { ["Choice"] = "accept", ["Answer"] = "火曜に" });
        await visitor.PostAsync($"/referrals/{referral}/start", new() { ["StartedOn"] = $"{house.Today:yyyy-MM-dd}" });
        Assert.Equal(HttpStatusCode.OK, await roui.StatusAsync($"/referrals/{referral}"));
        Assert.Null((await visitor.ReadAsync("/")).QuerySelector($".tasks a[href='/referrals/{referral}']"));
        var basis = await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => b.Id).SingleAsync());

        await visitor.PostAsync($"/sharing-bases/{basis}/withdrawal", new() { ["WithdrawnReason"] = "家族だけでやりたい" });

        foreach (var page in new[] { "", "/end" })
            Assert.Equal(HttpStatusCode.NotFound, await roui.StatusAsync($"/referrals/{referral}{page}"));
        Assert.DoesNotContain($"{referral}", (await roui.ReadAsync("/referrals")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("取り消しを伝える", (await visitor.ReadAsync("/")).QuerySelector($".tasks a[href='/referrals/{referral}']")!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { $"/needs/{need}", $"/referrals/{referral}" })
            Assert.Contains($"取り消しを「{resource.Name}」に伝え", (await visitor.ReadAsync(page)).QuerySelector(".next")!.TextContent, StringComparison.Ordinal);

        await visitor.PostAsync($"/referrals/{referral}/end", new() { ["Outcome"] = "connected" });
        Assert.Null((await visitor.ReadAsync("/")).QuerySelector($".tasks a[href='/referrals/{referral}']"));
    }

    [Fact]
    public async Task A_referral_that_is_not_yours_is_not_there()
    {
        var (visitor, need, resource) = await SetUpAsync(about: null);
        var referral = await AskAsync(visitor, need, resource);

        foreach (var member in new[] { Cast.Isobe, Cast.Nagisa, Cast.Tsukuda, Cast.Minato })
            Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(member)).StatusAsync($"/referrals/{referral}"));
        foreach (var page in new[] { "/start", "/withdrawal", "/follow-up" })
            Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Roui)).StatusAsync($"/referrals/{referral}{page}"));
    }

    [Fact]
    public async Task The_thread_leads_from_the_worry_to_the_referral_and_the_resource_and_back()
    {
        var (visitor, need, resource) = await SetUpAsync(about: null);
        var referral = await AskAsync(visitor, need, resource);

        var fromNeed = (await visitor.ReadAsync($"/needs/{need}")).QuerySelectorAll(".thread a").Select(a => a.GetAttribute("href"));
        var fromReferral = (await visitor.ReadAsync($"/referrals/{referral}")).QuerySelectorAll(".thread a").Select(a => a.GetAttribute("href"));

        Assert.Superset(new HashSet<string?> { $"/referrals/{referral}", $"/resources/{resource.Id}" }, fromNeed.ToHashSet());
        Assert.Superset(new HashSet<string?> { $"/needs/{need}", $"/resources/{resource.Id}" }, fromReferral.ToHashSet());
    }

    private async Task<(Visitor, Guid Need, Resource)> SetUpAsync(string? about)
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        return (visitor, await visitor.HearAsync(Words, about, where: "砂見町の坂の上"), await house.AddResourceAsync());
    }

    private async Task<Guid> AskAsync(Visitor visitor, Guid need, Resource resource)
    {
        var basis = await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => (Guid?)b.Id).FirstOrDefaultAsync());
        using var answer = await visitor.PutToAsync(need, resource.Id, new() { ["Message"] = "お願いします", ["Told"] = "Worry", ["Basis"] = basis?.ToString() ?? "" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }
}
