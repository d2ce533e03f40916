using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>Passkeys, in Chromium with its virtual authenticator.</summary>
public sealed class PasskeyTests(House house)
{
    private const string Own = "潮の匂いの朝に砂浜を歩く";

    /// <summary>An address in digits is no domain that a passkey could be bound to.</summary>
    private string Site => house.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_passkey_is_registered_opens_the_house_alone_and_is_asked_for_again()
    {
        House.SkipWithoutChromium();
        var (page, signIn) = await ArriveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "パスキーを登録する" }).ClickAsync();
        await page.FillAsync("[name=Name]", "試しの端末");
        await page.ClickAsync("#passkey button");
        await page.WaitForURLAsync(Site + "/");

        await LeaveAsync(page);
        await page.ClickAsync("text=パスキーで入る");
        await page.WaitForURLAsync(Site + "/");
        Assert.Equal(WayIn.Passkey, await LastWayAsync(signIn));

        // The password is right, and is not enough: the passkey is the second factor of this account.
        await LeaveAsync(page);
        await page.FillAsync("[name=SignInName]", signIn);
        await page.FillAsync("[name=Password]", Own);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(Site + "/sign-in/code");
        Assert.Contains("パスキーで入る", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync(Site + "/sign-in");
        await page.ClickAsync("text=パスキーで入る");
        await page.WaitForURLAsync(Site + "/");

        await AgeProofAsync(signIn);
        await page.GotoAsync(Site + "/account/passkeys");
        Assert.StartsWith(Site + "/sign-in/again", page.Url, StringComparison.Ordinal);
        await page.ClickAsync("text=パスキーで確かめる");
        await page.WaitForURLAsync(Site + "/account/passkeys");

        await page.GetByRole(AriaRole.Button, new() { Name = "はずす" }).ClickAsync();
        Assert.Contains("入る方法がなくなります", await page.InnerTextAsync(".errors"), StringComparison.Ordinal);
        await page.GotoAsync(Site + "/account/paper-codes");
        await page.ClickAsync("main form button");
        Assert.Equal(PaperCodes.Count, await page.Locator(".codes li").CountAsync());
        await page.GotoAsync(Site + "/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "はずす" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("はずしました");
    }

    [Fact]
    public async Task A_passkey_that_its_device_does_not_unlock_opens_nothing()
    {
        House.SkipWithoutChromium();
        var (page, _) = await ArriveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "パスキーを登録する" }).ClickAsync();
        await page.FillAsync("[name=Name]", "試しの端末");
        await page.ClickAsync("#passkey button");
        await page.WaitForURLAsync(Site + "/");
        await LeaveAsync(page);
        await devices.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator!, ["isUserVerified"] = false });

        var question = await page.RunAndWaitForResponseAsync(() => page.ClickAsync("text=パスキーで入る"), answer => answer.Url.EndsWith("handler=Question", StringComparison.Ordinal));
        Assert.Equal(200, question.Status);
        await Assertions.Expect(page.Locator("[data-failed=passkey]")).ToBeVisibleAsync();
        Assert.Equal(Site + "/sign-in", page.Url);
    }

    [Fact]
    public async Task Without_script_only_password_and_code_are_offered()
    {
        House.SkipWithoutChromium();
        var page = await house.OpenAsync(script: false);
        await page.GotoAsync(Site + "/sign-in");

        Assert.False(await page.Locator("text=パスキーで入る").IsVisibleAsync());
        Assert.True(await page.Locator("[name=Password]").IsVisibleAsync());
    }

    private ICDPSession devices = null!;
    private string? authenticator;

    /// <summary>A newcomer with a first password, at the page that asks for a second factor.</summary>
    private async Task<(IPage Page, string SignIn)> ArriveAsync()
    {
        var signIn = $"passkey{Guid.NewGuid():N}";
        string first;
        await using (var scope = house.Services.CreateAsyncScope())
            first = (await Invitation.AddAsync(scope.ServiceProvider.GetRequiredService<SasaeaiDb>(), new(signIn, "試し 花子", Role.MunicipalOfficer, EmptyTown.Code, new DateOnly(2024, 4, 1))))!;
        var page = await house.OpenAsync();
        devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        var added = await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        authenticator = added!.Value.GetProperty("authenticatorId").GetString();
        await page.GotoAsync(Site + "/sign-in");
        await page.FillAsync("[name=SignInName]", signIn);
        await page.FillAsync("[name=Password]", first);
        await page.ClickAsync("main form button");
        await page.FillAsync("[name=Current]", first);
        await page.FillAsync("[name=Fresh]", Own);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(Site + "/account/authenticator");
        return (page, signIn);
    }

    private async Task LeaveAsync(IPage page)
    {
        await page.GotoAsync(Site + "/sign-out");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(Site + "/sign-in");
    }

    private async Task<WayIn> LastWayAsync(string signIn)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        return await db.Stays.Where(s => db.Users.Any(a => a.Id == s.AccountId && a.UserName == signIn)).OrderByDescending(s => s.StartedAt).Select(s => s.How).FirstAsync();
    }

    private async Task AgeProofAsync(string signIn)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        await db.Stays.Where(s => db.Users.Any(a => a.Id == s.AccountId && a.UserName == signIn))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvenAt, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }
}
