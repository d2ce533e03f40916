using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Today;

public sealed class TodayTests(House house)
{
    public static TheoryData<string, string, string> Mornings => new()
    {
        { Cast.Shioya.SignIn, "見たが、途中の声", "圏域ごとの待っている声" },
        { Cast.Kujiraoka.SignIn, "圏域ごとの待っている声", "だれが見たか" },
        { Cast.Hamada.SignIn, "圏域ごとの待っている声", "見たが、途中の声" },
        { Cast.Roui.SignIn, "返事を待っている打診", "待っている声" },
        { Cast.Nagisa.SignIn, "わたしたちの圏域", "きょう残った記録" },
        { Cast.Tsukuda.SignIn, "この7日に開いた回数", "待っている声" },
        { Cast.Minato.SignIn, "県内の市町村", "待っている声" },
    };

    [Theory, MemberData(nameof(Mornings))]
    public async Task Each_role_has_its_own_morning_and_nothing_that_is_not_its_own(string signIn, string shown, string hidden)
    {
        await (await house.SignInAsync(Cast.Shioya)).ReadAsync("/needs");
        var text = (await (await house.SignInAsync(Cast.Staff.First(m => m.SignIn == signIn))).ReadAsync("/")).QuerySelector("main")!.TextContent;

        Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_follow_worries_read_names_on_their_first_page()
    {
        var name = $"試 {Guid.NewGuid():N}";
        var visitor = await house.SignInAsync(Cast.Shioya);
        using var _ = await visitor.PostAsync("/needs/new", new() { ["Words"] = "急いで", ["About"] = name, ["Urgency"] = "Now" });

        Assert.Contains(name, (await visitor.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var member in new[] { Cast.Hamada, Cast.Roui, Cast.Nagisa, Cast.Tsukuda, Cast.Minato, Cast.Isobe })
            Assert.DoesNotContain(name, (await (await house.SignInAsync(member)).ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
    }
}
