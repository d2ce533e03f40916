using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Search;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Resources;

namespace Sasaeai.Web.Pages.Search;

/// <summary>The resources among what was found, with what they may be narrowed by.</summary>
/// <param name="None">No resource holds any of it.</param>
/// <param name="NoneThere">Some does, but none in the area that was asked for, which was all that was asked.</param>
public sealed record ResourceHits(SearchSection Section, ResourceNarrowing Narrowing, bool None, bool NoneThere)
{
    public static async Task<ResourceHits> LoadAsync(SasaeaiDb db, CurrentUser me, SearchAsk ask, Wording wording, AreaGroups groups, Near? near, DateTime now)
    {
        var visible = db.Resources.AsNoTracking().VisibleTo(me.User).Standing().Where(r => r.State != ResourceState.Ended);
        var (reading, spots) = (Reading.AsTyped, new List<ResourceSpot>());
        foreach (var (how, found) in wording.Readings(visible, (resources, words) => resources.WithWords(db, me.User, words)))
            if (spots.Count == 0)
                (reading, spots) = (how, await ResourceSpot.LoadAsync(db, found, wording.First(how), now));
        var narrowing = new ResourceNarrowing(spots, ask, groups, near);
        var ids = await RankedAsync(db, wording, narrowing.Found);
        var (page, pages) = SearchSection.PageOf(SearchKind.Resources, ask, ids.Count);
        var size = SearchSection.SizeOf(SearchKind.Resources, ask);
        var shown = await RowsAsync(visible, [.. ids.Skip((page - 1) * size).Take(size)], groups, near, me.Today);
        return new(new(SearchKind.Resources, "地域の資源", ids.Count, shown, reading, page, pages), narrowing,
            spots.Count == 0, ids.Count == 0 && spots.Count > 0 && ask.Area is not null && ask.Narrowing.Count() == 1);
    }

    private static async Task<List<Guid>> RankedAsync(SasaeaiDb db, Wording wording, IReadOnlyList<ResourceSpot> found)
    {
        var ids = found.Select(s => s.Id).ToList();
        var weighed = ids.Take(Ranking.Weighed).ToList();
        var texts = await db.Resources.AsNoTracking().Where(r => weighed.Contains(r.Id)).Select(r => new
        {
            r.Id,
            r.Name,
            r.Kana,
            r.OtherNames,
            r.Summary,
            r.RunBy,
            r.PlaceName,
            r.Address,
            r.Eligibility,
            Organization = r.Organization!.Name,
        }).ToListAsync();
        var place = weighed.Index().ToDictionary(p => p.Item, p => p.Index);
        var ranked = texts.OrderBy(t => place[t.Id]).ToList().Ranked(wording.Typed, t => t.Name,
            t => string.Join('　', t.Kana, t.OtherNames, t.Summary, t.RunBy, t.PlaceName, t.Address, t.Eligibility, t.Organization));
        return [.. ranked.Select(t => t.Id), .. ids.Skip(Ranking.Weighed)];
    }

    private static async Task<List<SearchHit>> RowsAsync(IQueryable<Resource> visible, List<Guid> ids, AreaGroups groups, Near? near, DateOnly today)
    {
        var rows = await visible.Where(r => ids.Contains(r.Id)).Include(r => r.Organization).ToListAsync();
        return [.. rows.OrderBy(r => ids.IndexOf(r.Id)).Select(r => new SearchHit(r.Name, $"/resources/{r.Id}", r.Summary,
        [
            string.Join('、', r.Categories.Select(CodeList.ResourceCategory.Label)), groups.Name(groups.Of(r.AreaId)), r.PlaceName,
            near?.MetresTo(r.Latitude, r.Longitude) is { } metres ? Near.About(metres) : null, ResourceText.When(r.Sessions, r.ScheduleNote), r.Organization?.Name,
        ])
        {
            Is = r.State.Shape(),
            State = r.State.Label(),
            When = ResourceText.Confirmed(r.ConfirmedOn, ResourceAsk.LongAgo(today)),
        })];
    }
}
