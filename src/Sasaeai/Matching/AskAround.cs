using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>
/// 聞いてみる所. A registry made of published lists knows offices and buildings and hardly any group of neighbours. Where it holds nobody who does what is
/// wanted, the people at the nearest public hall or consultation desk often know of somebody who is on no list yet.
/// </summary>
/// <param name="WalkMetres">From the person's home, where both ends are known.</param>
public sealed record AskAround(Guid Id, string Name, string? Phone, double? WalkMetres)
{
    private const int Shown = 3;

    /// <summary>Desks and halls that run: nearest to the home first; where nobody knows the home those of its area, and where nobody knows that, those of the asker's own charge.</summary>
    public static async Task<IReadOnlyList<AskAround>> FindAsync(SasaeaiDb db, User user, Asker asker, CancellationToken stop = default)
    {
        var found = await db.Resources.AsNoTracking().VisibleTo(user).Standing().Where(r => r.State == ResourceState.Active && !r.ComesToYou).Where(Knows)
            .Where(r => asker.Home != null || asker.AreaId == null || r.AreaId == asker.AreaId || r.AreaId == null)
            .Select(r => new { r.Id, r.Name, r.Phone, r.Latitude, r.Longitude, r.AreaId }).ToListAsync(stop);
        return
        [
            .. found.Select(r => (Of: new AskAround(r.Id, r.Name, r.Phone, Way(asker.Home, r.Latitude, r.Longitude)), Here: r.AreaId is { } area && (area == asker.AreaId || user.AreaIds.Contains(area))))
                .OrderBy(r => r.Of.WalkMetres ?? double.MaxValue).ThenByDescending(r => r.Here).ThenBy(r => r.Of.Name, StringComparer.Ordinal).ThenBy(r => r.Of.Id)
                .Select(r => r.Of).Take(Shown),
        ];
    }

    private static Expression<Func<Resource, bool>> Knows =>
        r => r.Categories.Contains("consultation") || (r.Categories.Contains("facility") && (r.PlaceKind == "public" || r.PlaceKind == "hall"));

    private static double? Way((double Latitude, double Longitude)? home, double? latitude, double? longitude) =>
        home is { } from && latitude is { } north && longitude is { } east ? Ground.Walked(Ground.Metres(from.Latitude, from.Longitude, north, east)) : null;
}
