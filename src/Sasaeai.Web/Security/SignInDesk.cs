using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

public enum SignInStep { In, Code, Enrol }

/// <summary>Signing in: password, then the second factor, then in. Whoever has no second factor yet sets one up before anything else.</summary>
public sealed class SignInDesk(SignInManager<Account> signIn, UserManager<Account> users, IHttpContextAccessor http, TimeProvider clock)
{
    private HttpContext Http => http.HttpContext!;

    public async Task<SignInStep> PasswordWasRightAsync(Account account)
    {
        if (account.TotpSecret is not null)
        {
            var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
            identity.AddClaim(new Claim(ClaimTypes.Name, account.Id.ToString()));
            await Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
            return SignInStep.Code;
        }
        await InAsync(account, enrol: !account.Demo);
        return account.Demo ? SignInStep.In : SignInStep.Enrol;
    }

    /// <summary>The account that gave its password a moment ago and still owes the code.</summary>
    public async Task<Account?> AwaitingCodeAsync()
    {
        var result = await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return result.Principal?.FindFirstValue(ClaimTypes.Name) is { } id ? await users.FindByIdAsync(id) : null;
    }

    public async Task<bool> TryCodeAsync(Account account, string typed)
    {
        if (await users.IsLockedOutAsync(account))
            return false;
        if (Totp.Accept(account.TotpSecret!, typed, clock.GetUtcNow(), account.LastTotpStep) is not { } step)
        {
            await users.AccessFailedAsync(account);
            return false;
        }
        account.LastTotpStep = step;
        await users.UpdateAsync(account);
        await users.ResetAccessFailedCountAsync(account);
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await InAsync(account, enrol: false);
        return true;
    }

    /// <summary>Keeps the secret once the person has shown that their app knows it.</summary>
    public async Task<bool> TryEnrolAsync(Account account, string secret, string typed)
    {
        if (Totp.Accept(secret, typed, clock.GetUtcNow(), 0) is not { } step)
            return false;
        account.TotpSecret = secret;
        account.LastTotpStep = step;
        account.TwoFactorEnabled = true;
        await users.UpdateAsync(account);
        await InAsync(account, enrol: false);
        return true;
    }

    /// <summary>The password becomes one that the person chose, and they stay signed in.</summary>
    public async Task<IdentityResult> TryPasswordAsync(Account account, string current, string fresh)
    {
        var result = await users.ChangePasswordAsync(account, current, fresh);
        if (!result.Succeeded)
            return result;
        await users.RemoveClaimsAsync(account, (await users.GetClaimsAsync(account)).Where(c => c.Type == Account.FirstPassword));
        await InAsync(account, enrol: account.TotpSecret is null && !account.Demo);
        return result;
    }

    public Task InAsync(Account account, bool enrol, Guid? appointment = null)
    {
        var claims = new List<Claim>();
        if (enrol)
            claims.Add(new Claim(CurrentUser.EnrolClaim, "1"));
        if (appointment is not null)
            claims.Add(new Claim(CurrentUser.AppointmentClaim, appointment.Value.ToString()));
        return signIn.SignInWithClaimsAsync(account, isPersistent: false, claims);
    }

    public Task OutAsync() => signIn.SignOutAsync();
}
