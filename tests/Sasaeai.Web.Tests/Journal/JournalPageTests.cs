using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Journal;

public sealed class JournalPageTests(House house)
{
    [Fact]
    public async Task What_was_just_done_stands_in_todays_journal_without_a_name_and_leads_to_it()
    {
        var visitor = await house.SignInAsync(Cast.Tomari);
        var id = await visitor.HearAsync("夜がさびしい", about: "渚本 トミ");

        var page = await visitor.ReadAsync("/journal?whose=mine");
        var link = Assert.Single(page.QuerySelectorAll(".log a"), a => a.GetAttribute("href") == $"/needs/{id}");

        Assert.DoesNotContain("渚本", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("① 見える化・問題提起", link.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await visitor.ReadAsync("/")).QuerySelectorAll(".panel .timeline li"), li => li.TextContent.Contains("困りごとを聞いて書きとめました", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_may_not_open_the_worry_reads_the_entry_without_a_link()
    {
        var id = await (await house.SignInAsync(Cast.Shioya)).HearAsync("姿が見えない", about: "坂の上の男の方", unaware: true);

        var page = await (await house.SignInAsync(Cast.Tsukuda)).ReadAsync("/journal");

        Assert.DoesNotContain(page.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll(".log li"));
    }

    [Fact]
    public async Task A_month_that_is_no_month_shows_this_one()
    {
        var page = await (await house.SignInAsync(Cast.Shioya)).ReadAsync("/journal?month=2026-13");

        Assert.Contains($"{house.Today.Month}月", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
