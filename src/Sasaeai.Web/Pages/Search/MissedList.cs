using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Search;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Search;

/// <summary>What the address asks for: <c>?area=&amp;where=anyone&amp;p=</c>.</summary>
public sealed record MissedAsk(string? Area, string? Where, int P = 1)
{
    /// <summary>Stands for the public list in an address, and for the pages behind the sign-in.</summary>
    public const string Anyone = "anyone", Colleagues = "colleagues";
}

/// <summary>Words under which nothing was found in a year, those looked for most often first.</summary>
public sealed record MissedList(int Total, DateOnly From, IReadOnlyList<MissedWords> Rows, int Page, int Pages, IReadOnlyList<Choice> Areas, IReadOnlyList<Choice> Where)
{
    private const int Size = 50;

    public static async Task<MissedList> LoadAsync(SasaeaiDb db, CurrentUser me, MissedAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var from = me.Today.AddYears(-1);
        var cells = await db.MissedSearches.VisibleTo(me.User).Where(s => s.On >= from).GroupBy(s => new { s.Words, s.AreaId, Where = s.Role == null ? MissedAsk.Anyone : MissedAsk.Colleagues })
            .Select(g => new { g.Key.Words, g.Key.AreaId, g.Key.Where, Count = g.Count(), Last = g.Max(s => s.On) }).ToListAsync();
        var there = cells.Where(c => ask.Where is not (MissedAsk.Anyone or MissedAsk.Colleagues) || c.Where == ask.Where).ToList();
        var inArea = cells.Where(c => ask.Area is null || groups.Key(c.AreaId) == ask.Area).ToList();
        var rows = inArea.Intersect(there).GroupBy(c => c.Words)
            .Select(g => new MissedWords(g.Key, g.Sum(c => c.Count), g.Where(c => c.Where == MissedAsk.Anyone).Sum(c => c.Count), g.Max(c => c.Last), [.. g.Select(c => groups.Name(groups.Of(c.AreaId))).OfType<string>().Distinct().Order()]))
            .OrderByDescending(w => w.Count).ThenByDescending(w => w.Last).ThenBy(w => w.Words, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (rows.Count + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        return new(rows.Count, from, [.. rows.Skip((page - 1) * Size).Take(Size)], page, pages,
            groups.Facet(key => there.Where(c => groups.Key(c.AreaId) == key).Select(c => c.Words).Distinct().Count()),
            [Place(MissedAsk.Anyone, "公開の一覧"), Place(MissedAsk.Colleagues, "職員などの画面")]);

        Choice Place(string where, string label) => new(where, label, inArea.Where(c => c.Where == where).Select(c => c.Words).Distinct().Count());
    }
}

/// <param name="Count">On how many days, by role and area.</param>
/// <param name="OfAnyone">How many of those in the public list.</param>
public sealed record MissedWords(string Words, int Count, int OfAnyone, DateOnly Last, IReadOnlyList<string> Areas);
