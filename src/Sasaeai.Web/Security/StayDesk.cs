using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Time;

namespace Sasaeai.Web.Security;

/// <summary>Stays on devices: begun at sign-in, looked up at every request, ended by their owner, by a change of password, by time.</summary>
public sealed class StayDesk(SasaeaiDb db, SignInManager<Account> signIn, IHttpContextAccessor http, TimeProvider clock, AccountBook book)
{
    /// <summary>A visit and the way back fit in; what was left open over a long lunch does not.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>One long working day; the next morning begins with a sign-in.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long a proof of who it is holds for exports and for what guards the account.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>How exactly the last use is known: a write for every click would be dear.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(2);

    private const string Claim = "stay";

    private HttpContext Http => http.HttpContext!;
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The stay of this request; null for whoever is not signed in.</summary>
    public Stay? Here { get; private set; }

    /// <summary>How long the stay goes on if nothing more is asked for; null where nobody is signed in.</summary>
    public TimeSpan? Lasts => Here is not { } stay ? null : Longest - (Now - stay.StartedAt) is var left && left < Idle ? left : Idle;

    /// <summary>Whether the last proof is young enough.</summary>
    public bool Proven => Here is { } stay && Now - stay.ProvenAt <= Fresh;

    /// <param name="proven">When they proved who they are, where that was elsewhere and before, UTC.</param>
    public async Task BeginAsync(Account account, WayIn how, bool enrol, DateTime? proven = null)
    {
        if (KeyOf(Http.User) is { } before)
            await EndAsync(db.Stays.Where(s => s.Key == before), StayEnd.SignedOut);
        Here = new Stay
        {
            AccountId = account.Id,
            How = how,
            Device = book.Device,
            Address = book.Address,
            StartedAt = Now,
            LastSeenAt = Now,
            ProvenAt = proven ?? Now,
        };
        db.Add(Here);
        (account.UsedOn, account.WarnedOn) = (clock.Today(), null);
        book.Note(account, AccountHappening.SignedIn, $"{how.Label()}、{Here.Device}");
        await db.SaveChangesAsync();
        await GiveCookieAsync(account, enrol, null);
    }

    /// <summary>Whoever is there has shown once more who they are: the cookie of before is worth nothing from here on.</summary>
    public async Task ProveAsync(Account account)
    {
        var stay = await db.Stays.SingleAsync(s => s.Id == Here!.Id);
        (stay.Key, stay.ProvenAt, stay.LastSeenAt) = (Stay.NewKey(), Now, Now);
        book.Note(account, AccountHappening.ProvenAgain);
        await db.SaveChangesAsync();
        Here = stay;
        await GiveCookieAsync(account, Http.User.HasClaim(c => c.Type == CurrentUser.EnrolClaim), Chosen());
    }

    /// <summary>What guards the account is another now: every other device has to come in anew, and this one gets a new cookie.</summary>
    public async Task SecurityChangedAsync(Account account, bool enrol)
    {
        await EndAsync(db.Stays.Where(s => s.AccountId == account.Id && s.Id != Here!.Id), StayEnd.SecurityChanged);
        var stay = await db.Stays.SingleAsync(s => s.Id == Here!.Id);
        stay.Key = Stay.NewKey();
        await db.SaveChangesAsync();
        Here = stay;
        await GiveCookieAsync(account, enrol, Chosen());
    }

    public Task ChooseAsync(Account account, Guid appointment) => GiveCookieAsync(account, enrol: false, appointment);

    public async Task LeaveAsync(Account? account)
    {
        if (KeyOf(Http.User) is { } key)
            await EndAsync(db.Stays.Where(s => s.Key == key), StayEnd.SignedOut);
        if (account is not null)
            await book.NoteNowAsync(account, AccountHappening.SignedOut);
        await signIn.SignOutAsync();
    }

    public Task<int> EndAsync(IQueryable<Stay> stays, StayEnd why) =>
        stays.Where(s => s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, Now).SetProperty(x => x.EndedWhy, why).SetProperty(x => x.Told, (string?)null));

    /// <summary>Stays that still open something.</summary>
    public IQueryable<Stay> Open(Guid account)
    {
        var (seen, begun) = (Now - Idle, Now - Longest);
        return db.Stays.Where(s => s.AccountId == account && s.EndedAt == null && s.LastSeenAt > seen && s.StartedAt > begun);
    }

    /// <summary>Looks the cookie's stay up: by its key, with whether the account is open. Not kept in memory: ended means ended at the next click, also on another node.</summary>
    /// <returns>Null where it holds; else why it does not.</returns>
    public async Task<StayEnd?> RefusalAsync(ClaimsPrincipal principal)
    {
        if (KeyOf(principal) is not { } key
            || await db.Stays.AsNoTracking().Where(s => s.Key == key).Select(s => new { Stay = s, Closed = db.Users.Any(a => a.Id == s.AccountId && a.ClosedOn != null) }).SingleOrDefaultAsync() is not { } found)
            return StayEnd.SignedOut;
        var stay = found.Stay;
        if (stay.EndedAt is not null)
            return stay.EndedWhy ?? StayEnd.SignedOut;
        StayEnd? end = found.Closed ? StayEnd.AccountClosed : Now - stay.StartedAt >= Longest ? StayEnd.TooOld : Now - stay.LastSeenAt >= Idle ? StayEnd.TooLongUnused : null;
        if (end is not null)
        {
            await EndAsync(db.Stays.Where(s => s.Id == stay.Id), end.Value);
            return end;
        }
        if (Now - stay.LastSeenAt >= Grain)
        {
            var (now, address) = (Now, book.Address);
            await db.Stays.Where(s => s.Id == stay.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now).SetProperty(x => x.Address, address));
        }
        Here = stay;
        return null;
    }

    private Guid? Chosen() => Guid.TryParse(Http.User.FindFirstValue(CurrentUser.AppointmentClaim), out var id) ? id : null;

    private static Guid? KeyOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Claim), out var key) ? key : null;

    private Task GiveCookieAsync(Account account, bool enrol, Guid? appointment)
    {
        var claims = new List<Claim> { new(Claim, Here!.Key.ToString()) };
        if (enrol)
            claims.Add(new Claim(CurrentUser.EnrolClaim, "1"));
        if (appointment is not null)
            claims.Add(new Claim(CurrentUser.AppointmentClaim, appointment.Value.ToString()));
        return signIn.SignInWithClaimsAsync(account, isPersistent: false, claims);
    }
}
