using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Areas;

public static class PointQueries
{
    /// <summary>
    /// The area of a record whose point or area someone has just written: what they chose, unless they chose nothing, or moved the
    /// point and left the area as it was.
    /// </summary>
    public static async Task<Guid?> AreaAfterAsync(this SasaeaiDb db, string municipality, PlacedAt before, PlacedAt now, DateOnly day)
    {
        var moved = (before.Latitude, before.Longitude) != (now.Latitude, now.Longitude);
        return now.AreaId is null || moved && now.AreaId == before.AreaId
            ? await db.DailyLivingAtAsync(municipality, now.Latitude, now.Longitude, day) ?? now.AreaId
            : now.AreaId;
    }

    /// <summary>The one second-tier area that the user works in; null where there are several, or none.</summary>
    public static async Task<Guid?> OwnAreaAsync(this SasaeaiDb db, User user, DateOnly day) =>
        user.Role.WorksByArea() && await db.Areas.Where(a => a.Municipality == user.Municipality && a.Kind == AreaKind.DailyLiving && user.AreaIds.Contains(a.Id)
            && a.ValidFrom <= day && (a.ValidUntil == null || day <= a.ValidUntil)).Select(a => a.Id).Order().Take(2).ToListAsync() is [var only] ? only : null;

    /// <summary>The second-tier area of one point (see <see cref="AreaLocator.DailyLivingAt"/>); null without a point.</summary>
    public static async Task<Guid?> DailyLivingAtAsync(this SasaeaiDb db, string municipality, double? latitude, double? longitude, DateOnly day) =>
        latitude is { } north && longitude is { } east ? (await AreaLocator.LoadAsync(db, municipality, day)).DailyLivingAt(north, east) : null;
}

/// <summary>Where a record says it is.</summary>
public readonly record struct PlacedAt(double? Latitude, double? Longitude, Guid? AreaId);
