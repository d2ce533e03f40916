using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.AccessLog;

public sealed class LeakPagesTests(House house)
{
    [Fact]
    public async Task What_an_account_saw_becomes_a_report_with_its_deadlines()
    {
        var tomari = await house.SignInAsync(Cast.Tomari);
        var id = await tomari.HearAsync("蛍光灯が切れた", about: "渚本 トミ");
        await tomari.ReadAsync($"/needs/{id}");
        var officer = await house.SignInAsync(Cast.Hamada);

        var report = await MakeAsync(officer, Cast.Tomari);

        var text = (await officer.ReadAsync($"/access-log/leaks/{report}")).Body!.TextContent;
        // 令和8年11月17日 is the first of the days.
        Assert.Contains("令和8年11月19日", text, StringComparison.Ordinal);
        Assert.Contains("令和8年11月21日", text, StringComparison.Ordinal);
        Assert.Contains("令和8年12月16日", text, StringComparison.Ordinal);
        Assert.Contains("要配慮個人情報が含まれる", text, StringComparison.Ordinal);
        Assert.Contains("蛍光灯", text, StringComparison.Ordinal);
        Assert.True(await house.WithDbAsync(db => db.AccessLog.AnyAsync(e => e.SubjectId == report && e.Subject == "LeakReport" && e.AccountName == Cast.Hamada.Name)));
    }

    [Fact]
    public async Task What_is_written_is_kept_with_its_history_and_a_wrongful_purpose_gives_sixty_days()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        var report = await MakeAsync(officer, Cast.Shioya);

        using var early = await officer.PostAsync($"/access-log/leaks/{report}/edit", new() { ["Form.Wrongful"] = "true", ["Form.FirstToldOn"] = "R8.11.16" });
        Assert.Contains("知った日より前", (await Visitor.PageAsync(early)).Body!.TextContent, StringComparison.Ordinal);
        using var saved = await officer.PostAsync($"/access-log/leaks/{report}/edit", new() { ["Form.Sensitive"] = "true", ["Form.Wrongful"] = "true", ["Form.Overview"] = "名簿を持ち出したとみられる。", ["Form.FirstToldOn"] = "R8.11.17" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var text = (await officer.ReadAsync($"/access-log/leaks/{report}")).Body!.TextContent;
        Assert.Contains("令和9年1月15日", text, StringComparison.Ordinal);
        Assert.Contains("名簿を持ち出したとみられる。", text, StringComparison.Ordinal);
        Assert.Contains("書きかえた", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_taken_out_under_the_readers_name()
    {
        var tomari = await house.SignInAsync(Cast.Tomari);
        var id = await tomari.HearAsync("門の戸が重い", about: "渚本 トミ");
        await tomari.ReadAsync($"/needs/{id}");
        var officer = await house.SignInAsync(Cast.Hamada);
        var report = await MakeAsync(officer, Cast.Tomari);

        using var file = await officer.GetAsync($"/access-log/leaks/{report}?handler=sheet");

        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(id.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("門の戸が重い", text, StringComparison.Ordinal);
        Assert.Equal(1, await house.WithDbAsync(db => db.AccessLog.CountAsync(e => e.SubjectId == report && e.How == Showing.Export && e.AccountName == Cast.Hamada.Name)));
    }

    [Fact]
    public async Task The_auditor_sees_how_far_it_goes_and_not_whose_it_is()
    {
        var tomari = await house.SignInAsync(Cast.Tomari);
        var id = await tomari.HearAsync("物置の鍵がない", about: "渚本 トミ");
        await tomari.ReadAsync($"/needs/{id}");
        var auditor = await house.SignInAsync(Cast.Tsukuda);

        var report = await MakeAsync(auditor, Cast.Tomari);

        var text = (await auditor.ReadAsync($"/access-log/leaks/{report}")).Body!.TextContent;
        Assert.Contains(id.ToString("N")[^6..], text, StringComparison.Ordinal);
        Assert.DoesNotContain("物置の鍵", text, StringComparison.Ordinal);
        using var other = await tomari.GetAsync($"/access-log/leaks/{report}");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_reported_about_nobody()
    {
        var officer = await house.SignInAsync(Cast.Hamada);

        using var answer = await officer.PostAsync("/access-log/leaks/new", new() { ["Form.KnownOn"] = "R8.11.17", ["Form.From"] = "R8.11.1", ["Form.Until"] = "R8.11.17", ["Form.FromTime"] = "ひるごろ" });

        var text = (await Visitor.PageAsync(answer)).Body!.TextContent;
        Assert.Contains("だれが見たものかを選んでください", text, StringComparison.Ordinal);
        Assert.Contains("「9:00」", text, StringComparison.Ordinal);
    }

    private async Task<Guid> MakeAsync(Visitor visitor, Member seen)
    {
        var account = await house.WithDbAsync(db => db.Users.Where(u => u.UserName == seen.SignIn).Select(u => u.Id).SingleAsync());
        using var answer = await visitor.PostAsync("/access-log/leaks/new", new()
        {
            ["Form.KnownOn"] = "R8.11.17",
            ["Form.Account"] = account.ToString(),
            ["Form.From"] = "R8.11.17",
            ["Form.Until"] = "R8.11.17",
            ["Form.UntilTime"] = "23:50",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }
}
