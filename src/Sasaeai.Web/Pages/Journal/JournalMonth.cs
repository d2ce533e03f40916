using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Journal;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Journal;

/// <summary>What the address asks for: <c>?month=2026-11&amp;function=&amp;whose=mine&amp;p=</c>.</summary>
public sealed record JournalAsk(string? Month, Function? Function, string? Whose, int P = 1);

/// <summary>One page of a month's journal, day by day.</summary>
/// <param name="Opens">The needs and referrals that this reader may open; the others are told without a link.</param>
public sealed record JournalMonth(
    DateOnly First, int Total, IReadOnlyList<IGrouping<DateOnly, JournalEntry>> Days, int Page, int Pages,
    IReadOnlyList<Choice> Functions, IReadOnlyList<Choice> Whose, IReadOnlySet<Guid> Opens)
{
    private const int Size = 100;

    public static async Task<JournalMonth> LoadAsync(SasaeaiDb db, CurrentUser me, JournalAsk ask)
    {
        var first = JapaneseMonth.Parse(ask.Month) ?? new DateOnly(me.Today.Year, me.Today.Month, 1);
        var (from, until) = (first.StartInUtc(), first.AddMonths(1).StartInUtc());
        var seen = db.Journal.AsNoTracking().VisibleTo(me.User).Where(e => e.At >= from && e.At < until);
        var mine = ask.Whose == "mine" ? seen.Where(e => e.ById == me.User.AccountId) : seen;
        var counts = await mine.GroupBy(e => e.Function).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var total = ask.Function is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var entries = await (ask.Function is null ? mine : mine.Where(e => e.Function == ask.Function))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((page - 1) * Size).Take(Size).ToListAsync();
        return new(first, total, [.. entries.GroupBy(e => DateOnly.FromDateTime(e.At.InJapan()))], page, pages,
            [.. Enum.GetValues<Function>().OrderBy(f => f is Function.None).Select(f => new Choice(f.ToString(), f.Label(), counts.GetValueOrDefault(f)))],
            [new Choice("mine", "わたしがしたこと", await seen.CountAsync(e => e.ById == me.User.AccountId))],
            await OpensAsync(db, me, entries));
    }

    private static async Task<IReadOnlySet<Guid>> OpensAsync(SasaeaiDb db, CurrentUser me, List<JournalEntry> entries)
    {
        var needs = entries.Select(e => e.NeedId).OfType<Guid>().Distinct().ToList();
        var referrals = entries.Select(e => e.ReferralId).OfType<Guid>().Distinct().ToList();
        return (await db.Needs.VisibleTo(me.User).Where(n => needs.Contains(n.Id)).Select(n => n.Id).ToListAsync())
            .Concat(await db.Referrals.VisibleTo(me.User).Where(r => referrals.Contains(r.Id)).Select(r => r.Id).ToListAsync()).ToHashSet();
    }
}
