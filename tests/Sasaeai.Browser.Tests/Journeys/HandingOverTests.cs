using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>渡津 恵 of the care centre rests: what she still has in charge goes to 泊 里香, on a phone without script.</summary>
public sealed class HandingOverTests(House house)
{
    private const string Note = "わたしが戻るまで、月に一度お電話をお願いします。";

    [Fact]
    public async Task What_a_colleague_has_in_charge_goes_to_another_who_reads_the_note_and_says_so()
    {
        House.SkipWithoutChromium();
        var watatsu = await house.SignInAsync(Cast.Watatsu, 360, script: false);
        await watatsu.OpensAsync("/needs/new");
        await watatsu.FillInAsync(("Words", "猫のえさを、高い棚から下ろせん"), ("Where", "砂見町二丁目"));
        await watatsu.SendAsync();
        var need = new Uri(watatsu.Url).AbsolutePath;
        await watatsu.OpensAsync($"{need}/charge");
        await watatsu.ArriveAsync(() => watatsu.Locator("a[href$='/hand-over']").ClickAsync());
        await watatsu.Locator(".choice").Filter(new() { HasText = Cast.Tomari.Name }).Locator("input").CheckAsync();
        await watatsu.FillInAsync(("RestNote", Note));
        await watatsu.SendAsync();
        await watatsu.SeesAsync(".told", "引き継ぎました");

        var tomari = await house.SignInAsync(Cast.Tomari, 360, script: false);
        await tomari.OpensAsync("/");
        await tomari.SeesAsync(".tasks li", Note);
        await tomari.OpensAsync("/needs/taken-over");
        await tomari.SendAsync();
        await tomari.SeesAsync(".told", "確かめました");
        await tomari.OpensAsync(need);
        await tomari.SeesAsync(".meta", $"担当　{Cast.Tomari.Name}");
        await tomari.SeesAsync("#following .timeline li", Note);
        await tomari.Context.CloseAsync();
        await watatsu.Context.CloseAsync();
    }
}
