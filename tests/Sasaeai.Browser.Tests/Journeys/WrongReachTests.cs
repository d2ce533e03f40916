using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>A worry of 砂見圏域 and those whom it does not concern.</summary>
public sealed class WrongReachTests(House house)
{
    [Fact]
    public async Task A_worry_of_another_area_answers_as_if_it_did_not_exist_and_no_list_or_search_hints_at_it()
    {
        House.SkipWithoutChromium();
        const string about = "帆風 ハツエ", words = "夜になると、波の音ばっかりで眠れん";
        var shioya = await house.SignInAsync(Cast.Shioya);
        await shioya.GotoAsync("/needs/new");
        await shioya.FillInAsync(("About", about), ("Where", "砂見町二丁目"), ("Words", words));
        await shioya.SendAsync();
        var need = new Uri(shioya.Url).AbsolutePath;
        await shioya.Context.CloseAsync();

        foreach (var other in new[] { Cast.Nagino, Cast.Isobe, Cast.Nagisa })
        {
            var page = await house.SignInAsync(other);
            foreach (var path in new[] { "", "/edit", "/person", "/referrals/new", "/sharing-bases/new", "/closure" })
            {
                var there = await page.GotoAsync(need + path);
                var said = (await page.InnerTextAsync("main")).Replace(need, "", StringComparison.Ordinal);
                var nowhere = await page.GotoAsync($"/needs/{Guid.NewGuid()}{path}");
                Assert.Equal((404, 404), (there!.Status, nowhere!.Status));
                Assert.Equal(await page.InnerTextAsync("main"), said);
            }
            foreach (var list in new[] { "/", "/needs", "/needs ハツエ", "/needs 波の音", "/referrals", "/resources 波の音", "/search 波の音", "/journal", "/map", "/areas" })
            {
                if (list.Split(' ') is [var finder, var sought])
                    await page.FindAsync(finder, sought);
                else
                    await page.GotoAsync(list);
                var shown = await page.ContentAsync();
                Assert.DoesNotContain(need, shown, StringComparison.Ordinal);
                Assert.DoesNotContain("帆風", shown, StringComparison.Ordinal);
                Assert.DoesNotContain("眠れん", shown, StringComparison.Ordinal);
            }
            await page.Context.CloseAsync();
        }
    }
}
