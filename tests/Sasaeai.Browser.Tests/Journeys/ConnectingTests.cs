using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>聞く → さがす → つなぐ → こたえる, on a small phone without script, by those who really do it.</summary>
public sealed class ConnectingTests(House house)
{
    private const string Resource = "買い物おとも便";

    [Fact]
    public async Task Shioya_hears_a_worry_asks_two_and_the_thread_stands_on_the_worry_the_referral_and_the_resource()
    {
        House.SkipWithoutChromium();
        var shioya = await house.SignInAsync(Cast.Shioya, 360, script: false);
        var need = await HearAsync(shioya);

        var accepted = await AskWithConsentAsync(shioya);
        await AcceptAsync(accepted);
        await shioya.OpensAsync("/");
        await shioya.SeesAsync(".tasks li", $"「{Resource}」が引き受けてくれました");

        var declined = await AskAnotherAsync(shioya, need);
        await DeclineByPhoneAsync(shioya, declined);
        await StartAndEndAsync(shioya, accepted);

        foreach (var (page, knot) in new[] { (declined, "辞退（人手が足りない）"), (accepted, "つながった"), (need, "つながった") })
        {
            await shioya.OpensAsync(page);
            await shioya.SeesAsync(".thread", knot);
            await shioya.SeesAsync(".thread", "2件に打診");
        }
        await shioya.SeesAsync(".thread", Resource);
        await shioya.SeesAsync(".timeline li", "運転できる人が足りない");
        await shioya.GetByRole(AriaRole.Link, new() { Name = Resource }).First.ClickAsync();
        await shioya.SeesAsync(".thread", "この資源につながる糸");
        await shioya.SeesAsync("#strands .tasks li", "米と灯油の買い出し");

        await shioya.OpensAsync("/journal?whose=mine");
        foreach (var deed in new[] { "困りごとを聞いて書きとめました", $"「{Resource}」に打診しました", $"「{Resource}」につながりました", "辞退の返事がありました" })
            await shioya.SeesAsync(".log li", deed);
        await shioya.OpensAsync("/");
        await shioya.SeesAsync(".panel .timeline li", $"「{Resource}」との打診を終えました");
        await shioya.Context.CloseAsync();
    }

    /// <returns>The address of the worry's page.</returns>
    private static async Task<string> HearAsync(IPage shioya)
    {
        await shioya.ClickAsync("text=聞いた困りごとを書きとめる");
        await shioya.FillInAsync(("About", "汀見 キヨ"), ("Where", "砂見町一丁目"), ("Words", "坂の下の店まで歩けんようになって、米や灯油が買えん"), ("ToldBy", "民生委員の櫂田さん"));
        await shioya.SendAsync();
        await shioya.SeesAsync(".voice", "坂の下の店まで歩けんようになって");

        await shioya.TakeNextStepAsync();
        await shioya.FillAsync("[name='Form.Title']", "米と灯油の買い出し");
        await shioya.ChooseAsync("Form.Categories", "shopping");
        await shioya.SendAsync();
        await shioya.SeesAsync("h1", "米と灯油の買い出し");
        await Assertions.Expect(shioya.Locator("#candidates .card").First).ToContainTextAsync("候補1");
        foreach (var card in await shioya.Locator("#candidates .card").AllAsync())
            await Assertions.Expect(card.Locator(".reasons li")).Not.ToHaveCountAsync(0);
        return shioya.Url;
    }

    /// <summary>Without a consent the page offers no form; it says why and leads to where the consent is written down.</summary>
    private static async Task<string> AskWithConsentAsync(IPage shioya)
    {
        await shioya.Locator("#candidates .card").Filter(new() { HasText = Resource }).GetByText("打診する").ClickAsync();
        await shioya.SeesAsync(".next", "伝えてよいという記録（ご本人の同意など）がないと");
        await Assertions.Expect(shioya.Locator("[name=Message]")).ToHaveCountAsync(0);

        await shioya.TakeNextStepAsync();
        await shioya.ChooseAsync("Whom", "any");
        await shioya.FillAsync("[name=How]", "お宅で、口頭で");
        await shioya.SendAsync();
        await shioya.FillAsync("[name=Message]", "火曜の便に乗せてもらえますか");
        await shioya.ReadBeforeAskingAsync();
        await shioya.SendAsync();
        await shioya.SeesAsync(".state", "打診中");
        return shioya.Url;
    }

    /// <summary>艪居 of よりあい帆 finds it on his own first page and says yes.</summary>
    private async Task AcceptAsync(string referral)
    {
        var roui = await house.SignInAsync(Cast.Roui, 360, script: false);
        await roui.Locator($".tasks a[href='{new Uri(referral).AbsolutePath}']").ClickAsync();
        await roui.SeesAsync("main", "汀見 キヨ");
        await roui.TakeNextStepAsync();
        await roui.ChooseAsync("Choice", "accept");
        await roui.FillAsync("[name=Answer]", "来週の火曜、13時半に迎えに行きます");
        await roui.SendAsync();
        await roui.OpensAsync("/");
        await roui.SeesAsync("section", "引き受けて、これから始めるもの");
        await roui.SeesAsync(".panel .timeline li", "引き受けてくれました");
        await roui.Context.CloseAsync();
    }

    private static async Task<string> AskAnotherAsync(IPage shioya, string need)
    {
        await shioya.OpensAsync(need);
        await shioya.Locator("#candidates .card").Filter(new() { HasNotText = Resource }).First.GetByText("打診する").ClickAsync();
        await shioya.FillAsync("[name=Message]", "雨の日だけでも届けてもらえますか");
        await shioya.ReadBeforeAskingAsync();
        await shioya.SendAsync();
        await shioya.SeesAsync(".state", "打診中");
        return shioya.Url;
    }

    /// <summary>A shop that has no sign-in answers by telephone, and it is written down for it.</summary>
    private static async Task DeclineByPhoneAsync(IPage shioya, string referral)
    {
        await shioya.OpensAsync(referral);
        await shioya.TakeNextStepAsync();
        await shioya.ChooseAsync("Choice", "decline");
        await shioya.ChooseAsync("AnswerWay", "phone");
        await shioya.FillAsync("[name=AnsweredByName]", "配送の係の方");
        await shioya.SendAsync();
        await Assertions.Expect(shioya.Locator(".errors")).ToContainTextAsync("辞退のわけ");
        await shioya.SelectOptionAsync("[name=DeclineReason]", "people");
        await shioya.FillInAsync(("Answer", "運転できる人が足りない"), ("IfOnly", "水曜に一人ふえれば"));
        await shioya.SendAsync();
        await shioya.SeesAsync(".state", "辞退");
        await shioya.SeesAsync("main", "水曜に一人ふえれば");
    }

    private async Task StartAndEndAsync(IPage shioya, string referral)
    {
        await shioya.OpensAsync(referral);
        await shioya.TakeNextStepAsync();
        await shioya.SendAsync();
        await shioya.SeesAsync(".state", "利用中");
        await shioya.GetByRole(AriaRole.Link, new() { Name = "終わったことを書く" }).ClickAsync();
        await shioya.ChooseAsync("Outcome", "connected");
        await shioya.SendAsync();
        await shioya.SeesAsync(".state", "終了");

        var roui = await house.SignInAsync(Cast.Roui, 360, script: false);
        Assert.Equal(404, (await roui.GotoAsync(referral))!.Status);
        await roui.Context.CloseAsync();
    }
}
