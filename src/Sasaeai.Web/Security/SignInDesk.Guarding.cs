using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>What a person does to the guards of their own account, and proving once more who they are.</summary>
public sealed partial class SignInDesk
{
    /// <summary>Keeps the secret once the person has shown that their app knows it.</summary>
    public async Task<bool> TryEnrolAsync(Account account, string secret, string typed)
    {
        if (Totp.Accept(secret, typed, clock.GetUtcNow(), 0) is not { } step)
            return false;
        account.TotpSecret = secrets.Seal(account.Id, secret);
        account.LastTotpStep = step;
        account.TwoFactorEnabled = true;
        book.Note(account, AccountHappening.AuthenticatorSet);
        Must(await users.UpdateAsync(account));
        await stays.SecurityChangedAsync(account, enrol: false);
        return true;
    }

    /// <summary>The password becomes one that the person chose, and they stay signed in, here alone.</summary>
    /// <returns>How long the next try has to wait where too many were wrong; else what came of it.</returns>
    public async Task<(TimeSpan Wait, IdentityResult Result)> TryNewPasswordAsync(Account account, string current, string fresh)
    {
        var attempt = TryOf(account.UserName!, account);
        if (throttle.Enter(attempt) is var wait && wait > TimeSpan.Zero)
            return ((await ToWaitAsync(account, wait)).Wait, IdentityResult.Failed());
        var result = await users.ChangePasswordAsync(account, current, fresh);
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
            await book.NoteNowAsync(account, AccountHappening.ProofFailed, book.Device);
        else
            throttle.Succeeded(attempt);
        if (!result.Succeeded)
            return (TimeSpan.Zero, result);
        Must(await users.RemoveClaimsAsync(account, (await users.GetClaimsAsync(account)).Where(c => c.Type == Account.FirstPassword)));
        book.Note(account, AccountHappening.PasswordChanged);
        await stays.SecurityChangedAsync(account, enrol: !account.Demo && !(await WaysAsync(account)).Any);
        return (TimeSpan.Zero, result);
    }

    public async Task<string> PasskeyOptionsAsync(Account account) =>
        await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.Name });

    /// <summary>What any passkey of this site may answer: whose it is, it says itself.</summary>
    public Task<string> PasskeyQuestionAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    public async Task<bool> TryAddPasskeyAsync(Account account, string credential, string name)
    {
        if (await AttestAsync(credential) is not { Succeeded: true } attested || attested.UserEntity.Id != account.Id.ToString())
            return false;
        attested.Passkey.Name = name;
        book.Note(account, AccountHappening.PasskeyAdded, name);
        if (!(await users.AddOrUpdatePasskeyAsync(account, attested.Passkey)).Succeeded)
            return false;
        await stays.SecurityChangedAsync(account, enrol: false);
        return true;
    }

    /// <returns>False where it is not there, or is the last second way of an account that must have one.</returns>
    public async Task<bool> TryRemovePasskeyAsync(Account account, byte[] id)
    {
        var ways = await WaysAsync(account);
        if (await users.GetPasskeyAsync(account, id) is not { } passkey || (!account.Demo && ways is { App: false, PaperCodes: false, Passkeys: 1 }))
            return false;
        book.Note(account, AccountHappening.PasskeyRemoved, passkey.Name);
        Must(await users.RemovePasskeyAsync(account, id));
        await stays.SecurityChangedAsync(account, enrol: false);
        return true;
    }

    /// <returns>Ten codes in clear, shown once; those of before are worth nothing now.</returns>
    public async Task<List<string>> NewPaperCodesAsync(Account account)
    {
        var codes = await PaperCodes.MakeAsync(db, account.Id);
        book.Note(account, AccountHappening.PaperCodesMade);
        await db.SaveChangesAsync();
        await stays.SecurityChangedAsync(account, enrol: false);
        return codes;
    }

    /// <summary>The password once more, and the code where the account has one.</summary>
    public async Task<SignInAnswer> ProveAsync(Account account, string password, string? code)
    {
        var attempt = TryOf(account.UserName!, account);
        if (throttle.Enter(attempt) is var wait && wait > TimeSpan.Zero)
            return await ToWaitAsync(account, wait);
        var right = await IsPasswordAsync(account, password);
        if (right && await AsksCodeAsync(account))
        {
            (wait, var way) = await TakeCodeAsync(account, code ?? "");
            if (wait > TimeSpan.Zero)
                return await ToWaitAsync(account, wait);
            right = way is not null;
        }
        if (!right)
        {
            await book.NoteNowAsync(account, AccountHappening.ProofFailed, book.Device);
            return new(SignInStep.Wrong);
        }
        throttle.Succeeded(attempt);
        await stays.ProveAsync(account);
        return new(SignInStep.In);
    }

    public async Task<bool> ProveByPasskeyAsync(Account account, string credential)
    {
        if (await AssertAsync(credential) is not { Succeeded: true } asserted || asserted.User.Id != account.Id)
        {
            await book.NoteSparselyAsync(account, AccountHappening.ProofFailed, book.Device);
            return false;
        }
        await users.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey);
        await stays.ProveAsync(account);
        return true;
    }

    /// <summary>Whoever came in by password and code proves both again.</summary>
    public async Task<bool> AsksCodeAsync(Account account) => await WaysAsync(account) is var ways && (ways.App || (ways.PaperCodes && !account.Demo));

    /// <summary>By a one-time link: the password becomes the owner's own. A recovery takes away every guard of before, so that a new one is set up next.</summary>
    public async Task<IdentityResult> TryLinkAsync(AccountLink link, Account account, string fresh)
    {
        foreach (var validator in users.PasswordValidators)
            if (await validator.ValidateAsync(users, account, fresh) is { Succeeded: false } weak)
                return weak;
        if (!await OneTimeLinks.TakeAsync(db, link, clock.GetUtcNow().UtcDateTime))
            return IdentityResult.Failed(new IdentityError { Code = "Link", Description = "この紙は、いま使えなくなりました。市町村の担当にお知らせください" });
        if (link.Purpose is LinkPurpose.Recovery)
            await TakeGuardsAwayAsync(account);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, fresh);
        Must(await users.RemoveClaimsAsync(account, (await users.GetClaimsAsync(account)).Where(c => c.Type == Account.FirstPassword)));
        book.Note(account, link.Purpose is LinkPurpose.Recovery ? AccountHappening.RecoveryUsed : AccountHappening.InvitationUsed, book.Device);
        Must(await users.UpdateSecurityStampAsync(account));
        await stays.EndAsync(db.Stays.Where(s => s.AccountId == account.Id), StayEnd.SecurityChanged);
        await InAsync(account, WayIn.OneTimeLink, enrol: !account.Demo && !(await WaysAsync(account)).Any);
        return IdentityResult.Success;
    }

    private async Task TakeGuardsAwayAsync(Account account)
    {
        (account.TotpSecret, account.TwoFactorEnabled) = (null, false);
        db.RemoveRange(await db.PaperCodes.Where(c => c.AccountId == account.Id).ToListAsync());
        foreach (var passkey in await users.GetPasskeysAsync(account))
            Must(await users.RemovePasskeyAsync(account, passkey.CredentialId));
    }

    /// <summary>Identity says in a result what the database says by throwing; only a throw takes back what was done before (<see cref="WholeAttribute"/>).</summary>
    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DbUpdateConcurrencyException($"The account was changed meanwhile: {string.Join(' ', result.Errors.Select(e => e.Code))}");
    }
}
