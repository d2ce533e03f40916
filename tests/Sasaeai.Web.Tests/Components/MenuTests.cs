using System.Net;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

public sealed class MenuTests(House house)
{
    public static TheoryData<Member> Staff => [.. Cast.Staff];

    [Theory]
    [MemberData(nameof(Staff), DisableDiscoveryEnumeration = true)]
    public async Task The_menu_leads_each_role_only_to_pages_that_answer(Member member)
    {
        var visitor = await house.SignInAsync(member);
        var page = await visitor.ReadAsync("/");
        var links = page.QuerySelectorAll(".loop a, .switch a, .pages-here a, footer a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Contains("/", links);
        foreach (var link in links)
        {
            using var answer = await visitor.GetAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link} answered {(int)answer.StatusCode} to {member.SignIn}");
        }
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_same_look()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        using var answer = await visitor.GetAsync("/nowhere");
        var page = await Visitor.PageAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("見つかりません", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".loop"));
    }
}
