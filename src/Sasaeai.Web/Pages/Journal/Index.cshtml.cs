using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Journal;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Journal;

/// <summary>活動の記録 of one month. The work writes it; nobody types it twice.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 100;

    public DateOnly Month { get; private set; }
    public IReadOnlyList<IGrouping<DateOnly, JournalEntry>> Days { get; private set; } = [];
    public IReadOnlyList<Choice> Functions { get; private set; } = [];
    public IReadOnlyList<Choice> Whose { get; private set; } = [];

    /// <summary>The needs and referrals that this reader may open; the others are told without a link.</summary>
    public IReadOnlySet<Guid> Opens { get; private set; } = new HashSet<Guid>();
    public int Total { get; private set; }
    public int P { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public DateOnly Today => me.Today;

    public async Task OnGetAsync(string? month, Function? function, string? whose, int p = 1)
    {
        // A value in the address that means nothing does not narrow.
        ModelState.Clear();
        Month = JapaneseMonth.Parse(month) ?? new DateOnly(me.Today.Year, me.Today.Month, 1);
        var (from, until) = (Month.StartInUtc(), Month.AddMonths(1).StartInUtc());
        var seen = db.Journal.AsNoTracking().VisibleTo(me.User).Where(e => e.At >= from && e.At < until);
        var mine = whose == "mine" ? seen.Where(e => e.ById == me.User.AccountId) : seen;
        var counts = await mine.GroupBy(e => e.Function).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Functions = [.. Enum.GetValues<Function>().OrderBy(f => f is Function.None).Select(f => new Choice(f.ToString(), f.Label(), counts.GetValueOrDefault(f)))];
        Whose = [new Choice("mine", "わたしがしたこと", await seen.CountAsync(e => e.ById == me.User.AccountId))];
        Total = function is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        Pages = Math.Max(1, (Total + Size - 1) / Size);
        P = Math.Clamp(p, 1, Pages);
        var entries = await (function is null ? mine : mine.Where(e => e.Function == function))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((P - 1) * Size).Take(Size).ToListAsync();
        Days = [.. entries.GroupBy(e => DateOnly.FromDateTime(e.At.InJapan()))];
        await FindWhatOpensAsync(entries);
    }

    private async Task FindWhatOpensAsync(List<JournalEntry> entries)
    {
        var needs = entries.Select(e => e.NeedId).OfType<Guid>().Distinct().ToList();
        var referrals = entries.Select(e => e.ReferralId).OfType<Guid>().Distinct().ToList();
        Opens = (await db.Needs.VisibleTo(me.User).Where(n => needs.Contains(n.Id)).Select(n => n.Id).ToListAsync())
            .Concat(await db.Referrals.VisibleTo(me.User).Where(r => referrals.Contains(r.Id)).Select(r => r.Id).ToListAsync()).ToHashSet();
    }

    public string? HrefOf(JournalEntry entry) => JournalLinks.Of(entry, Opens);
}
