using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

/// <summary>同じ方かもしれない人. Shown before anybody is written down a second time.</summary>
public sealed record SameView(IReadOnlyList<Likeness> Found, IReadOnlyDictionary<Guid, string> Lines)
{
    /// <summary>The answer where none of those shown is meant.</summary>
    public const string New = "new";

    public static readonly SameView None = new([], new Dictionary<Guid, string>());

    public static async Task<SameView> FindAsync(SasaeaiDb db, CurrentUser me, Sought sought)
    {
        var found = await db.People.VisibleTo(db.Needs, me.User).LikelySameAsync(db.PersonKeys.VisibleTo(me.User), sought);
        if (found.Count == 0)
            return None;
        await me.LooksThroughAsync(found.Select(l => l.Person));
        return new(found, await db.LinesAsync(me, [.. found.Select(l => l.Person)]));
    }
}
