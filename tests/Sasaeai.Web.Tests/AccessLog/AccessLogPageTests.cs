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

    private async Task<HashSet<string>> NamesAsync(Member member, Guid record) =>
        [.. (await (await house.SignInAsync(member)).ReadAsync($"/access-log?record={record}")).QuerySelectorAll("tbody tr td:nth-child(2)").Select(td => td.TextContent)];
}
