using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>つなぎ先をさがす. The database leaves only what does the right kind of thing; the rest is weighed in memory.</summary>
public static class Matchmaker
{
    private const int EndedStaysInSightDays = 365;
    private const int DeclineTeachesForDays = 180;

    /// <param name="db">The database.</param>
    /// <param name="user">Whose sight it is.</param>
    /// <param name="need">With its person loaded.</param>
    /// <param name="today">The day on which it is judged.</param>
    /// <param name="stop">Ends the search.</param>
    public static async Task<Shortlist> ShortlistAsync(SasaeaiDb db, User user, Need need, DateOnly today, CancellationToken stop = default)
    {
        var guessed = need.Categories.Count == 0;
        IReadOnlyList<string> categories = guessed ? NeedKeywords.Guess(need.Words) : need.Categories;
        var asker = Asker.Of(need, categories, today);
        var wanted = asker.Wanted.Keys.ToList();
        var running = db.Resources.AsNoTracking().VisibleTo(user).Where(r => r.MergedIntoId == null);
        var sinceEnd = today.AddDays(-EndedStaysInSightDays);
        var resources = await running
            .Where(r => r.Categories.Any(c => wanted.Contains(c)) && (r.State != ResourceState.Ended || r.StateSince >= sinceEnd))
            .Include(r => r.ServedAreas).ToListAsync(stop);
        var elsewhere = await running.CountAsync(r => r.State == ResourceState.Active && !r.Categories.Any(c => wanted.Contains(c)), stop);
        var areas = await AreaTree.LoadAsync(db, need.Municipality, stop);
        var declines = await DeclinesAsync(db, need, today, stop);
        var weighed = resources.Select(r => Judge.Weigh(asker, r, areas, declines.GetValueOrDefault(r.Id)))
            .OrderByDescending(c => c.Points).ThenBy(c => c.WalkMetres ?? double.MaxValue)
            .ThenBy(c => c.Resource.Name, StringComparer.Ordinal).ThenBy(c => c.Resource.Id).ToLookup(c => c.Excluded);
        return new Shortlist([.. weighed[false]], [.. weighed[true]], categories, guessed, elsewhere);
    }

    /// <summary>The latest no of each resource; one to this very worry before all others.</summary>
    private static async Task<Dictionary<Guid, EarlierDecline>> DeclinesAsync(SasaeaiDb db, Need need, DateOnly today, CancellationToken stop)
    {
        var since = today.AddDays(-DeclineTeachesForDays);
        var declined = await db.Referrals.AsNoTracking()
            .Where(r => r.Municipality == need.Municipality && r.State == ReferralState.Declined && (r.NeedId == need.Id || r.AnsweredOn >= since))
            .Select(r => new { r.ResourceId, r.NeedId, r.AnsweredOn, r.DeclineReason, r.Answer, r.IfOnly }).ToListAsync(stop);
        return declined.GroupBy(r => r.ResourceId).ToDictionary(g => g.Key, g =>
        {
            var r = g.OrderByDescending(d => d.NeedId == need.Id).ThenByDescending(d => d.AnsweredOn).First();
            var same = r.NeedId == need.Id;
            return new EarlierDecline(r.AnsweredOn!.Value, r.DeclineReason ?? "other", same, same ? r.Answer : null, same ? r.IfOnly : null);
        });
    }
}
