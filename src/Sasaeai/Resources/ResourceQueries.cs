using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Resources;

public static class ResourceQueries
{
    /// <summary>Not taken in by another record.</summary>
    public static IQueryable<Resource> Standing(this IQueryable<Resource> resources) => resources.Where(r => r.MergedIntoId == null);

    /// <summary>Those in a keeper's charge: of their areas, or of their organisation.</summary>
    public static IQueryable<Resource> InChargeOf(this IQueryable<Resource> resources, User user) => user.Role switch
    {
        Role.Tier2Coordinator or Role.CareCenterStaff => resources.Where(r => r.AreaId != null && user.AreaIds.Contains(r.AreaId.Value)),
        Role.Tier3Coordinator => resources.Where(r => r.OrganizationId != null && r.OrganizationId == user.OrganizationId),
        _ => user.KeepsRegistry ? resources : resources.Where(r => false),
    };

    /// <summary>Every word, folded, stands in what it is searched by or in what its organisation is.</summary>
    public static IQueryable<Resource> WithWords(this IQueryable<Resource> resources, SasaeaiDb db, User user, string? typed) =>
        WordIndex.Words(typed).Aggregate(resources, (found, word) =>
        {
            var run = db.Organizations.Holding(db, user.Municipality, word).Select(o => o.Id);
            var near = db.NearHolding<Resource>(user.Municipality, word)
                .Union(db.Resources.Where(r => r.OrganizationId != null && run.Contains(r.OrganizationId.Value)).Select(r => r.Id));
            found = found.Where(r => near.Contains(r.Id));
            return db.Tells(word) ? found : found.Where(r => r.Search.Contains(word) || (r.OrganizationId != null && run.Contains(r.OrganizationId.Value)));
        });

    public static IQueryable<Resource> Narrowed(this IQueryable<Resource> resources, ResourceFilter filter)
    {
        resources = filter.State is { } state ? resources.Where(r => r.State == state) : resources.Where(r => r.State != ResourceState.Ended);
        if (filter.Areas is { Count: 0 })
            resources = resources.Where(r => r.AreaId == null);
        else if (filter.Areas is { } areas)
            resources = resources.Where(r => r.AreaId != null && areas.Contains(r.AreaId.Value));
        if (filter.Category is { } category)
            resources = resources.Where(r => r.Categories.Contains(category));
        if (filter.Funding is { } funding)
            resources = resources.Where(r => r.Funding == funding);
        if (filter.Day is { } day)
            resources = resources.Where(r => (r.Days & day) != 0);
        if (filter.UnconfirmedSince is { } since)
            resources = resources.Where(r => r.ConfirmedOn == null || r.ConfirmedOn < since);
        return filter.Room switch
        {
            Room.Full => resources.Where(r => r.Full || r.Attendance >= r.Capacity),
            Room.Free => resources.Where(r => !r.Full && r.Attendance < r.Capacity),
            Room.Unknown => resources.Where(r => !r.Full && (r.Capacity == null || r.Attendance == null)),
            _ => resources,
        };
    }

    public static IQueryable<Resource> InOrder(this IQueryable<Resource> resources, ResourceOrder order) => order switch
    {
        ResourceOrder.Unconfirmed => resources.OrderBy(r => r.ConfirmedOn != null).ThenBy(r => r.ConfirmedOn).ThenBy(r => r.Id),
        ResourceOrder.Newest => resources.OrderByDescending(r => r.Id),
        _ => resources.OrderBy(r => r.Kana ?? r.Name).ThenBy(r => r.Id),
    };

    /// <summary>One row for each mix of what the list narrows by, so that all its counts come from one pass over the table.</summary>
    public static IQueryable<ResourceCell> Cells(this IQueryable<Resource> resources, DateOnly unconfirmedSince) =>
        resources.GroupBy(r => new
        {
            r.AreaId,
            r.State,
            r.Funding,
            r.Days,
            r.Categories,
            Room = r.Full || r.Attendance >= r.Capacity ? Room.Full : r.Capacity != null && r.Attendance != null ? Room.Free : Room.Unknown,
            Unconfirmed = r.ConfirmedOn == null || r.ConfirmedOn < unconfirmedSince,
        }).Select(g => new ResourceCell(g.Key.AreaId, g.Key.State, g.Key.Funding, g.Key.Days, g.Key.Categories, g.Key.Room, g.Key.Unconfirmed, g.Count()));
}

/// <summary>How many resources share one mix of area, state, funding, days, categories, room and confirmation.</summary>
public sealed record ResourceCell(
    Guid? AreaId, ResourceState State, string? Funding, Days Days, IReadOnlyList<string> Categories, Room Room, bool Unconfirmed, int Count);
