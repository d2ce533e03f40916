using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.AccessLog;

public sealed class AccessLogPageTests(House house)
{
    [Fact]
    public async Task The_auditor_and_the_official_see_who_opened_a_record_and_others_only_themselves()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("ごみが出せない", about: "渚本 トミ");
        await visitor.ReadAsync($"/needs/{id}");
        await (await house.SignInAsync(Cast.Tomari)).ReadAsync($"/needs/{id}");

        foreach (var member in new[] { Cast.Tsukuda, Cast.Hamada })
            Assert.Superset(new HashSet<string> { Cast.Shioya.Name, Cast.Tomari.Name }, await NamesAsync(member, id));
        Assert.Equal([Cast.Shioya.Name], await NamesAsync(Cast.Shioya, id));
        Assert.Empty(await NamesAsync(Cast.Nagisa, id));
    }

    [Fact]
    public async Task The_auditor_learns_that_a_record_was_opened_and_not_whose_it_is()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var id = await visitor.HearAsync("ごみが出せない", about: "渚本 トミ");
        await visitor.ReadAsync($"/needs/{id}");

        var text = (await (await house.SignInAsync(Cast.Tsukuda)).ReadAsync($"/access-log?record={id}")).Body!.TextContent;

        Assert.Contains(id.ToString("N")[^6..], text, StringComparison.Ordinal);
        Assert.DoesNotContain("ごみが出せない", text, StringComparison.Ordinal);
        Assert.DoesNotContain("渚本", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_in_what_is_said_of_a_group_is_in_the_log_once_the_list_is_taken_out()
    {
        var person = await house.WithDbAsync(db => db.PersonTies.Where(t => t.OrganizationId != null)
            .Where(t => db.Organizations.Any(o => o.Id == t.OrganizationId && o.Note!.Contains(db.People.Single(p => p.Id == t.PersonId).Name)))
            .Select(t => t.PersonId).FirstAsync());

        await (await house.SignInAsync(Cast.Hamada)).GetAsync("/organizations?handler=Sheet");

        Assert.Contains(await house.WithDbAsync(db => db.AccessLog.Where(e => e.PersonId == person && e.AccountName == Cast.Hamada.Name).Select(e => e.How).ToListAsync()), how => how is Showing.Export);
    }

    [Fact]
    public async Task A_page_that_is_printed_tells_so_for_all_that_it_showed()
    {
        var visitor = await house.SignInAsync(Cast.Kujiraoka);
        var id = await visitor.HearAsync("回覧板がまわせない", about: "印刷沼 ヨネ");
        foreach (var path in new[] { $"/needs/{id}", "/needs" })
        {
            var told = (await visitor.ReadAsync(path)).QuerySelector("form[data-printed]")!;
            var records = told.QuerySelector("[name=records]")!.GetAttribute("value")!;
            Assert.Contains(id.ToString(), records, StringComparison.Ordinal);

            using var answer = await visitor.PostAsync(told.GetAttribute("action")!, new() { ["records"] = records });

            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
        Assert.Equal(2, await house.WithDbAsync(db => db.AccessLog.CountAsync(e => e.SubjectId == id && e.How == Showing.Print && e.AccountName == Cast.Kujiraoka.Name)));
    }

    [Fact]
    public async Task A_page_that_names_nobody_has_nothing_to_tell_the_log() =>
        Assert.Null((await (await house.SignInAsync(Cast.Nagisa)).ReadAsync("/resources")).QuerySelector("form[data-printed]"));

    private async Task<HashSet<string>> NamesAsync(Member member, Guid record) =>
        [.. (await (await house.SignInAsync(member)).ReadAsync($"/access-log?record={record}")).QuerySelectorAll("tbody tr td:nth-child(2)").Select(td => td.TextContent)];
}
