using Microsoft.EntityFrameworkCore;
using Sasaeai.Resources;
using Sasaeai.Search;

namespace Sasaeai.Web.Pages.Search;

/// <summary>As much of a found resource as it takes to narrow by and to count.</summary>
public sealed record ResourceSpot(
    Guid Id, Guid? AreaId, List<string> Categories, Days Days, List<Session> Sessions, double? Latitude, double? Longitude, bool ComesToYou,
    int? PriceYen, int? MinimumAge, bool NeedsCertification, string? Eligibility)
{
    public static Task<List<ResourceSpot>> LoadAsync(IQueryable<Resource> found, string first) => found.EarlyFirst(first).Select(r => new ResourceSpot(
        r.Id, r.AreaId, r.Categories, r.Days, r.Sessions, r.Latitude, r.Longitude, r.ComesToYou,
        r.PriceYen, r.MinimumAge, r.NeedsCertification, r.Eligibility)).ToListAsync();
}
