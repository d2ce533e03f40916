using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Matching;

/// <summary>見られる人. Somebody whose post lets them open a person's record, and why.</summary>
public sealed record Onlooker(string Name, Role Role, string Place, IReadOnlyList<string> Why);

public static class Onlookers
{
    /// <summary>Everyone in a post who can open the record today. The rule that opens it is asked itself, once for each post, so that the answer cannot differ from it.</summary>
    /// <param name="db">Either database.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="needs">The person's worries that the reader of the answer may know of; whoever comes in by another stays unnamed.</param>
    /// <param name="today">The day of the posts.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<IReadOnlyList<Onlooker>> OfAsync(SasaeaiDb db, Person person, IReadOnlyList<Need> needs, DateOnly today, CancellationToken stop = default)
    {
        var posts = await db.Appointments.AsNoTracking().Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area)
            .Where(a => a.Municipality == person.Municipality).InForceOn(today).OrderBy(a => a.Role).ThenBy(a => a.Account!.Kana).ThenBy(a => a.Id).ToListAsync(stop);
        var tree = await AreaTree.LoadAsync(db, person.Municipality, stop);
        var asked = needs.Select(n => n.AreaId).Append(person.AreaId).OfType<Guid>().Distinct().ToList();
        var one = new[] { person }.AsQueryable();
        return
        [
            .. from post in posts
               let reached = asked.Where(area => post.Areas.Exists(a => tree.Holds(a.AreaId, area))).ToList()
               let user = new User(post.AccountId, post.Account!.Name, post.Id, post.Role, post.Municipality, reached, post.OrganizationId)
               where one.VisibleTo(needs.AsQueryable(), user).Any()
               // Somebody may hold the same post in two places (兼務).
               group (post, why: Why(user, person, needs)) by (post.AccountId, user.Name, post.Role) into who
               select new Onlooker(who.Key.Name, who.Key.Role, string.Join('・', who.SelectMany(w => w.post.Areas).Select(a => a.Area!.Name)), [.. who.SelectMany(w => w.why).Distinct()]),
        ];
    }

    private static IEnumerable<string> Why(User user, Person person, IReadOnlyList<Need> needs)
    {
        if (user.ReachesWholeMunicipality)
            yield return user.Role is Role.MunicipalOfficer ? "市町村の責任者" : "市町村の全域を担当";
        else if (person.AreaId is { } home && user.AreaIds.Contains(home))
            yield return "お住まいの圏域を担当";
        else if (user.AreaIds.Count > 0)
            yield return "困りごとのある圏域を担当";
        if (needs.Any(n => n.HeardById == user.AccountId))
            yield return "この方の困りごとを聞いた";
        if (person.WrittenById == user.AccountId)
            yield return "この方のことを書きとめた";
    }
}
