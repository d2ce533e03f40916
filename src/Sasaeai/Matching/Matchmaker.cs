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
    private const int Remembered = 100;

    /// <param name="db">The database.</param>
    /// <param name="user">Whose sight it is.</param>
    /// <param name="need">With its person loaded.</param>
    /// <param name="today">The day on which it is judged.</param>
    /// <param name="stop">Ends the search.</param>
    public static async Task<Shortlist> ShortlistAsync(SasaeaiDb db, User user, Need need, DateOnly today, CancellationToken stop = default)
    {
        var guessed = need.Categories.Count == 0;
        IReadOnlyList<string> categories = guessed ? NeedKeywords.Guess(need.Words) : need.Categories;
        var areaNames = await db.Areas.Where(a => a.Municipality == need.Municipality).Select(a => a.Name).ToListAsync(stop);
        var asker = Asker.Of(need, categories, await Bonds.LoadAsync(db, user, need, today, stop), areaNames, today);
        var wanted = asker.Wanted.Keys.ToList();
        var running = db.Resources.AsNoTracking().VisibleTo(user).Where(r => r.MergedIntoId == null);
        var sinceEnd = today.AddDays(-EndedStaysInSightDays);
        var resources = await WithServedAreasAsync(db, running
            .Where(r => r.Categories.Any(c => wanted.Contains(c)) && (r.State != ResourceState.Ended || r.StateSince >= sinceEnd)), stop);
        var elsewhere = await running.CountAsync(r => r.State == ResourceState.Active, stop) - resources.Count(r => r.State is ResourceState.Active);
        var areas = await AreaTree.LoadAsync(db, need.Municipality, stop);
        var declines = await DeclinesAsync(db, need, today, stop);
        var weights = await Weights.OfAsync(db, need.Municipality, stop);
        var weighed = resources.Select(r => Judge.Weigh(asker, r, areas, declines.GetValueOrDefault(r.Id)) with { Weights = weights }).ToLookup(c => c.Excluded);
        var candidates = await RecalledAsync(db, [.. weighed[false].BestFirst()], need, today, stop);
        return new Shortlist(candidates, [.. weighed[true].OrderBy(c => c.Obstacles.Count()).ThenByDescending(c => c.Points).ThenBy(c => c.Resource.Id)], categories, guessed, elsewhere) { Weights = weights, Asker = asker };
    }

    /// <summary>Few resources name the areas they serve: they are asked for apart, and the many wide rows are neither joined nor sorted for them.</summary>
    private static async Task<List<Resource>> WithServedAreasAsync(SasaeaiDb db, IQueryable<Resource> found, CancellationToken stop)
    {
        var resources = await found.ToListAsync(stop);
        var served = (await db.Set<ServedArea>().AsNoTracking().Where(s => found.Any(r => r.Id == s.ResourceId)).ToListAsync(stop)).ToLookup(s => s.ResourceId);
        foreach (var resource in resources)
            resource.ServedAreas.AddRange(served[resource.Id]);
        return resources;
    }

    /// <summary>What earlier askings teach of those in front: they count for few points, and nobody looks farther.</summary>
    private static async Task<List<Candidate>> RecalledAsync(SasaeaiDb db, List<Candidate> candidates, Need need, DateOnly today, CancellationToken stop)
    {
        var replies = await Replies.OfAsync(db, [.. candidates.Take(Remembered).Select(c => c.Resource.Id)], need.Id, today, stop);
        return [.. candidates.Select(c => replies.TryGetValue(c.Resource.Id, out var earlier) ? Judge.Recall(c, earlier) : c).BestFirst()];
    }

    /// <summary>The latest no of each resource; one to this very worry before all others.</summary>
    private static async Task<Dictionary<Guid, EarlierDecline>> DeclinesAsync(SasaeaiDb db, Need need, DateOnly today, CancellationToken stop)
    {
        var since = today.AddDays(-DeclineTeachesForDays);
        var declined = await db.Referrals.AsNoTracking()
            .Where(r => r.Municipality == need.Municipality && r.State == ReferralState.Declined && (r.NeedId == need.Id || r.AnsweredOn >= since
                || (need.PersonId != null && r.DeclineReason == EarlierDecline.Relation && r.Need!.PersonId == need.PersonId)))
            .Select(r => new { r.ResourceId, r.NeedId, r.Need!.PersonId, r.AnsweredOn, r.DeclineReason, r.Answer, r.IfOnly }).ToListAsync(stop);
        return declined.GroupBy(r => r.ResourceId).ToDictionary(g => g.Key, g =>
        {
            bool Estranged(Guid? person, string? reason) => need.PersonId is not null && person == need.PersonId && reason == EarlierDecline.Relation;
            var r = g.OrderByDescending(d => d.NeedId == need.Id).ThenByDescending(d => Estranged(d.PersonId, d.DeclineReason)).ThenByDescending(d => d.AnsweredOn).First();
            var same = r.NeedId == need.Id;
            return new EarlierDecline(r.AnsweredOn!.Value, r.DeclineReason ?? "other", same, same ? r.Answer : null, same ? r.IfOnly : null) { Estranged = Estranged(r.PersonId, r.DeclineReason) };
        });
    }
}
