using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>Writes down what happens to accounts; saved with whatever is saved next.</summary>
public sealed class AccountBook(SasaeaiDb db, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>In one <see cref="Throttle.Window"/>, of one kind, for one account or for all strangers together.</summary>
    public const int MostSparse = 50;

    public string Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";
    public string Device => DeviceWords.Of(http.HttpContext?.Request.Headers.UserAgent.ToString());

    public void Note(Account account, AccountHappening what, string? note = null)
    {
        var by = db.User is { } user && user.AccountId != account.Id ? user : null;
        db.Add(new AccountEvent
        {
            At = clock.GetUtcNow().UtcDateTime,
            AccountId = account.Id,
            AccountName = account.Name,
            What = what,
            ById = by?.AccountId,
            ByName = by?.Name,
            Address = Address,
            Note = note,
        });
    }

    /// <summary>A try with a name that nobody has: what was typed is not kept, it may be a password in the wrong field.</summary>
    public Task NoteStrangerAsync()
    {
        db.Add(Of(Guid.Empty, "", AccountHappening.SignInFailed, Device));
        return db.SaveChangesAsync();
    }

    /// <summary>
    /// What anyone can make happen as often as they like: once in a quarter of an hour for one account and address, so that it is seen and fills no
    /// disk. Nothing else is waiting to be saved where this is called.
    /// </summary>
    /// <param name="account">Null where it is nobody's, or nobody knows whose.</param>
    public Task NoteSparselyAsync(Account? account, AccountHappening what, string? note = null) => NoteSparselyAsync(account?.Id ?? Guid.Empty, account?.Name ?? "", what, note);

    public async Task NoteSparselyAsync(Guid accountId, string name, AccountHappening what, string? note)
    {
        var since = clock.GetUtcNow().UtcDateTime - Throttle.Window;
        var noted = await db.AccountEvents.Where(e => e.AccountId == accountId && e.What == what && e.At > since).Select(e => e.Address).ToListAsync();
        if (noted.Count >= MostSparse || noted.Contains(Address))
            return;
        db.Add(Of(accountId, name, what, note));
        await db.SaveChangesAsync();
    }

    public Task NoteNowAsync(Account account, AccountHappening what, string? note = null)
    {
        Note(account, what, note);
        return db.SaveChangesAsync();
    }

    private AccountEvent Of(Guid accountId, string name, AccountHappening what, string? note) =>
        new() { At = clock.GetUtcNow().UtcDateTime, AccountId = accountId, AccountName = name, What = what, Address = Address, Note = note };
}
