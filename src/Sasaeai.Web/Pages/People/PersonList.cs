using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People;

/// <summary>What the address asks for: <c>?q=&amp;area=&amp;part=&amp;now=&amp;p=</c>.</summary>
public sealed record PersonAsk(string? Q, string? Area, string? Part, string? Now, int P = 1);

/// <summary>One page of the people, and how many there are of each sort.</summary>
public sealed record PersonList(
    int Total, bool Empty, IReadOnlyList<Person> Rows, IReadOnlyDictionary<Guid, string> Lines, IReadOnlyDictionary<Guid, int> Worries, int Page, int Pages,
    IReadOnlyList<Choice> Areas, IReadOnlyList<Choice> Parts, IReadOnlyList<Choice> Nows)
{
    private const int Size = 30;

    public const string Gone = "gone", Left = "left", Here = "here";

    public static async Task<PersonList> LoadAsync(SasaeaiDb db, CurrentUser me, PersonAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var visible = db.People.AsNoTracking().VisibleTo(db.Needs, me.User);
        var searched = !string.IsNullOrWhiteSpace(ask.Q);
        var found = visible.Matching(db.PersonKeys.VisibleTo(me.User), ask.Q);
        // Whoever looks for somebody by name also means those who are gone.
        var now = ask.Now ?? (searched ? null : Here);
        var part = ask.Part is PersonParts.Helped or PersonParts.Helping or PersonParts.Able ? ask.Part : null;
        var parts = new PersonParts(db.Needs.VisibleTo(me.User), db.PersonTies);
        var cells = searched ? await parts.CellsAsync(found) : await PlainAsync(parts.Of(found, part), part);
        int Count(Func<Guid?, bool> inArea, string? of, string? among) =>
            cells.Where(c => inArea(c.Area) && (of is null || c.Now == of) && (among is null || c.Parts.Contains(among))).Sum(c => c.Count);
        bool Asked(Guid? area) => ask.Area is null || groups.Key(area) == ask.Area;

        var total = Count(Asked, now, part);
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var narrowed = Narrowed(found, groups.Asked(ask.Area), now);
        var rows = await db.PeopleInSight(me.User, await IdsAsync(parts.Of(narrowed, part), page, pages, total)).AsNoTracking().InOrder().ToListAsync();
        var ids = rows.Select(p => p.Id).ToList();
        var worries = await db.Needs.VisibleTo(me.User).Waiting().Where(n => n.PersonId != null && ids.Contains(n.PersonId.Value))
            .GroupBy(n => n.PersonId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        async Task<int> PartAsync(string which) => searched ? Count(Asked, now, which)
            : which == PersonParts.Helped && now == Here && ask.Area is null ? await parts.HelpedHereAsync(visible)
            : which == PersonParts.Helped ? await parts.Of(narrowed, which).CountAsync()
            : await Narrowed(db.VisibleAmong(me.User, parts.Of(db.People.AsNoTracking().Where(p => p.Municipality == me.User.Municipality).Standing(), which)), groups.Asked(ask.Area), now).CountAsync();
        return new(total, cells.Count == 0 && !searched && !await visible.AnyAsync(), rows, await db.LinesAsync(me, rows), worries, page, pages,
            groups.Facet(key => Count(area => groups.Key(area) == key, now, part)),
            [
                new(PersonParts.Helped, "困りごとを聞いた", await PartAsync(PersonParts.Helped)),
                new(PersonParts.Helping, "手伝っている・世話役", await PartAsync(PersonParts.Helping)),
                new(PersonParts.Able, "できることのある方", await PartAsync(PersonParts.Able)),
            ],
            [
                new(Here, "市内で暮らしている", Count(Asked, Here, part)),
                new(Left, "市外へ移った", Count(Asked, Left, part)),
                new(Gone, "亡くなった", Count(Asked, Gone, part)),
            ]);
    }

    /// <summary>
    /// Who stands on a page, as the index of the order tells without a look at anybody's row. A page of the second half is counted from the end:
    /// whoever is passed over costs as much as whoever is shown.
    /// </summary>
    private static async Task<List<Guid>> IdsAsync(IQueryable<Person> people, int page, int pages, int total)
    {
        var before = (page - 1) * Size;
        if (page <= (pages + 1) / 2)
            return await people.InOrder().Select(p => p.Id).Skip(before).Take(Size).ToListAsync();
        var after = Math.Max(0, total - page * Size);
        return await people.FromTheEnd().Select(p => p.Id).Skip(after).Take(total - before - after).ToListAsync();
    }

    /// <summary>How many of a whole town there are by area: those who live here along an index, and the few others by one of their own.</summary>
    private static async Task<List<PersonCell>> PlainAsync(IQueryable<Person> people, string? part)
    {
        var cells = new List<PersonCell>();
        foreach (var state in new[] { Here, Left, Gone })
            cells.AddRange((await Narrowed(people, null, state).GroupBy(p => p.AreaId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync())
                .Select(g => new PersonCell(g.Key, state, part is null ? [] : [part], g.Count)));
        return cells;
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
            Left => people.NoLongerHere().Where(p => p.DiedText == null && p.LeftOn != null),
            Gone => people.NoLongerHere().Where(p => p.DiedText != null),
            _ => people,
        };
    }
}
