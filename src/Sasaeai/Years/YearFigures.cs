using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Years;

/// <summary>By which outlines a year is counted: those at its end, or those of today.</summary>
public enum Drawn { Then, Now }

/// <summary>What one area's year came to.</summary>
/// <param name="Area">Its name; null for worries of which nobody knows the area.</param>
/// <param name="Heard">Worries heard in the year.</param>
/// <param name="Answered">Those of them to which help had begun by the last day counted.</param>
/// <param name="Unmet">Those of them for which nothing was found.</param>
/// <param name="Waiting">Those of them that still waited.</param>
/// <param name="Days">The middle of the days from hearing to help, a half counted up; null for fewer than three.</param>
public sealed record AreaYear(string? Area, int Heard, int Answered, int Unmet, int Waiting, int? Days);

/// <summary>年度のまとめ. The worries heard in a fiscal year and what came of them, by second-tier area.</summary>
/// <param name="Until">The last day counted: the year's last, or today while it runs.</param>
/// <param name="Outlines">The day whose outlines say which area a worry lies in.</param>
public sealed record YearFigures(FiscalYear Year, DateOnly Until, DateOnly Outlines, IReadOnlyList<AreaYear> Areas, AreaYear Whole)
{
    public static async Task<YearFigures> OfAsync(SasaeaiDb db, User user, FiscalYear year, Drawn drawn, DateOnly today, CancellationToken stop = default)
    {
        var until = year.Last < today ? year.Last : today;
        var outlines = drawn is Drawn.Then ? until : today;
        var heard = db.Needs.VisibleTo(user).Where(n => n.HeardOn >= year.First && n.HeardOn <= until);
        // Days are told of those alone to whom help came; the others are counted where they lie.
        var needs = await heard.Where(n => n.AnsweredOn <= until)
            .Select(n => new Heard(n.AreaId, n.Latitude, n.Longitude, n.HeardOn, n.AnsweredOn, 1, 0, 0)).ToListAsync(stop);
        needs.AddRange(await heard.Where(n => n.AnsweredOn == null || n.AnsweredOn > until).GroupBy(n => new { n.AreaId, n.Latitude, n.Longitude })
            .Select(g => new Heard(g.Key.AreaId, g.Key.Latitude, g.Key.Longitude, g.Min(n => n.HeardOn), null, g.Count(),
                g.Count(n => n.UnmetOn <= until), g.Count(n => (n.UnmetOn == null || n.UnmetOn > until) && n.ClosedOn <= until))).ToListAsync(stop));
        var groups = await AreaGroups.LoadAsync(db, user, outlines, stop);
        var inForce = await db.Areas.VisibleTo(user).InForceOn(outlines).Select(a => a.Id).ToListAsync(stop);
        var place = new Placing(await AreaLocator.LoadAsync(db, user.Municipality, outlines, stop), groups, inForce);
        var byArea = needs.ToLookup(place.Of);
        var named = groups.All.Where(g => g.InForce).Select(g => ((Guid?)g.Id, g.Name)).Append((null, null!));
        return new(year, until, outlines,
            [.. named.Where(a => a.Item1 is not null || byArea.Contains(null)).Select(a => Sum(a.Item2, byArea[a.Item1]))],
            Sum("", needs));
    }

    private static AreaYear Sum(string? area, IEnumerable<Heard> heard)
    {
        var needs = heard.ToList();
        var days = needs.Where(n => n.AnsweredOn is not null).Select(n => n.AnsweredOn!.Value.DayNumber - n.HeardOn.DayNumber).Order().ToList();
        var (all, unmet, over) = (needs.Sum(n => n.Count), needs.Sum(n => n.Unmet), needs.Sum(n => n.Over));
        return new(area, all, days.Count, unmet, all - days.Count - unmet - over,
            days.Count < AnswerTime.Fewest ? null : AnswerTime.Middle(days));
    }

    /// <param name="AnsweredOn">When help had begun by the last day counted; then it is one worry.</param>
    private sealed record Heard(Guid? AreaId, double? Latitude, double? Longitude, DateOnly HeardOn, DateOnly? AnsweredOn, int Count, int Unmet, int Over);

    /// <summary>A point is found in the outlines; without one the area it was filed under counts, as long as that is in force.</summary>
    private sealed class Placing(AreaLocator outlines, AreaGroups groups, IReadOnlyCollection<Guid> inForce)
    {
        private readonly HashSet<Guid> standing = [.. inForce];

        public Guid? Of(Heard need)
        {
            if (need is { Latitude: { } north, Longitude: { } east } && outlines.DailyLivingAt(north, east) is { } at)
                return groups.Of(at);
            return need.AreaId is { } filed && standing.Contains(filed) ? groups.Of(filed) : null;
        }
    }
}
