using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Browser.Tests.Journeys;
using Sasaeai.Data;
using Sasaeai.Rules;
using Sasaeai.Seeding;
using Sasaeai.Web.Components;
using Xunit;

namespace Sasaeai.Browser.Tests;

/// <summary><c>./do pictures</c>: the screenshots of README and guide, from the demo municipality. Not a test of anything.</summary>
public sealed class Pictures(House house)
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Root(), "docs", "pictures")).FullName;

    [Fact(Explicit = true)]
    public async Task Take_them()
    {
        House.SkipWithoutChromium();
        await TakeAsync("today", "/", Cast.Shioya, 1280);
        await TakeAsync("need", await WorryAsync(), Cast.Shioya, 1280);
        await TakeAsync("quick-entry", "/needs/new", Cast.Shioya, 360);
        await TakeAsync("resources", "/resources", Cast.Shioya, 1280);
        await TakeAsync("map", "/map", Cast.Shioya, 1280);
        await TakeAsync("search", "/search", Cast.Shioya, 1280, "体操");
        await TakeAsync("people", "/people", Cast.Shioya, 1280);
        await TakeAsync("due", "/resources/due", Cast.Shioya, 1280);
        await TakeAsync("areas", "/areas", Cast.Hamada, 1280);
        await TakeAsync("import", "/imports/new", Cast.Hamada, 1280);
        await TakeAsync("rules", await RulesAsync(), Cast.Shioya, 1280);
        await TakeAsync("open", "/open", null, 360);
        await TakeAsync("asked", "/", Cast.Roui, 360);
        await TakeAsync("sharing", await SharingAsync(), Cast.Hamada, 1280);
        await TakeAsync("bundle", await BundleAsync(), Cast.Hamada, 1280);
        await TakeAsync("appointments", "/appointments", Cast.Hamada, 1280);
        await TakeAsync("slip-answer", $"/s/{await TakeSlipAsync("slip")}", null, 360);
    }

    private async Task<string> SharingAsync()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        return $"/people/{await db.People.Where(p => p.Name == Cast.Nagimoto.Name && p.MergedIntoId == null).Select(p => p.Id).SingleAsync()}/sharing";
    }

    private async Task<string> BundleAsync()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        return $"/subject-requests/{await db.SubjectRequests.Select(r => r.Id).SingleAsync()}/bundle";
    }

    /// <summary>The slip as it is printed; its key, so that it can be answered.</summary>
    private async Task<string> TakeSlipAsync(string name)
    {
        var page = await house.SignInAsync(Cast.Shioya, 800);
        await page.GotoAsync($"/slips/new?resource={await ResourceAsync("買い物おとも便")}");
        await page.Locator("main form button").ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var key = await page.Locator(".paper .key").InnerTextAsync();
        await PrintAsEverAsync(page);
        await page.Locator(".paper").ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
        await page.Context.CloseAsync();
        return key;
    }

    /// <summary>
    /// A key is drawn by lot and the test's server listens where it can: on the picture stand a key and an address that are always the same, so that
    /// taking it again changes nothing. The address is of no one.
    /// </summary>
    private static async Task PrintAsEverAsync(IPage page)
    {
        const string Key = "7HAM-ANAM-1S0S-AE8A-1KAZ-EN0M-CH", Address = "https://sasaeai.hamanami.example/s/7ham-anam-1s0s-ae8a-1kaz-en0m-ch";
        await page.EvaluateAsync("""
            ([key, address, picture]) => {
              const reply = document.querySelector('.paper .reply');
              reply.querySelector('.key').textContent = key;
              reply.querySelector('.soft').textContent = address;
              reply.querySelector('.code').innerHTML = picture;
            }
            """, new[] { Key, Address, QrPicture.Of(Address) });
    }

    private async Task TakeAsync(string name, string path, Member? who, int width, string? words = null)
    {
        var page = who is null ? await house.OpenAsync(width) : await house.SignInAsync(who, width);
        if (words is null)
            await page.GotoAsync(path);
        else
            await page.FindAsync(path, words);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = false });
        await page.Context.CloseAsync();
    }

    /// <summary>The worry whose page shows most: one with candidates, referrals and an answer awaited.</summary>
    private async Task<string> WorryAsync()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        var id = await db.Needs.Where(n => n.About!.Contains("渚本")).Select(n => n.Id).FirstAsync();
        return $"/needs/{id}";
    }

    private async Task<Guid> ResourceAsync(string name)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SasaeaiDb>().Resources.Where(r => r.Name == name).Select(r => r.Id).FirstAsync();
    }

    private async Task<string> RulesAsync()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        return $"/rules/{await db.RuleSets.Where(r => r.Area!.Name == "砂見圏域" && r.State == RuleState.Agreed).Select(r => r.Id).FirstAsync()}";
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sasaeai.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
