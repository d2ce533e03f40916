using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Rules;

namespace Sasaeai.Web.Pages.Today;

/// <summary>Rules that begin or began these weeks where the reader works, and drafts that wait for an agreement.</summary>
public sealed record RuleNews(RuleSet Rules)
{
    private const int DaysBefore = 30, DaysAfter = 14;

    public bool IsDraft => Rules.State is RuleState.Draft;

    public static async Task<IReadOnlyList<RuleNews>> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var (user, from, until) = (me.User, me.Today.AddDays(-DaysAfter), me.Today.AddDays(DaysBefore));
        var areas = user.AreaIds;
        var found = await db.RuleSets.AsNoTracking().VisibleTo(user).Include(r => r.Area)
            .Where(r => r.State == RuleState.Draft || (r.State == RuleState.Agreed && r.ValidFrom >= from && r.ValidFrom <= until))
            .Where(r => areas.Count == 0 || areas.Contains(r.AreaId) || r.Area!.Kind == AreaKind.Municipality)
            .OrderBy(r => r.ValidFrom).ThenBy(r => r.Id).ToListAsync();
        return [.. found.Select(r => new RuleNews(r))];
    }
}
