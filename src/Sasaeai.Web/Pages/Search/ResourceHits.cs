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
        IReadOnlyList<Guid> ids = [.. narrowing.Found.Select(s => s.Id)];
        var (page, pages) = SearchSection.PageOf(SearchKind.Resources, ask, ids.Count);
        var size = SearchSection.SizeOf(SearchKind.Resources, ask);
        if ((page - 1) * size < Ranking.Weighed)
            ids = await db.Resources.AsNoTracking().RankedAsync(ids, wording.Typed, r => new(r.Id, r.Name, string.Join("　", new[]
            {
                r.Kana, r.OtherNames, r.Summary, r.RunBy, r.PlaceName, r.Address, r.Eligibility, r.Organization!.Name,
            })));
        var shown = await RowsAsync(visible, [.. ids.Skip((page - 1) * size).Take(size)], groups, near, me.Today);
        return new(new(SearchKind.Resources, "地域の資源", ids.Count, shown, reading, page, pages), narrowing,
            spots.Count == 0, ids.Count == 0 && spots.Count > 0 && ask.Area is not null && ask.Narrowing.Count() == 1);
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
