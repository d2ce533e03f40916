using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.AccessLog;

public sealed class ChainPageTests(House house)
{
    [Fact]
    public async Task What_a_page_added_is_sealed_soon_and_the_auditor_sees_that_all_holds()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("雨どいがつまった", about: "渚本 トミ");
        await visitor.ReadAsync($"/needs/{id}");
        while (await house.WithDbAsync(db => db.AccessWaiting.AnyAsync(w => db.AccessLog.Any(e => e.Id == w.EntryId && e.SubjectId == id))))
            await Task.Delay(100, TestContext.Current.CancellationToken);

        var auditor = await house.SignInAsync(Cast.Tsukuda);
        var head = (await auditor.ReadAsync("/access-log/chain")).QuerySelector(".chain-head")!.TextContent;
        using var answer = await auditor.PostAsync("/access-log/chain", new() { ["Told"] = head });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        while (!await house.WithDbAsync(db => db.AuditChecks.AnyAsync(c => c.ByName == Cast.Tsukuda.Name)))
            await Task.Delay(100, TestContext.Current.CancellationToken);

        var text = (await auditor.ReadAsync("/access-log/chain")).Body!.TextContent;
        Assert.Contains("すべてつながっています", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_does_not_fit_is_told_as_a_break()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        var before = await house.WithDbAsync(db => db.AuditChecks.CountAsync(c => c.Broken != null));

        using var wrong = await officer.PostAsync("/access-log/chain", new() { ["Told"] = "1:0000-0000-0000-0000-0000" });
        while (await house.WithDbAsync(db => db.AuditChecks.CountAsync(c => c.Broken != null)) == before)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        Assert.Contains("控えと合いません", (await house.WithDbAsync(db => db.AuditChecks.Where(c => c.Broken != null).OrderByDescending(c => c.At).FirstAsync())).Broken, StringComparison.Ordinal);
        using var unread = await officer.PostAsync("/access-log/chain", new() { ["Told"] = "よくわからない" });
        Assert.Contains("控えとして読めません", (await Visitor.PageAsync(unread)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saw_a_person_holds_who_saw_the_persons_worries()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (need, person) = await house.WithDbAsync(async db =>
        {
            var found = await db.Needs.Where(n => n.HeardByName == Cast.Shioya.Name && n.PersonId != null).OrderBy(n => n.Id).FirstAsync();
            return (found.Id, found.PersonId!.Value);
        });
        await visitor.ReadAsync($"/needs/{need}");

        var text = (await (await house.SignInAsync(Cast.Hamada)).ReadAsync($"/access-log?record={person}")).QuerySelector("#results")!.TextContent;

        Assert.Contains(Cast.Shioya.Name, text, StringComparison.Ordinal);
        Assert.Contains("困りごと", text, StringComparison.Ordinal);
    }
}
