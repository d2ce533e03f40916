using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources;

public sealed record ResourceRow(
    Guid Id, string Name, string? Summary, ResourceState State, List<string> Categories, Guid? AreaId, string? PlaceName,
    List<Session> Sessions, string? ScheduleNote, bool Full, int? Capacity, int? Attendance, DateOnly? ConfirmedOn, string? Organization);

/// <summary>One page of the resources that the address asks for.</summary>
public sealed record ResourceList(ResourceFacets Facets, bool Empty, IReadOnlyList<ResourceRow> Rows, int Page, int Pages, AreaGroups Groups)
{
    private const int Size = 50;

    /// <summary>As much as one prints at a time; whoever needs more takes the CSV.</summary>
    private const int Whole = 1000;

    public static async Task<ResourceList> LoadAsync(SasaeaiDb db, CurrentUser me, ResourceAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var found = Found(db, me, ask);
        var facets = new ResourceFacets(await found.Cells(ResourceAsk.LongAgo(me.Today)).ToListAsync(), ask, groups);
        var size = ask.All is null ? Size : Whole;
        var pages = Math.Max(1, (facets.Total + size - 1) / size);
        var page = Math.Clamp(ask.P, 1, pages);
        var rows = await Ordered(found, me, ask, groups).Skip((page - 1) * size).Take(size).Select(r => new ResourceRow(
            r.Id, r.Name, r.Summary, r.State, r.Categories, r.AreaId, r.PlaceName, r.Sessions, r.ScheduleNote, r.Full, r.Capacity, r.Attendance,
            r.ConfirmedOn, r.Organization!.Name)).ToListAsync();
        var empty = facets.Total == 0 && !await db.Resources.VisibleTo(me.User).AnyAsync();
        return new(facets, empty, rows, page, pages, groups);
    }

    public static IQueryable<Resource> Found(SasaeaiDb db, CurrentUser me, ResourceAsk ask) =>
        db.Resources.AsNoTracking().VisibleTo(me.User).Standing().WithWords(db, me.User, ask.Q);

    public static IQueryable<Resource> Ordered(IQueryable<Resource> found, CurrentUser me, ResourceAsk ask, AreaGroups groups) =>
        found.Narrowed(ask.Filter(groups, me.Today)).InOrder(ask.InOrder);
}
