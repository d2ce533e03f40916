using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Map;

/// <summary>A place that can be gone to or asked: a resource or an organisation.</summary>
/// <param name="IsResource">Whether it is a resource; else an organisation.</param>
/// <param name="Id">Its id in the registry.</param>
/// <param name="Name">Its name.</param>
/// <param name="Where">Name or address of the place.</param>
/// <param name="Latitude">Null where its place is not known.</param>
/// <param name="Longitude">Null where its place is not known.</param>
/// <param name="AreaId">The area it is filed under.</param>
/// <param name="Comes">It comes to people, so having no place is no fault.</param>
/// <param name="Sorts">Keys of <c>resource-category</c> or <c>organization-kind</c>, with r: or o: before them.</param>
public sealed record Place(bool IsResource, Guid Id, string Name, IReadOnlyList<string> Sorts, string? Where, double? Latitude, double? Longitude, Guid? AreaId, bool Comes)
{
    public string Href => IsResource ? $"/resources/{Id}" : $"/organizations/{Id}";
    public string SortLabels => string.Join("、", Sorts.Select(Label));
    /// <summary>What stands under the name in a list.</summary>
    public string Line => string.Join("　", new[] { SortLabels, Where, OnMap ? null : Comes ? "訪ねる・届けるので、決まった所はありません" : "所が分からず、地図に出ていません" }.Where(part => !string.IsNullOrEmpty(part)));

    public bool OnMap => Latitude is not null && Longitude is not null;

    public static string Label(string sort) =>
        sort.StartsWith("o:", StringComparison.Ordinal) ? CodeList.OrganizationKind.Label(sort[2..]) : CodeList.ResourceCategory.Label(sort[2..]);
}

/// <summary>All places of the registry that are not over, in the order of their reading.</summary>
public static class MapPlaces
{
    public static async Task<List<Place>> LoadAsync(SasaeaiDb db, User user)
    {
        var resources = await db.Resources.AsNoTracking().VisibleTo(user).Where(r => r.State != ResourceState.Ended && r.MergedIntoId == null)
            .Select(r => new { r.Id, r.Name, r.Kana, r.Categories, Where = r.PlaceName ?? r.Address, r.Latitude, r.Longitude, r.AreaId, r.ComesToYou }).ToListAsync();
        var organizations = await db.Organizations.AsNoTracking().VisibleTo(user).Where(o => o.ClosedOn == null && o.MergedIntoId == null)
            .Select(o => new { o.Id, o.Name, o.Kana, o.Kind, o.Address, o.Latitude, o.Longitude, o.AreaId }).ToListAsync();
        return
        [
            .. resources.OrderBy(r => r.Kana ?? r.Name, StringComparer.Ordinal)
                .Select(r => new Place(true, r.Id, r.Name, [.. r.Categories.Select(c => $"r:{c}")], r.Where, r.Latitude, r.Longitude, r.AreaId, r.ComesToYou)),
            .. organizations.OrderBy(o => o.Kana ?? o.Name, StringComparer.Ordinal)
                .Select(o => new Place(false, o.Id, o.Name, [$"o:{o.Kind}"], o.Address, o.Latitude, o.Longitude, o.AreaId, false)),
        ];
    }
}
