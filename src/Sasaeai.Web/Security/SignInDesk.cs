using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

public enum SignInStep { Wrong, Wait, Closed, Lapsed, Code, Enrol, In }

/// <param name="Wait">Where tries have to wait, how long.</param>
public sealed record SignInAnswer(SignInStep Step, TimeSpan Wait = default);

/// <summary>What an account has besides its password.</summary>
/// <param name="PaperCodes">Whether a set was ever made: one that is used up still does not let a password in alone.</param>
public sealed record SecondWays(bool App, int Passkeys, bool PaperCodes, int CodesLeft)
{
    public bool Any => App || Passkeys > 0 || PaperCodes;
}

/// <summary>Signing in: a passkey, or a password and then the second factor. Whoever has no second factor yet sets one up before anything else.</summary>
public sealed partial class SignInDesk(
    SignInManager<Account> signIn, UserManager<Account> users, SasaeaiDb db, StayDesk stays, Throttle throttle, KnownDevice devices,
    AccountBook book, AppSecrets secrets, IHttpContextAccessor http, TimeProvider clock, Settings settings)
{
    /// <summary>Six digits, three of which are right at any moment: fewer guesses than at a password.</summary>
    private const int MostCodes = 20;

    /// <summary>Something to compare with where no such account is, so that both answers take as long.</summary>
    private static readonly string Nobodys = PasswordHashing.Hasher.HashPassword(null!, Guid.NewGuid().ToString());

    private HttpContext Http => http.HttpContext!;

    public async Task<SecondWays> WaysAsync(Account account)
    {
        var codes = await db.PaperCodes.Where(c => c.AccountId == account.Id).Select(c => c.UsedAt).ToListAsync();
        return new(account.TotpSecret is not null, (await users.GetPasskeysAsync(account)).Count, codes.Count > 0, codes.Count(used => used is null));
    }

    public async Task<SignInAnswer> TryPasswordAsync(string name, string password)
    {
        var account = await users.FindByNameAsync(name.Trim());
        var attempt = TryOf(name, account);
        if (throttle.Enter(attempt) is var wait && wait > TimeSpan.Zero)
            return await ToWaitAsync(account, wait);
        if (!await IsPasswordAsync(account, password))
        {
            await (account is null ? book.NoteStrangerAsync() : book.NoteNowAsync(account, AccountHappening.SignInFailed, book.Device));
            return new(SignInStep.Wrong);
        }
        throttle.Succeeded(attempt);
        if (account!.ClosedOn is not null)
            return new(await ClosedAsync(account));
        if (await HasLapsedAsync(account))
        {
            await book.NoteSparselyAsync(account, AccountHappening.LapsedTried, book.Device);
            return new(SignInStep.Lapsed);
        }
        return new(await AfterPasswordAsync(account));
    }

    /// <summary>A passkey is held and unlocked by its owner, so it is both factors.</summary>
    public async Task<SignInStep> TryPasskeyAsync(string credential)
    {
        if (await AssertAsync(credential) is not { Succeeded: true } asserted)
        {
            await book.NoteSparselyAsync(await OwnerOfAsync(credential), AccountHappening.PasskeyFailed, book.Device);
            return SignInStep.Wrong;
        }
        if (asserted.User.ClosedOn is not null)
            return await ClosedAsync(asserted.User);
        await users.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey);
        await InAsync(asserted.User, WayIn.Passkey, enrol: false);
        return SignInStep.In;
    }

    /// <summary>The account that gave its password a moment ago and still owes the code.</summary>
    public async Task<Account?> AwaitingCodeAsync()
    {
        var result = await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return result.Principal?.FindFirstValue(ClaimTypes.Name) is { } id && await users.FindByIdAsync(id) is { ClosedOn: null } account ? account : null;
    }

    public async Task<SignInAnswer> TryCodeAsync(Account account, string typed)
    {
        var (wait, way) = await TakeCodeAsync(account, typed);
        if (wait > TimeSpan.Zero)
            return await ToWaitAsync(account, wait);
        if (way is null)
        {
            await book.NoteNowAsync(account, AccountHappening.CodeFailed, book.Device);
            return new(SignInStep.Wrong);
        }
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await InAsync(account, way.Value, enrol: false);
        return new(SignInStep.In);
    }

    private async Task<SignInAnswer> ToWaitAsync(Account? account, TimeSpan wait)
    {
        await book.NoteSparselyAsync(account, AccountHappening.MadeToWait, book.Device);
        return new(SignInStep.Wait, wait);
    }

    private async Task<SignInStep> ClosedAsync(Account account)
    {
        await book.NoteSparselyAsync(account, AccountHappening.ClosedTried, book.Device);
        return SignInStep.Closed;
    }

    public async Task OutAsync() => await stays.LeaveAsync(await users.GetUserAsync(Http.User));

    /// <summary>A first password that lay about too long; those of before have no last day.</summary>
    private async Task<bool> HasLapsedAsync(Account account) =>
        (await users.GetClaimsAsync(account)).FirstOrDefault(c => c.Type == Account.FirstPassword) is { } first
        && DateTime.TryParse(first.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until) && clock.GetUtcNow().UtcDateTime > until;

    private async Task<SignInStep> AfterPasswordAsync(Account account)
    {
        var ways = await WaysAsync(account);
        if (ways.App || (ways.Any && !account.Demo))
        {
            var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
            identity.AddClaim(new Claim(ClaimTypes.Name, account.Id.ToString()));
            await Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
            return SignInStep.Code;
        }
        await InAsync(account, WayIn.Password, enrol: !account.Demo);
        return account.Demo ? SignInStep.In : SignInStep.Enrol;
    }

    private async Task InAsync(Account account, WayIn how, bool enrol)
    {
        await stays.BeginAsync(account, how, enrol);
        devices.Remember(account.Id);
    }

    /// <summary>The app's six digits, or one code off the paper.</summary>
    private async Task<(TimeSpan Wait, WayIn? Way)> TakeCodeAsync(Account account, string typed)
    {
        var attempt = TryOf($"code {account.Id}", account) with { MostByName = MostCodes };
        if (throttle.Enter(attempt) is var wait && wait > TimeSpan.Zero)
            return (wait, null);
        WayIn? way = await TakeAppCodeAsync(account, typed) ? WayIn.PasswordAndApp : await TakePaperCodeAsync(account, typed) ? WayIn.PasswordAndPaperCode : null;
        if (way is not null)
            throttle.Succeeded(attempt);
        return (TimeSpan.Zero, way);
    }

    private async Task<bool> TakeAppCodeAsync(Account account, string typed)
    {
        if (secrets.Open(account) is not { } secret || Totp.Accept(secret, typed, clock.GetUtcNow(), account.LastTotpStep) is not { } step)
            return false;
        account.LastTotpStep = step;
        // Anew each time, so that it is never older than the keys of today.
        account.TotpSecret = secrets.Seal(account.Id, secret);
        // Of two that bring the same digits at the same moment, the second finds the account changed.
        return (await users.UpdateAsync(account)).Succeeded;
    }

    private async Task<bool> TakePaperCodeAsync(Account account, string typed)
    {
        if (!await PaperCodes.TakeAsync(db, account.Id, typed, clock.GetUtcNow().UtcDateTime))
            return false;
        await book.NoteNowAsync(account, AccountHappening.PaperCodeUsed, $"残り{await PaperCodes.LeftAsync(db, account.Id)}");
        return true;
    }

    private async Task<bool> IsPasswordAsync(Account? account, string password)
    {
        if (account?.PasswordHash is not null)
            return await users.CheckPasswordAsync(account, password);
        users.PasswordHasher.VerifyHashedPassword(null!, Nobodys, password);
        return false;
    }

    private Try TryOf(string what, Account? account) => new(what, book.Address, account is null ? null : devices.For(account.Id));
}
