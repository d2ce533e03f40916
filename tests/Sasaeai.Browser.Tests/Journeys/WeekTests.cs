using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>
/// A week and the fortnight after it, on phones, the staff without script: 泊 of the 包括支援センター and 磯部 the care manager each write down
/// what they heard, 汐屋 the coordinator finds and asks, a group's leader who has no sign-in answers by the slip, and all hear what came of it.
/// </summary>
public sealed class WeekTests(PassingHouse house) : IClassFixture<PassingHouse>
{
    private const string Whose = "波戸 フミ", Words = "電球が切れて、台所が真っ暗なんよ。椅子に上るのはこわい", Title = "台所の電球がかえられない";

    [Fact]
    public async Task What_is_heard_on_Tuesday_is_answered_by_the_slip_begun_told_back_and_asked_after_in_a_fortnight()
    {
        House.SkipWithoutChromium();
        await TomariHearsAsync();
        var isobes = await IsobeHearsAsync();

        house.Clock.Pass(days: 1);
        var (need, slip) = await ShioyaAsksAsync();

        house.Clock.Pass(days: 1);
        await TheLeaderAnswersAsync(slip);

        house.Clock.Pass(days: 1);
        await ShioyaBeginsAndTellsAsync(need);
        await IsobeStillWaitsAsync(isobes);

        house.Clock.Pass(days: 14);
        await ShioyaAsksHowItGoesAsync(need);
    }

    private async Task TomariHearsAsync()
    {
        var tomari = await MorningAsync(Cast.Tomari);
        await tomari.ArriveAsync(() => tomari.ClickAsync("text=聞いた困りごとを書きとめる"));
        await tomari.FillInAsync(("About", Whose), ("Where", "砂見町一丁目"), ("Words", Words), ("ToldBy", "となりの帆波さん"));
        await tomari.SendAsync();
        await tomari.SeesAsync(".voice", "台所が真っ暗なんよ");
        await tomari.Context.CloseAsync();
    }

    /// <returns>The address of the worry's page.</returns>
    private async Task<string> IsobeHearsAsync()
    {
        var isobe = await MorningAsync(Cast.Isobe);
        await isobe.ArriveAsync(() => isobe.ClickAsync("text=聞いた困りごとを書きとめる"));
        await isobe.FillInAsync(("About", "汐江 ヨシ"), ("Where", "砂見町三丁目"), ("Words", "デイのない日は、だれとも口をきかん"));
        await isobe.SendAsync();
        await isobe.SeesAsync(".voice", "だれとも口をきかん");
        var page = isobe.Url;
        await isobe.Context.CloseAsync();
        return page;
    }

    /// <returns>The worry's page, and the address on the slip.</returns>
    private async Task<(string Need, string Slip)> ShioyaAsksAsync()
    {
        var shioya = await MorningAsync(Cast.Shioya);
        await shioya.SeesAsync("section", "まだ見ていない声があります");
        await shioya.ArriveAsync(() => shioya.Locator(".tasks a").Filter(new() { HasText = Whose }).First.ClickAsync());
        var need = shioya.Url;
        await shioya.TakeNextStepAsync();
        await shioya.FillAsync("[name='Form.Title']", Title);
        await shioya.ChooseAsync("Form.Categories", "repair");
        await shioya.SendAsync();

        await shioya.ArriveAsync(() => shioya.Locator("#candidates .card").First.GetByText("打診する").ClickAsync());
        await shioya.TakeNextStepAsync();
        await shioya.ChooseAsync("Whom", "any");
        await shioya.FillAsync("[name=How]", "お宅で、口頭で");
        await shioya.SendAsync();
        await shioya.FillAsync("[name=Message]", "台所の電球をひとつ、かえてもらえますか");
        await shioya.ReadBeforeAskingAsync();
        await shioya.SendAsync();
        await shioya.OpensAsync(shioya.Url + "/slip");
        await shioya.SendAsync();
        var key = await shioya.Locator(".paper .key").InnerTextAsync();
        await shioya.Context.CloseAsync();
        return (need, "/s/" + key);
    }

    /// <summary>A phone that nobody has signed in on; nothing on it says whose kitchen is dark.</summary>
    private async Task TheLeaderAnswersAsync(string slip)
    {
        var phone = await house.OpenAsync(360);
        await phone.OpensAsync(slip);
        await phone.SeesAsync("main", "台所の電球をひとつ、かえてもらえますか");
        var page = await phone.ContentAsync();
        Assert.DoesNotContain("波戸", page, StringComparison.Ordinal);
        Assert.DoesNotContain("砂見町一丁目", page, StringComparison.Ordinal);
        Assert.Equal([], await phone.FindingsAsync(slip));

        await phone.ChooseAsync("Choice", "accept");
        await phone.FillInAsync(("Words", "土曜の朝に寄ります"), ("AnsweredByName", "世話役の浜野"));
        await phone.SendAsync();
        await phone.SeesAsync("h1", "お返事をいただきました");
        await phone.SeesAsync("main", "お名前や場所は、汐屋 さとみからお伝えします");
        Assert.Equal([], await phone.FindingsAsync(slip));
        await phone.Context.CloseAsync();
    }

    private async Task ShioyaBeginsAndTellsAsync(string need)
    {
        var shioya = await MorningAsync(Cast.Shioya);
        await shioya.SeesAsync(".tasks li", "土曜の朝に寄ります");
        await shioya.ArriveAsync(() => shioya.Locator(".tasks li").Filter(new() { HasText = Title }).Locator("a").First.ClickAsync());
        await shioya.TakeNextStepAsync();
        await shioya.SendAsync();
        await shioya.SeesAsync(".state", "利用中");

        await shioya.OpensAsync("/");
        await shioya.SeesAsync("section", "話してくれた方に、まだ返事をしていません");
        await shioya.OpensAsync(need + "/word-back");
        await shioya.SeesAsync("main", "となりの帆波さん");
        await shioya.FillAsync("[name=Words]", "手伝う人が決まりました、と電話で");
        await shioya.SendAsync();
        await shioya.OpensAsync(need);
        await shioya.SeesAsync(".thread", "3日でこたえました");
        await shioya.Context.CloseAsync();
    }

    private async Task IsobeStillWaitsAsync(string need)
    {
        var isobe = await MorningAsync(Cast.Isobe);
        await isobe.SeesAsync(".tasks li", "汐江 ヨシ");
        await isobe.OpensAsync(need);
        await isobe.SeesAsync(".meta", "3日待ち");
        Assert.Equal(0, await isobe.GetByText(Whose).CountAsync());
        await isobe.Context.CloseAsync();
    }

    private async Task ShioyaAsksHowItGoesAsync(string need)
    {
        var shioya = await MorningAsync(Cast.Shioya);
        await shioya.ArriveAsync(() => shioya.Locator(".tasks a").Filter(new() { HasText = $"つないで2週間：{Whose}" }).ClickAsync());
        await shioya.FillAsync("[name=Note]", "明るうなった、と。こんどは玄関も見てくれるそうです");
        await shioya.SendAsync();
        await shioya.OpensAsync(need);
        await shioya.SeesAsync(".timeline li", "明るうなった、と");
        await shioya.OpensAsync("/");
        Assert.Equal(0, await shioya.Locator(".tasks li").Filter(new() { HasText = Whose }).CountAsync());
        await shioya.Context.CloseAsync();
    }

    /// <summary>Each day signs in anew, as people do.</summary>
    private Task<IPage> MorningAsync(Member member) => house.SignInAsync(member, 360, script: false);
}
