using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>だれが見たか. Who has seen this person, and what this account has seen between two days.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 100;
    private const int UsualDays = 30;

    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }
    public Guid? Record { get; private set; }
    public IReadOnlyList<AccessEntry> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>What this reader may open; an auditor sees that a record was opened, not whose it is.</summary>
    public IReadOnlyDictionary<Guid, (string Words, string Href)> Titles { get; private set; } = new Dictionary<Guid, (string, string)>();
    public int Total { get; private set; }
    public int P { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public bool SeesAll => me.User.Role is Role.MunicipalOfficer or Role.Auditor;

    public async Task OnGetAsync(DateOnly? from, DateOnly? until, Guid? record, Guid? account, int p = 1)
    {
        (Until, Record) = (until ?? me.Today, record);
        From = from ?? Until.AddDays(-UsualDays);
        var (start, end) = (From.StartInUtc(), Until.AddDays(1).StartInUtc());
        var seen = db.AccessLog.AsNoTracking().VisibleTo(me.User).Where(e => e.At >= start && e.At < end);
        if (record is { } one)
            seen = seen.Where(e => e.SubjectId == one || e.PersonId == one);
        People = [.. (await seen.GroupBy(e => new { e.AccountId, e.AccountName }).Select(g => new { g.Key.AccountId, g.Key.AccountName, Count = g.Count() }).ToListAsync())
            .OrderByDescending(g => g.Count).Select(g => new Choice(g.AccountId.ToString(), g.AccountName, g.Count))];
        var found = account is null ? seen : seen.Where(e => e.AccountId == account);
        Total = await found.CountAsync();
        Pages = Math.Max(1, (Total + Size - 1) / Size);
        P = Math.Clamp(p, 1, Pages);
        Rows = await found.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((P - 1) * Size).Take(Size).ToListAsync();
        Titles = await TitlesAsync([.. Rows.Select(e => e.SubjectId).Distinct()]);
    }

    private async Task<IReadOnlyDictionary<Guid, (string, string)>> TitlesAsync(List<Guid> ids)
    {
        var needs = await db.Needs.VisibleTo(me.User).Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Title }).ToListAsync();
        var referrals = await db.Referrals.VisibleTo(me.User).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, Title = r.Resource!.Name }).ToListAsync();
        return needs.Select(n => (n.Id, n.Title, Href: $"/needs/{n.Id}")).Concat(referrals.Select(r => (r.Id, r.Title, Href: $"/referrals/{r.Id}")))
            .ToDictionary(t => t.Id, t => (t.Title, t.Href));
    }

    public static string Kind(string subject) => subject switch
    {
        "Need" => "困りごと",
        "Referral" => "打診",
        "Person" => "人",
        _ => subject,
    };

    public static string How(string how) => how switch
    {
        "page" => "画面で開いた",
        "list" => "一覧に出た",
        "print" => "印刷した",
        "export" => "持ち出した",
        _ => how,
    };
}
