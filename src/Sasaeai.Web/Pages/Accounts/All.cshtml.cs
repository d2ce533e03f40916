using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Accounts;

/// <summary>入り口の一覧. Which accounts are in use, lie unused, are closed.</summary>
[OpenTo(Role.MunicipalOfficer, Role.Auditor)]
public sealed class AllModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public List<Account> Rows { get; private set; } = [];
    public int Strangers { get; private set; }

    /// <summary>Who asked for what is not theirs, and how often it was noted.</summary>
    public IReadOnlyList<(Account Account, int Times)> Refused { get; private set; } = [];

    public IEnumerable<(string Title, List<Account> Rows)> Groups => new (string, List<Account>)[]
    {
        ("使われていない入り口", Rows.FindAll(a => a.ClosedOn is null && a.WarnedOn is not null)),
        ("使っている入り口", Rows.FindAll(a => a.ClosedOn is null && a.WarnedOn is null)),
        ("閉じた入り口", Rows.FindAll(a => a.ClosedOn is not null)),
    }.Where(group => group.Item2.Count > 0);

    public async Task OnGetAsync()
    {
        Rows = [.. (await db.AccountsOf(me.User).AsNoTracking().ToListAsync()).OrderBy(a => a.Kana ?? a.Name, StringComparer.Ordinal).ThenBy(a => a.Id)];
        var since = me.Now.AddDays(-1);
        Strangers = await db.AccountEvents.CountAsync(e => e.AccountId == Guid.Empty && e.What == AccountHappening.SignInFailed && e.At >= since);
        var refused = await db.AccountEvents.Where(e => e.What == AccountHappening.Refused && e.At >= since).GroupBy(e => e.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Refused = [.. Rows.Where(a => refused.ContainsKey(a.Id)).Select(a => (a, refused[a.Id]))];
    }
}
