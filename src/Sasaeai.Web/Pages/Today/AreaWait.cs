using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Today;

/// <summary>What an area's people wait for.</summary>
/// <param name="Area">Null for worries of which nobody knows the area.</param>
/// <param name="Key">As the list of worries names it in its address.</param>
/// <param name="Waiting">Worries to which no help has begun.</param>
/// <param name="Longest">Days that the oldest of them has waited.</param>
/// <param name="Unmet">Worries for which nothing was found.</param>
public sealed record AreaWait(string? Area, string Key, int Waiting, int Longest, int Unmet)
{
    public static async Task<IReadOnlyList<AreaWait>> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var seen = db.Needs.VisibleTo(me.User);
        var waiting = await seen.Waiting().GroupBy(n => n.AreaId).Select(g => new { Area = g.Key, Count = g.Count(), First = g.Min(n => n.HeardOn) }).ToListAsync();
        var unmet = await seen.Where(n => n.State == NeedState.Unmet).GroupBy(n => n.AreaId).Select(g => new { Area = g.Key, Count = g.Count() }).ToListAsync();
        return [.. waiting.Select(w => w.Area).Concat(unmet.Select(u => u.Area)).Select(groups.Key).Distinct().Select(key =>
        {
            var here = waiting.FindAll(w => groups.Key(w.Area) == key);
            return new AreaWait(key == AreaGroups.Nowhere ? null : groups.Name(Guid.Parse(key)), key, here.Sum(w => w.Count),
                here.Count == 0 ? 0 : me.Today.DayNumber - here.Min(w => w.First).DayNumber, unmet.Where(u => groups.Key(u.Area) == key).Sum(u => u.Count));
        }).OrderByDescending(a => a.Longest).ThenByDescending(a => a.Waiting).ThenBy(a => a.Key, StringComparer.Ordinal)];
    }
}
