using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>What the address asks for: <c>?q=&amp;state=&amp;area=&amp;category=&amp;urgency=&amp;source=&amp;met=&amp;whose=&amp;lack=&amp;owing=&amp;wait=&amp;order=&amp;p=</c>.</summary>
public sealed record NeedAsk(
    string? Q, NeedState? State, string? Area, string? Category, Urgency? Urgency, string? Source, string? Met, WhoseNeed? Whose, string? Lack, bool? Owing, WaitBand? Wait, NeedOrder Order = NeedOrder.Newest, int P = 1);

/// <summary>One page of the worries, and how many there are of each sort.</summary>
public sealed record NeedList(
    int Total, bool Empty, IReadOnlyList<Need> Rows, int Page, int Pages, AreaGroups Groups,
    IReadOnlyList<Choice> States, IReadOnlyList<Choice> Areas, IReadOnlyList<Choice> Categories,
    IReadOnlyList<Choice> Urgencies, IReadOnlyList<Choice> Sources, IReadOnlyList<Choice> Waits,
    IReadOnlyList<Choice> Mets, IReadOnlyList<Choice> Whoses, IReadOnlyList<Choice> Lacks, IReadOnlyList<Choice> Owing)
{
    private const int Size = 30, Few = 100;

    /// <summary>Words stand often where there are so many times more worries with them than the list shows up to its page.</summary>
    private const int Often = 8;

    public static async Task<NeedList> LoadAsync(SasaeaiDb db, CurrentUser me, NeedAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var visible = db.Needs.AsNoTracking().VisibleTo(me.User);
        var words = await NeedSearch.OfAsync(db, me.User, ask.Q);
        var found = words.In(visible, ask.Q);
        // Found once, and not again for each count and row.
        if (words.CallsOften(ask.Q) && await found.Select(n => n.Id).OrderBy(id => id).Take(Few + 1).ToListAsync() is { Count: <= Few } few)
            found = visible.Where(n => few.Contains(n.Id));
        var filter = FilterOf(ask, groups);
        var searched = !string.IsNullOrWhiteSpace(ask.Q);
        // Years gather far more closed worries than open ones: unless they are asked for, those to whose tellers nothing is owed are only counted.
        var closedToo = searched || ask.State is NeedState.Closed;
        IReadOnlyList<NeedCell> cells = searched ? await found.CellsAsync(me.Today)
            : [.. await found.Open().CellsAsync(me.Today), .. await (closedToo ? found : found.OwingWord()).ClosedCellsAsync()];
        var closed = closedToo ? (int?)null : await found.Narrowed(filter with { State = NeedState.Closed }, me.Today).Closed().CountAsync();
        var counts = new Counts(cells, ask, groups);
        var pages = Math.Max(1, (counts.Total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var often = counts.Total >= Often * page * Size;
        var rows = await (searched && often ? words.ReadIn(visible, ask.Q) : found).Narrowed(filter, me.Today).InOrder(ask.Order)
            .Include(n => n.Person).Skip((page - 1) * Size).Take(Size).ToListAsync();
        await db.TellApartAsync(me.User, rows);
        await me.LooksThroughAsync(rows.Sightings());
        return new(counts.Total, cells.Count == 0 && !searched && !await found.AnyAsync(), rows, page, pages, groups,
            Each<NeedState>(s => s.Label(), s => s is NeedState.Closed && closed is { } many ? many : counts.Of(Facet.State, c => c.State == s)),
            groups.Facet(key => counts.Of(Facet.Area, c => groups.Key(c.AreaId) == key)),
            CodeList.NeedCategory.Facet(key => counts.Of(Facet.Category, c => c.Categories.Contains(key)), ask.Category),
            Each<Urgency>(u => u.Label(), u => counts.Of(Facet.Urgency, c => c.Urgency == u)),
            CodeList.NeedSource.Facet(key => counts.Of(Facet.Source, c => c.Source == key), ask.Source),
            Each<WaitBand>(w => w.Label(), w => counts.Of(Facet.Wait, c => c.Wait == w)),
            CodeList.HowMet.Facet(key => counts.Of(Facet.Met, c => c.HowMet == key), ask.Met),
            Each<WhoseNeed>(w => w.Label(), w => counts.Of(Facet.Whose, c => c.Whose == w)),
            CodeList.Lack.Facet(key => counts.Of(Facet.Lack, c => c.Lack == key), ask.Lack),
            [new Choice("true", "まだ返事をしていない", counts.Of(Facet.Owing, c => c.OwesWord))]);
    }

    private static NeedFilter FilterOf(NeedAsk ask, AreaGroups groups) => new()
    {
        State = ask.State,
        Areas = groups.Asked(ask.Area),
        Category = ask.Category,
        Urgency = ask.Urgency,
        Source = ask.Source,
        HowMet = ask.Met,
        Whose = ask.Whose,
        Lack = ask.Lack,
        OwingWord = ask.Owing is true,
        Wait = ask.Wait,
    };

    private static List<Choice> Each<T>(Func<T, string> label, Func<T, int> count) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), label(v), count(v)))];

    private enum Facet { None, State, Area, Category, Urgency, Source, Met, Whose, Lack, Owing, Wait }

    /// <summary>Each facet counts what the others leave.</summary>
    private sealed class Counts(IReadOnlyList<NeedCell> cells, NeedAsk ask, AreaGroups groups)
    {
        public int Total => Of(Facet.None, _ => true);

        public int Of(Facet facet, Func<NeedCell, bool> counted) => cells.Where(c => counted(c)
            && (facet is Facet.State || (ask.State is { } state ? c.State == state : facet is Facet.Owing || ask.Owing is true || c.State is not NeedState.Closed))
            && (facet is Facet.Area || ask.Area is null || groups.Key(c.AreaId) == ask.Area)
            && (facet is Facet.Category || ask.Category is null || c.Categories.Contains(ask.Category))
            && (facet is Facet.Urgency || ask.Urgency is null || c.Urgency == ask.Urgency)
            && (facet is Facet.Source || ask.Source is null || c.Source == ask.Source)
            && (facet is Facet.Met || ask.Met is null || c.HowMet == ask.Met)
            && (facet is Facet.Whose || ask.Whose is null || c.Whose == ask.Whose)
            && (facet is Facet.Lack || ask.Lack is null || c.Lack == ask.Lack)
            && (facet is Facet.Owing || ask.Owing is not true || c.OwesWord)
            && (facet is Facet.Wait || ask.Wait is null || c.Wait == ask.Wait)).Sum(c => c.Count);
    }
}
