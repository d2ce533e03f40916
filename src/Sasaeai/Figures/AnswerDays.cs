using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Figures;

/// <summary>
/// 聞いてから、こたえるまでの日数, of one 年度: the worries whose help began in it, and those that still waited at its end (or wait today).
/// What was closed or not found does not wait. Areas are those of today.
/// </summary>
public sealed record AnswerDays(int Year, DateOnly From, DateOnly Until, AnswerRow All, IReadOnlyList<AnswerRow> Areas, IReadOnlyList<AnswerRow> Categories)
{
    public static async Task<AnswerDays> OfAsync(SasaeaiDb db, User user, int year, DateOnly today, CancellationToken stop = default)
    {
        var (from, end) = (new FiscalYear(year).First, new FiscalYear(year).Last);
        var until = end < today ? end : today;
        var needs = Counted(db.Needs.AsNoTracking(), user).Where(n => n.HeardOn <= until);
        var answered = await needs.Where(n => n.AnsweredOn >= from && n.AnsweredOn <= until)
            .Select(n => new Case(n.AreaId, n.Categories, 1, n.HeardOn, n.AnsweredOn)).ToListAsync(stop);
        // Of those that wait only their number and the longest wait are told, and a large city has tens of thousands.
        var waiting = await Waiting(needs, until, until == today)
            .GroupBy(n => new { n.AreaId, n.Categories }).Select(g => new Case(g.Key.AreaId, g.Key.Categories, g.Count(), g.Min(n => n.HeardOn), null)).ToListAsync(stop);
        var cases = answered.Concat(waiting).ToList();
        var groups = await AreaGroups.LoadAsync(db, user, today, stop);
        var byArea = cases.ToLookup(n => groups.Key(n.AreaId));
        var byCategory = cases.SelectMany(n => n.Categories.DefaultIfEmpty(""), (n, c) => (c, n)).ToLookup(p => p.c, p => p.n);
        var areas = groups.All.Select(g => (Key: g.Id.ToString(), g.Name)).Append((Key: AreaGroups.Nowhere, Name: "場所が決まっていない"));
        var categories = CodeList.NeedCategory.All.Select(c => (c.Key, Name: c.Label)).Append((Key: "", Name: "分野を決めていない"));
        return new(year, from, until, AnswerRow.Of("", "ぜんぶ", cases, until),
            [.. areas.Where(a => byArea.Contains(a.Key)).Select(a => AnswerRow.Of(a.Key, a.Name, byArea[a.Key], until))],
            [.. categories.Where(c => byCategory.Contains(c.Key)).Select(c => AnswerRow.Of(c.Key, c.Name, byCategory[c.Key], until))]);
    }

    /// <summary>No day of theirs lies ahead, so those that wait today have none of the days at all, and an index of their own.</summary>
    private static IQueryable<Need> Waiting(IQueryable<Need> needs, DateOnly until, bool now) => now
        ? needs.Where(n => n.AnsweredOn == null && n.ClosedOn == null && n.UnmetOn == null)
        : needs.Where(n => (n.AnsweredOn == null || n.AnsweredOn > until) && (n.ClosedOn == null || n.ClosedOn > until) && (n.UnmetOn == null || n.UnmetOn > until));

    /// <summary>Those who hear worries count what they see; others count the whole municipality without what its person does not know of, and see small numbers masked.</summary>
    private static IQueryable<Need> Counted(IQueryable<Need> needs, User user) =>
        user.HearsNeeds ? needs.VisibleTo(user) : needs.Where(n => n.Municipality == user.Municipality && !n.Unaware);

    /// <summary>The first year in which a worry was heard, for the choice of years.</summary>
    public static async Task<int> FirstYearAsync(SasaeaiDb db, User user, DateOnly today, CancellationToken stop = default) =>
        (await db.Needs.Where(n => n.Municipality == user.Municipality).MinAsync(n => (DateOnly?)n.HeardOn, stop) ?? today).FiscalYear();

    /// <summary>The same with small numbers hidden, as those outside may see it: counts under ten, and one more row where a single hidden one could be told from the sum.</summary>
    public AnswerDays Masked() => this with { All = All.Hidden(All.Answered, All.Waiting), Areas = Hide(Areas), Categories = Hide(Categories) };

    private static List<AnswerRow> Hide(IReadOnlyList<AnswerRow> rows)
    {
        var (answered, waiting) = (Limit([.. rows.Select(r => r.Answered)]), Limit([.. rows.Select(r => r.Waiting)]));
        return [.. rows.Select(r => r.Hidden(r.Answered <= answered ? 0 : r.Answered, r.Waiting <= waiting ? 0 : r.Waiting))];
    }

    /// <summary>Up to which count rows are hidden: below ten; where that is a single row, the next one with it.</summary>
    private static int Limit(List<int> counts)
    {
        const int most = AnswerRow.Least - 1;
        var small = counts.Count(c => c is > 0 and <= most);
        return small == 1 ? counts.Where(c => c > most).DefaultIfEmpty(most).Min() : most;
    }

    /// <param name="Count">One that was answered, or all of a kind that wait, the first of them heard on that day.</param>
    internal sealed record Case(Guid? AreaId, IReadOnlyList<string> Categories, int Count, DateOnly HeardOn, DateOnly? AnsweredOn);
}
