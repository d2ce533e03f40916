using Sasaeai.Data;

namespace Sasaeai.Areas;

public static class PointQueries
{
    /// <summary>The second-tier area of one point (see <see cref="AreaLocator.DailyLivingAt"/>); null without a point.</summary>
    public static async Task<Guid?> DailyLivingAtAsync(this SasaeaiDb db, string municipality, double? latitude, double? longitude, DateOnly day) =>
        latitude is { } north && longitude is { } east ? (await AreaLocator.LoadAsync(db, municipality, day)).DailyLivingAt(north, east) : null;
}
