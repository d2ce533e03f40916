using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

/// <summary>同じ方かもしれない人. Shown before anybody is written down a second time.</summary>
/// <param name="Of">What was typed of the one sought: an answer holds for that, and for nothing that is typed later.</param>
public sealed record SameView(IReadOnlyList<Likeness> Found, IReadOnlyDictionary<Guid, string> Lines, string Of = "")
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
        return new(found, await db.LinesAsync(me, [.. found.Select(l => l.Person)]), Typed(sought));
    }

    /// <summary>The answer, where it was given of what stands in the form now; null where somebody has to be looked for again.</summary>
    /// <param name="same">The answer.</param>
    /// <param name="of">What was typed when it was asked for; null where the answer came another way.</param>
    /// <param name="sought">What is typed now.</param>
    public static string? Answer(string? same, string? of, Sought sought) => of is null || of == Typed(sought) ? same : null;

    /// <summary>In one line, as a form brings it back.</summary>
    private static string Typed(Sought sought) => string.Join('|', new[] { sought.Name, sought.Kana, sought.Phone, sought.Address, sought.Born?.Edtf }.Select(t => string.Join(' ', (t ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
