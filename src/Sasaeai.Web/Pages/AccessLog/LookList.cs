using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>What the address asks for: <c>?from=&amp;until=&amp;record=&amp;account=&amp;p=</c>; a record may be a worry, a referral or a person.</summary>
public sealed record LookAsk(DateOnly? From, DateOnly? Until, Guid? Record, Guid? Account, int P = 1);

/// <summary>One page of who opened what between two days.</summary>
/// <param name="Titles">What this reader may open; an auditor sees that a record was opened, not whose it is.</param>
public sealed record LookList(
    DateOnly From, DateOnly Until, int Total, IReadOnlyList<AccessEntry> Rows, int Page, int Pages,
    IReadOnlyList<Choice> People, IReadOnlyDictionary<Guid, (string Words, string Href)> Titles)
{
    private const int Size = 100;
    private const int UsualDays = 30;

    public static async Task<LookList> LoadAsync(SasaeaiDb db, CurrentUser me, LookAsk ask)
    {
        var until = ask.Until ?? me.Today;
        var from = ask.From ?? until.AddDays(-UsualDays);
        var (start, end) = (from.StartInUtc(), until.AddDays(1).StartInUtc());
        var seen = db.AccessLog.AsNoTracking().VisibleTo(me.User).Where(e => e.At >= start && e.At < end);
        if (ask.Record is { } record)
        {
            // Who saw a record that this one has taken in saw the same person.
            var same = db.People.Where(p => p.MergedIntoId == record).Select(p => (Guid?)p.Id);
            seen = seen.Where(e => e.SubjectId == record || e.PersonId == record || same.Contains(e.SubjectId) || same.Contains(e.PersonId));
        }
        var people = await seen.GroupBy(e => new { e.AccountId, e.AccountName }).Select(g => new { g.Key.AccountId, g.Key.AccountName, Count = g.Count() }).ToListAsync();
        var found = ask.Account is { } account ? seen.Where(e => e.AccountId == account) : seen;
        var total = await found.CountAsync();
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var rows = await found.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((page - 1) * Size).Take(Size).ToListAsync();
        return new(from, until, total, rows, page, pages,
            [.. people.OrderByDescending(g => g.Count).Select(g => new Choice(g.AccountId.ToString(), g.AccountName, g.Count))],
            await TitlesAsync(db, me, [.. rows.Select(e => e.SubjectId).Distinct()]));
    }

    private static async Task<IReadOnlyDictionary<Guid, (string, string)>> TitlesAsync(SasaeaiDb db, CurrentUser me, List<Guid> ids)
    {
        var needs = await db.Needs.VisibleTo(me.User).Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Title }).ToListAsync();
        var referrals = await db.Referrals.VisibleTo(me.User).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, Title = r.Resource!.Name }).ToListAsync();
        var people = await db.PeopleInSight(me.User, ids).AsNoTracking().ToListAsync();
        await db.TellApartAsync(some => db.PeopleInSight(me.User, some), people);
        return needs.Select(n => (n.Id, n.Title, Href: $"/needs/{n.Id}")).Concat(referrals.Select(r => (r.Id, r.Title, Href: $"/referrals/{r.Id}")))
            .Concat(people.Select(p => (p.Id, Title: p.Called, Href: $"/people/{p.Id}")))
            .ToDictionary(t => t.Id, t => (t.Title, t.Href));
    }
}
