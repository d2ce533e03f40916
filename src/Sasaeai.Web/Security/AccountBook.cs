using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>Writes down what happens to accounts; saved with whatever is saved next.</summary>
public sealed class AccountBook(SasaeaiDb db, IHttpContextAccessor http, TimeProvider clock)
{
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
        db.Add(new AccountEvent { At = clock.GetUtcNow().UtcDateTime, AccountId = Guid.Empty, AccountName = "", What = AccountHappening.SignInFailed, Address = Address, Note = Device });
        return db.SaveChangesAsync();
    }

    public Task NoteNowAsync(Account account, AccountHappening what, string? note = null)
    {
        Note(account, what, note);
        return db.SaveChangesAsync();
    }
}
