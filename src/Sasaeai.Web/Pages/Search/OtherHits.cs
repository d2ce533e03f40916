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
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Search;

/// <summary>The organisations, worries and people among what was found. Worries and people that are named go to the access log.</summary>
public static class OtherHits
{
    public static async Task<SearchSection> OrganizationsAsync(SasaeaiDb db, CurrentUser me, SearchAsk ask, Wording wording, AreaGroups groups)
    {
        var visible = db.Organizations.AsNoTracking().VisibleTo(me.User).Standing();
        var (reading, total, best) = await BestAsync(SearchSection.Shows(SearchKind.Organizations, ask), visible, wording.Readings(visible, (organizations, words) => organizations.WithWords(db, me.User, words)), wording,
            o => o.Name, o => string.Join('　', o.Kana, o.OtherNames, o.Address));
        return Section(SearchKind.Organizations, "団体", ask, reading, total, best, o => new SearchHit(o.Name, $"/organizations/{o.Id}", null,
            [CodeList.OrganizationKind.Label(o.Kind), groups.Name(groups.Of(o.AreaId)), o.Address, o.Phone])
        {
            Is = Shape.Stopped,
            State = o.ClosedOn is null ? null : "活動を終えた",
        }).Section;
    }

    public static async Task<SearchSection> NeedsAsync(SasaeaiDb db, CurrentUser me, SearchAsk ask, Wording wording, AreaGroups groups)
    {
        var visible = db.Needs.AsNoTracking().Include(n => n.Person).VisibleTo(me.User);
        var words = await NeedSearch.OfAsync(db, me.User, wording.All);
        var (reading, total, best) = await BestAsync(SearchSection.Shows(SearchKind.Needs, ask), visible, wording.Readings(visible, words.In), wording,
            n => n.Title, n => n.Words);
        var (section, shown) = Section(SearchKind.Needs, "困りごと", ask, reading, total, best, n => new SearchHit(n.Title, $"/needs/{n.Id}", null,
            [n.Whose ?? "どなたとも決めていません", n.Unaware ? "本人未確認" : null, groups.Name(groups.Of(n.AreaId)), string.Join('・', n.Categories.Select(CodeList.NeedCategory.Label))])
        {
            Is = n.State.Shape(),
            State = n.State.Label(),
            When = JapaneseDate.Short(n.HeardOn),
        });
        await me.LooksThroughAsync([.. shown.Where(n => n.IsPersonal).Select(n => new Sighting(nameof(Need), n.Id, n.PersonId))]);
        return section;
    }

    public static async Task<SearchSection> PeopleAsync(SasaeaiDb db, CurrentUser me, SearchAsk ask, Wording wording)
    {
        var found = Matching(db, me, wording);
        var total = await found.CountAsync();
        if (!SearchSection.Shows(SearchKind.People, ask))
            return new(SearchKind.People, "人", total, [], Reading.AsTyped);
        var (page, pages) = SearchSection.PageOf(SearchKind.People, ask, total);
        var size = SearchSection.SizeOf(SearchKind.People, ask);
        var people = await found.OrderBy(p => p.Kana ?? p.Name).ThenBy(p => p.Id).Skip((page - 1) * size).Take(size).ToListAsync();
        var lines = await db.LinesAsync(me, people);
        await me.LooksThroughAsync(people);
        return new(SearchKind.People, "人", total, [.. people.Select(p => new SearchHit(p.Name, $"/people/{p.Id}", null, [p.Kana, lines[p.Id]]))], Reading.AsTyped, page, pages);
    }

    /// <summary>People in sight who are found by the words; nobody where the words are nothing but marks.</summary>
    public static IQueryable<Person> Matching(SasaeaiDb db, CurrentUser me, Wording wording)
    {
        var visible = db.People.AsNoTracking().VisibleTo(db.Needs, me.User);
        return wording.Folded.Any(char.IsLetterOrDigit) ? visible.Matching(db.PersonKeys.VisibleTo(me.User), wording.Typed) : visible.Where(p => false);
    }

    /// <summary>Any one of the words is enough for resources alone, where it may still help; in other lists it would only be noise.</summary>
    private static async Task<(Reading Reading, int Total, IReadOnlyList<T> Best)> BestAsync<T>(
        bool shown, IQueryable<T> visible, IEnumerable<(Reading Reading, IQueryable<T> Found)> readings, Wording wording, Func<T, string> title, Func<T, string?> body) where T : Record
    {
        foreach (var (reading, found) in readings.Where(r => r.Reading is not Reading.AnyWord))
        {
            if (!shown)
            {
                if (await found.CountAsync() is > 0 and var count)
                    return (reading, count, []);
                continue;
            }
            // In one pass: to count and then to order would look for the words twice.
            var all = await found.PlacesOf(wording.First(reading)).ToListAsync();
            if (all.Count == 0)
                continue;
            var ids = all.EarlyFirst().Take(Ranking.Weighed).ToList();
            var place = ids.Index().ToDictionary(i => i.Item, i => i.Index);
            var best = await visible.Where(r => ids.Contains(r.Id)).ToListAsync();
            return (reading, all.Count, best.OrderBy(r => place[r.Id]).ToList().Ranked(wording.Typed, title, body));
        }
        return (Reading.AsTyped, 0, []);
    }

    private static (SearchSection Section, IReadOnlyList<T> Shown) Section<T>(
        SearchKind kind, string name, SearchAsk ask, Reading reading, int total, IReadOnlyList<T> best, Func<T, SearchHit> show)
    {
        var (page, pages) = SearchSection.PageOf(kind, ask, best.Count);
        var size = SearchSection.SizeOf(kind, ask);
        var shown = best.Skip((page - 1) * size).Take(size).ToList();
        return (new(kind, name, total, [.. shown.Select(show)], reading, page, pages), shown);
    }
}
