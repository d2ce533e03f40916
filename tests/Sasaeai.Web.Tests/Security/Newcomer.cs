using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Somebody outside the demo's cast, with a password and an authenticator app of their own.</summary>
internal sealed class Newcomer(House house, Guid id, string signIn, string secret)
{
    public const string Password = "潮の匂いの朝に砂浜を歩く";

    public Guid Id => id;
    public string SignIn => signIn;

    public static async Task<Newcomer> ArriveAsync(House house, Role role = Role.MunicipalOfficer)
    {
        var (signIn, secret) = ($"test{Guid.NewGuid():N}", Totp.NewSecret());
        var id = await house.WithDbAsync(async db =>
        {
            var account = Invitation.AddAccount(db, signIn, "試し 一郎", null, new Microsoft.AspNetCore.Identity.PasswordHasher<Account>().HashPassword(null!, Password), demo: false);
            account.TotpSecret = secret;
            Invitation.Appoint(db, account.Id, new(signIn, account.Name, role, EmptyTown.Code, new DateOnly(2024, 4, 1)));
            await db.SaveChangesAsync();
            return account.Id;
        });
        return new(house, id, signIn, secret);
    }

    /// <summary>The app's code of this moment; that it was used before is forgotten, for tests do not wait half a minute.</summary>
    public string Code()
    {
        house.WithDbAsync(db => db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.LastTotpStep, 0))).GetAwaiter().GetResult();
        return Totp.Code(secret, Totp.Step(house.Clock.GetUtcNow()));
    }

    public async Task<Visitor> SignInAsync(string? userAgent = null)
    {
        var visitor = house.Anonymous();
        if (userAgent is not null)
            visitor.Client.DefaultRequestHeaders.Add("User-Agent", userAgent);
        using var asked = await visitor.PostAsync("/sign-in", new() { ["SignInName"] = signIn, ["Password"] = Password });
        Assert.Equal("/sign-in/code", asked.Headers.Location!.ToString());
        using var answer = await visitor.PostAsync("/sign-in/code", new() { ["Code"] = Code() });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public Task AgeProofAsync() => house.WithDbAsync(db => db.Stays.Where(s => s.AccountId == id).ExecuteUpdateAsync(s => s
        .SetProperty(x => x.ProvenAt, house.Clock.GetUtcNow().UtcDateTime.AddMinutes(-16))));

    public Task<List<Guid>> KeysAsync() => house.WithDbAsync(db => db.Stays.Where(s => s.AccountId == id && s.EndedAt == null).Select(s => s.Key).ToListAsync());

    public Task<List<AccountHappening>> EventsAsync() => house.WithDbAsync(db => db.AccountEvents.Where(e => e.AccountId == id).OrderBy(e => e.At).Select(e => e.What).ToListAsync());
}
