using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Sasaeai.Accounts;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Who has the database alone makes no codes from it.</summary>
public sealed class AppSecretsTests(House house)
{
    [Fact]
    public async Task A_secret_from_before_opens_once_more_and_lies_sealed_from_then_on()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        Assert.DoesNotContain(':', await KeptAsync(newcomer.Id));
        await newcomer.SignInAsync();
        var kept = await KeptAsync(newcomer.Id);
        Assert.StartsWith("sealed:", kept, StringComparison.Ordinal);
        await newcomer.SignInAsync();
        Assert.NotEqual(kept, await KeptAsync(newcomer.Id));
    }

    [Fact]
    public async Task Those_of_before_are_sealed_when_the_server_starts()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var secret = await KeptAsync(newcomer.Id);
        Assert.True(await house.WithDbAsync(db => Secrets.SealOpenAsync(db)) >= 1);
        Assert.StartsWith("sealed:", await KeptAsync(newcomer.Id), StringComparison.Ordinal);
        Assert.Equal(secret, await house.WithDbAsync(async db => Secrets.Open(await db.Users.SingleAsync(a => a.Id == newcomer.Id))));
    }

    [Fact]
    public async Task Put_into_another_account_it_opens_nothing()
    {
        var (one, other) = (await Newcomer.ArriveAsync(house), await Newcomer.ArriveAsync(house));
        await one.SignInAsync();
        var sealedForOne = await KeptAsync(one.Id);
        await house.WithDbAsync(db => db.Users.Where(a => a.Id == other.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.TotpSecret, sealedForOne)));

        Assert.Null(await house.WithDbAsync(async db => Secrets.Open(await db.Users.SingleAsync(a => a.Id == other.Id))));
        var visitor = house.Anonymous();
        using var asked = await visitor.PostAsync("/sign-in", new() { ["SignInName"] = other.SignIn, ["Password"] = Newcomer.Password });
        using var answer = await visitor.PostAsync("/sign-in/code", new() { ["Code"] = one.Code() });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void Without_the_keys_it_opens_nothing()
    {
        var account = new Account { Id = Guid.NewGuid(), Name = "試し 一郎" };
        account.TotpSecret = Secrets.Seal(account.Id, Totp.NewSecret());
        Assert.NotNull(Secrets.Open(account));
        Assert.Null(new AppSecrets(new EphemeralDataProtectionProvider(), NullLogger<AppSecrets>.Instance).Open(account));
    }

    private AppSecrets Secrets => house.Services.GetRequiredService<AppSecrets>();

    private Task<string> KeptAsync(Guid account) => house.WithDbAsync(db => db.Users.Where(a => a.Id == account).Select(a => a.TotpSecret!).SingleAsync());
}
