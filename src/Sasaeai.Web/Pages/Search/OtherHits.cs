using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Search;
using Sasaeai.Time;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Needs;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Search;

/// <summary>The organisations, worries and people among what was found. Worries and people that are named go to the access log.</summary>
public static class OtherHits
{
    public static async Task<SearchSection> OrganizationsAsync(SasaeaiDb db, CurrentUser me, SearchAsk ask, Wording wording, AreaGroups groups)
    {
        var visible = db.Organizations.AsNoTracking().VisibleTo(me.User).Standing();
        var readings = wording.Readings(visible, (organizations, words) => organizations.WithWords(db, me.User, words));
        var (section, _) = await FindAsync(SearchKind.Organizations, "団体", ask, visible, readings, wording, o => new(o.Id, o.Name, string.Join("　", new[] { o.Kana, o.OtherNames, o.Address })), o => new SearchHit(o.Name, $"/organizations/{o.Id}", null,
            [CodeList.OrganizationKind.Label(o.Kind), groups.Name(groups.Of(o.AreaId)), o.Address, o.Phone])
        {
            Is = Shape.Stopped,
            State = o.ClosedOn is null ? null : "活動を終えた",
        });
        return section;
    }

    public static async Task<SearchSection> NeedsAsync(SasaeaiDb db, CurrentUser me, SearchAsk ask, Wording wording, AreaGroups groups)
    {
        var visible = db.Needs.AsNoTracking().Include(n => n.Person).VisibleTo(me.User);
        var words = await NeedSearch.OfAsync(db, me.User, wording.All);
        var (section, shown) = await FindAsync(SearchKind.Needs, "困りごと", ask, visible, wording.Readings(visible, words.In), wording, n => new(n.Id, n.Title, n.Words), n => new SearchHit(n.Title, $"/needs/{n.Id}", null,
            [n.Whose ?? "どなたとも決めていません", n.Unaware ? "本人未確認" : null, groups.Name(groups.Of(n.AreaId)), string.Join('・', n.Categories.Select(CodeList.NeedCategory.Label))])
        {
            Is = n.State.Shape(),
            State = n.State.Label(),
            When = JapaneseDate.Short(n.HeardOn),
        }, needs => db.TellApartAsync(me.User, needs));
        await me.TakesOutAsync(shown.Sightings(), Showing.Search);
        return section;
    }

    public static async Task<SearchSection> PeopleAsync(SasaeaiDb db, CurrentUser me, SearchAsk ask, Wording wording)
    {
        var found = Matching(db, me, wording);
        if (!SearchSection.Shows(SearchKind.People, ask))
            return new(SearchKind.People, "人", await found.CountAsync(), [], Reading.AsTyped);
        // In one pass: to count and then to order would look for the words twice.
        var ids = await found.InOrder().Select(p => p.Id).ToListAsync();
        var total = ids.Count;
        var (page, pages) = SearchSection.PageOf(SearchKind.People, ask, total);
        var size = SearchSection.SizeOf(SearchKind.People, ask);
        var people = await db.PeopleInSight(me.User, ids.GetRange(Math.Min((page - 1) * size, total), Math.Clamp(total - (page - 1) * size, 0, size)))
            .AsNoTracking().InOrder().ToListAsync();
        var lines = await db.LinesAsync(me, people);
        await me.TakesOutAsync(people.Sightings(), Showing.Search);
        return new(SearchKind.People, "人", total, [.. people.Select(p => new SearchHit(p.Name, $"/people/{p.Id}", null, [p.Kana, lines[p.Id]]))], Reading.AsTyped, page, pages);
    }

    /// <summary>People in sight who are found by the words; nobody where the words are nothing but marks.</summary>
    public static IQueryable<Person> Matching(SasaeaiDb db, CurrentUser me, Wording wording)
    {
        var visible = db.People.AsNoTracking().VisibleTo(db.Needs, me.User);
        return wording.Folded.Any(char.IsLetterOrDigit) ? visible.Matching(db.PersonKeys.VisibleTo(me.User), wording.Typed) : visible.Where(p => false);
    }

    /// <summary>Any one of the words is enough for resources alone, where it may still help; in other lists it would only be noise.</summary>
    private static async Task<(SearchSection Section, IReadOnlyList<T> Shown)> FindAsync<T>(SearchKind kind, string name, SearchAsk ask, IQueryable<T> visible,
        IEnumerable<(Reading Reading, IQueryable<T> Found)> readings, Wording wording, Expression<Func<T, RankText>> text, Func<T, SearchHit> show,
        Func<IReadOnlyCollection<T>, Task>? ready = null) where T : Record
    {
        foreach (var (reading, found) in readings.Where(r => r.Reading is not Reading.AnyWord))
        {
            if (!SearchSection.Shows(kind, ask))
            {
                if (await found.CountAsync() is > 0 and var count)
                    return (new(kind, name, count, [], reading), []);
                continue;
            }
            // In one pass: to count and then to order would look for the words twice.
            IReadOnlyList<Guid> ids = [.. (await found.PlacesOf(wording.First(reading)).ToListAsync()).EarlyFirst()];
            if (ids.Count == 0)
                continue;
            var (page, pages) = SearchSection.PageOf(kind, ask, ids.Count);
            var size = SearchSection.SizeOf(kind, ask);
            if ((page - 1) * size < Ranking.Weighed)
                ids = await visible.RankedAsync(ids, wording.Typed, text);
            var here = ids.Skip((page - 1) * size).Take(size).ToList();
            var shown = (await visible.Where(r => here.Contains(r.Id)).ToListAsync()).OrderBy(r => here.IndexOf(r.Id)).ToList();
            await (ready?.Invoke(shown) ?? Task.CompletedTask);
            return (new(kind, name, ids.Count, [.. shown.Select(show)], reading, page, pages), shown);
        }
        return (new(kind, name, 0, [], Reading.AsTyped), []);
    }
}
