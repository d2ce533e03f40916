using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People;

/// <summary>What the address asks for: <c>?found=true&amp;area=&amp;part=&amp;now=&amp;p=</c>. The words themselves are no part of it: they name people.</summary>
public sealed record PersonAsk(bool Found, string? Area, string? Part, string? Now, int P = 1);

/// <summary>One page of the people, and how many there are of each sort.</summary>
public sealed record PersonList(
    int Total, bool Empty, IReadOnlyList<Person> Rows, IReadOnlyDictionary<Guid, string> Lines, IReadOnlyDictionary<Guid, int> Worries, int Page, int Pages,
    IReadOnlyList<Choice> Areas, IReadOnlyList<Choice> Parts, IReadOnlyList<Choice> Nows)
{
    private const int Size = 30;

    /// <summary>Those who said what they can do: whoever looks for hands begins here.</summary>
    public const string Able = "able";
    private const string Gone = "gone", Left = "left", Here = "here";

    public static async Task<PersonList> LoadAsync(SasaeaiDb db, CurrentUser me, PersonAsk ask, string? words)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var visible = db.People.AsNoTracking().VisibleTo(db.Needs, me.User);
        var found = visible.Matching(db.PersonKeys.VisibleTo(me.User), words);
        // Whoever looks for somebody by name also means those who are gone.
        var now = ask.Now ?? (string.IsNullOrWhiteSpace(words) ? Here : null);
        var helped = db.Needs.VisibleTo(me.User).Where(n => n.PersonId != null).Select(n => n.PersonId!.Value);
        var helping = db.PersonTies.Where(t => t.Until == null && (t.Kind == "helps" || t.Kind == "runs")).Select(t => t.PersonId);
        IQueryable<Person> Parted(IQueryable<Person> people, string? part) => part switch
        {
            "helped" => people.Where(p => helped.Contains(p.Id)),
            "helping" => people.Where(p => helping.Contains(p.Id)),
            Able => people.Where(p => p.Abilities != null && p.Abilities != ""),
            _ => people,
        };
        var cells = await Parted(found, ask.Part).GroupBy(p => new { p.AreaId, Gone = p.DiedText != null, Left = p.LeftOn != null })
            .Select(g => new { g.Key.AreaId, Now = g.Key.Gone ? Gone : g.Key.Left ? Left : Here, Count = g.Count() }).ToListAsync();
        int Count(Func<Guid?, bool> inArea, string? of) => cells.Where(c => inArea(c.AreaId) && (of is null || c.Now == of)).Sum(c => c.Count);
        bool Asked(Guid? area) => ask.Area is null || groups.Key(area) == ask.Area;

        var total = Count(Asked, now);
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var narrowed = Narrowed(found, groups.Asked(ask.Area), now);
        var rows = await Parted(narrowed, ask.Part).OrderBy(p => p.Kana ?? p.Name).ThenBy(p => p.Id).Skip((page - 1) * Size).Take(Size).ToListAsync();
        var ids = rows.Select(p => p.Id).ToList();
        var worries = await db.Needs.VisibleTo(me.User).Waiting().Where(n => n.PersonId != null && ids.Contains(n.PersonId.Value))
            .GroupBy(n => n.PersonId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new(total, cells.Count == 0 && !ask.Found && !await visible.AnyAsync(), rows, await db.LinesAsync(me, rows), worries, page, pages,
            groups.Facet(key => Count(area => groups.Key(area) == key, now)),
            [
                new("helped", "困りごとを聞いた", await Parted(narrowed, "helped").CountAsync()),
                new("helping", "手伝っている・世話役", await Parted(narrowed, "helping").CountAsync()),
                new(Able, "できることのある方", await Parted(narrowed, Able).CountAsync()),
            ],
            [
                new(Here, "市内で暮らしている", Count(Asked, Here)),
                new(Left, "市外へ移った", Count(Asked, Left)),
                new(Gone, "亡くなった", Count(Asked, Gone)),
            ]);
    }

    private static IQueryable<Person> Narrowed(IQueryable<Person> people, IReadOnlyCollection<Guid>? areas, string? now)
    {
        people = areas switch
        {
            null => people,
            { Count: 0 } => people.Where(p => p.AreaId == null),
            _ => people.Where(p => p.AreaId != null && areas.Contains(p.AreaId.Value)),
        };
        return now switch
        {
            Here => people.Where(p => p.DiedText == null && p.LeftOn == null),
            Left => people.Where(p => p.DiedText == null && p.LeftOn != null),
            Gone => people.Where(p => p.DiedText != null),
            _ => people,
        };
    }
}
