using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.Needs;

/// <summary>Makes ready what <see cref="Need.Whose"/> says of worries whose people could be taken for each other.</summary>
public static class NeedNames
{
    /// <param name="db">Asked for namesakes, only where there are any.</param>
    /// <param name="user">In whose sight.</param>
    /// <param name="needs">With their people loaded.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task TellApartAsync(this SasaeaiDb db, User user, IReadOnlyCollection<Need> needs, CancellationToken stop = default)
    {
        await db.TellApartAsync(ids => db.PeopleInSight(user, ids), needs.Select(n => n.Person), stop);
        // A name that was only said may be that of somebody who has a record, or of somebody else.
        var said = needs.Where(n => n.PersonId is null && n.OrganizationId is null && n.About is not null).ToLookup(n => Person.FoldName(n.About!));
        var keys = said.Select(g => PersonKeys.Cut(g.Key)).Where(k => k.Length > 1).ToList();
        if (keys.Count == 0)
            return;
        var near = await db.PersonKeys.VisibleTo(user).Where(k => keys.Contains(k.Key)).Select(k => k.PersonId).Distinct().ToListAsync(stop);
        if (near.Count == 0)
            return;
        var borne = await db.PeopleInSight(user, near).Standing().Select(p => new { p.Name, p.OtherNames }).ToListAsync(stop);
        foreach (var need in borne.SelectMany(p => Mergeable.Names(p.OtherNames).Prepend(p.Name)).Select(Person.FoldName).Distinct().SelectMany(name => said[name]))
            need.MayBeSomebodyKnown = true;
    }
}
