using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Appointments;

/// <summary>Somebody at work in a municipality, in one of their posts.</summary>
/// <param name="From">The first day of the post, which may be still to come: on 1 April a successor begins whose work is handed over in March.</param>
public sealed record Colleague(User User, DateOnly From);

public static class Colleagues
{
    /// <summary>Everyone whose post has not ended and whose way in is not closed, one for each post.</summary>
    public static async Task<IReadOnlyList<Colleague>> ColleaguesAsync(this SasaeaiDb db, string municipality, DateOnly day, CancellationToken stop = default)
    {
        var posts = await db.Appointments.AsNoTracking().Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area)
            .Where(a => a.Municipality == municipality && (a.ValidUntil == null || day <= a.ValidUntil) && a.Account!.ClosedOn == null)
            .OrderBy(a => a.ValidFrom).ThenBy(a => a.Id).ToListAsync(stop);
        var children = (await db.Areas.Where(a => a.Municipality == municipality && a.ParentId != null).Select(a => new { a.Id, Above = a.ParentId!.Value }).ToListAsync(stop)).ToLookup(a => a.Above, a => a.Id);
        var covered = (await db.Set<AreaCoverage>().ToListAsync(stop)).ToLookup(c => c.AreaId, c => c.CoveredAreaId);
        return [.. posts.Select(p => new Colleague(p.AsUser(Below([.. p.Areas.Select(a => a.AreaId).SelectMany(id => covered[id].Prepend(id))], children)), p.ValidFrom))];
    }

    private static List<Guid> Below(List<Guid> roots, ILookup<Guid, Guid> children)
    {
        var reached = roots.ToHashSet();
        for (var level = roots; level.Count > 0;)
            level = [.. level.SelectMany(id => children[id]).Where(reached.Add)];
        return [.. reached];
    }
}
