using Microsoft.AspNetCore.Identity;
using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Web.Security;

/// <summary>Coming in, and proving who one is, by the provider that the municipality set. Accounts are never made by it: an officer writes into one whom it belongs to.</summary>
public sealed partial class SignInDesk
{
    /// <param name="key">See <see cref="OutsideProvider.KeyOf"/>.</param>
    /// <param name="proven">When the provider last asked who it is, UTC.</param>
    public async Task<SignInStep> TryOutsideAsync(string key, DateTime proven)
    {
        if (await users.FindByLoginAsync(OutsideDoor.Scheme, key) is not { } account)
        {
            await book.NoteSparselyAsync(null, AccountHappening.OutsideFailed, book.Device);
            return SignInStep.Wrong;
        }
        if (account.ClosedOn is not null)
            return await ClosedAsync(account);
        // The second factor is the provider's to ask for. Which device it is is not remembered: here nobody guesses at passwords.
        await stays.BeginAsync(account, WayIn.Outside, enrol: false, proven);
        return SignInStep.In;
    }

    /// <returns>False where the stay that asked is not the one here, or somebody else answered the provider.</returns>
    public async Task<bool> ProveOutsideAsync(Guid stay, string key)
    {
        if (stays.Here is not { } here || here.Id != stay || await users.FindByIdAsync(here.AccountId.ToString()) is not { } account)
            return false;
        if ((await users.FindByLoginAsync(OutsideDoor.Scheme, key))?.Id != account.Id)
        {
            await book.NoteNowAsync(account, AccountHappening.ProofFailed, book.Device);
            return false;
        }
        await stays.ProveAsync(account);
        return true;
    }

    /// <summary>Whom the account belongs to in the provider's words; null where it is not linked, or to another provider than the one that is set.</summary>
    public async Task<string?> SubjectAsync(Account account) =>
        settings.Outside is { } provider && await LinkOfAsync(account) is { ProviderDisplayName: { } subject } link && link.ProviderKey == provider.KeyOf(subject) ? subject : null;

    /// <summary>From now on whoever the provider calls by this comes in as the account, and nobody it called otherwise.</summary>
    public async Task LinkAsync(Account account, OutsideProvider provider, string subject)
    {
        var key = provider.KeyOf(subject);
        if (await users.FindByLoginAsync(OutsideDoor.Scheme, key) is { } taken && taken.Id != account.Id)
            throw new RefusedException("この番号は、ほかの入り口とつながっています", "Subject");
        await UnlinkAsync(account);
        book.Note(account, AccountHappening.LinkedOutside, subject);
        Must(await users.AddLoginAsync(account, new UserLoginInfo(OutsideDoor.Scheme, key, subject)));
    }

    public async Task UnlinkAsync(Account account)
    {
        if (await LinkOfAsync(account) is not { } link)
            return;
        book.Note(account, AccountHappening.UnlinkedOutside, link.ProviderDisplayName);
        Must(await users.RemoveLoginAsync(account, link.LoginProvider, link.ProviderKey));
        await stays.EndAsync(db.Stays.Where(s => s.AccountId == account.Id && s.How == WayIn.Outside), StayEnd.SecurityChanged);
    }

    private async Task<UserLoginInfo?> LinkOfAsync(Account account) => (await users.GetLoginsAsync(account)).SingleOrDefault(l => l.LoginProvider == OutsideDoor.Scheme);
}
