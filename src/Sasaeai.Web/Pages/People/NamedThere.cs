using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.People;

/// <summary>What is said of a group or a resource.</summary>
/// <param name="Of">Its id, or that of the group that runs it.</param>
public sealed record GroupWords(Guid Of, string? Words);

public static class NamedThere
{
    /// <summary>People who have a part in a group and a record of their own, and whose names stand in what is said of it: 「会長 凪野 勝さん」.</summary>
    public static async Task<IReadOnlyCollection<Sighting>> NamedThereAsync(this SasaeaiDb db, User user, IReadOnlyCollection<GroupWords> said)
    {
        var words = said.Where(s => s.Words is not null).ToLookup(s => s.Of, s => s.Words!);
        var groups = words.Select(w => w.Key).ToList();
        var ties = db.PersonTies.Where(t => t.Municipality == user.Municipality);
        var parts = ties.Where(t => t.ResourceId != null && groups.Contains(t.ResourceId.Value)).Select(t => new { t.PersonId, Of = t.ResourceId!.Value })
            .Concat(ties.Where(t => t.OrganizationId != null && groups.Contains(t.OrganizationId.Value)).Select(t => new { t.PersonId, Of = t.OrganizationId!.Value }));
        var named = await db.People.Join(parts, p => p.Id, t => t.PersonId, (p, t) => new { p.Id, p.Name, t.Of }).Distinct().ToListAsync();
        return named.Where(n => words[n.Of].Any(w => w.Contains(n.Name, StringComparison.Ordinal))).Select(n => n.Id).Distinct().Sightings();
    }
}
