using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.Resources;

namespace Sasaeai.Web.Pages.Map;

/// <summary>The places of the registry that are not over.</summary>
public static class MapPlaces
{
    private static readonly Comparer<PlaceSpot> ByReading = Comparer<PlaceSpot>.Create((one, other) =>
        one.IsResource != other.IsResource ? (one.IsResource ? -1 : 1)
        : string.CompareOrdinal(one.Reading, other.Reading) is not 0 and var order ? order : one.Id.CompareTo(other.Id));

    public static async Task<List<PlaceSpot>> SpotsAsync(SasaeaiDb db, User user) => await SpotsAsync(db, Resources(db, user), Organizations(db, user));

    /// <summary>Those whose point lies in a box, and those without a point that are filed under one of the areas.</summary>
    public static async Task<List<PlaceSpot>> SpotsAsync(SasaeaiDb db, User user, Envelope? box, IReadOnlyCollection<Guid> filed)
    {
        box ??= new Envelope();
        var (south, north, west, east, drawn) = (box.MinY, box.MaxY, box.MinX, box.MaxX, !box.IsNull);
        return await SpotsAsync(db,
            Resources(db, user).Where(r => drawn && r.Latitude != null && r.Longitude != null
                ? r.Latitude >= south && r.Latitude <= north && r.Longitude >= west && r.Longitude <= east : r.AreaId != null && filed.Contains(r.AreaId.Value)),
            Organizations(db, user).Where(o => drawn && o.Latitude != null && o.Longitude != null
                ? o.Latitude >= south && o.Latitude <= north && o.Longitude >= west && o.Longitude <= east : o.AreaId != null && filed.Contains(o.AreaId.Value)));
    }

    /// <summary>Resources first, in the order of their reading.</summary>
    public static IOrderedEnumerable<PlaceSpot> InOrder(this IEnumerable<PlaceSpot> spots) => spots.Order(ByReading);

    /// <summary>The same places with what a list shows of them, in the same order.</summary>
    public static async Task<List<Place>> NamedAsync(SasaeaiDb db, User user, IReadOnlyList<PlaceSpot> spots)
    {
        var ids = spots.Select(s => s.Id).ToList();
        var names = (await db.Resources.VisibleTo(user).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name, Where = r.PlaceName ?? r.Address, Does = r.Summary }).ToListAsync())
            .Concat(await db.Organizations.VisibleTo(user).Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name, Where = o.Address, Does = (string?)null }).ToListAsync()).ToDictionary(n => n.Id);
        // Offices of one house bear one name: where it stands more than once, what each does tells them apart.
        var twice = names.Values.CountBy(n => n.Name).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet();
        return [.. spots.Where(s => names.ContainsKey(s.Id)).Select(s => names[s.Id] is var n && twice.Contains(n.Name)
            ? new Place(s, n.Name, string.Join("　", new[] { ResourceText.InShort(n.Does), n.Where }.OfType<string>())) : new Place(s, n.Name, n.Where))];
    }

    private static IQueryable<Resource> Resources(SasaeaiDb db, User user) =>
        db.Resources.AsNoTracking().VisibleTo(user).Standing().Where(r => r.State != ResourceState.Ended);

    private static IQueryable<Organization> Organizations(SasaeaiDb db, User user) =>
        db.Organizations.AsNoTracking().VisibleTo(user).Standing().Where(o => o.ClosedOn == null);

    private static async Task<List<PlaceSpot>> SpotsAsync(SasaeaiDb db, IQueryable<Resource> resources, IQueryable<Organization> organizations)
    {
        var (lists, sorts) = (new WordLists(), new Dictionary<string, IReadOnlyList<string>>());
        var spots = await resources.Select(r => new { r.Id, Reading = r.Kana ?? r.Name, r.Latitude, r.Longitude, r.AreaId, r.Categories, r.ComesToYou })
            .ReadAsync(db, row => Spot(row, true, Sorts(lists.Read(row, 5)), row.GetBoolean(6)));
        spots.AddRange(await organizations.Select(o => new { o.Id, Reading = o.Kana ?? o.Name, o.Latitude, o.Longitude, o.AreaId, o.Kind })
            .ReadAsync(db, row => Spot(row, false, Kinds(row.GetString(5)), false)));
        return spots;

        IReadOnlyList<string> Sorts(IReadOnlyList<string> categories) =>
            sorts.TryGetValue(string.Join(' ', categories), out var known) ? known : sorts[string.Join(' ', categories)] = [.. categories.Select(c => $"r:{c}")];

        IReadOnlyList<string> Kinds(string kind) => sorts.TryGetValue($"o:{kind}", out var known) ? known : sorts[$"o:{kind}"] = [$"o:{kind}"];
    }

    private static PlaceSpot Spot(DbDataReader row, bool isResource, IReadOnlyList<string> sorts, bool comes) => new(isResource, row.GetGuid(0), row.GetString(1), sorts,
        row.IsDBNull(2) ? null : row.GetDouble(2), row.IsDBNull(3) ? null : row.GetDouble(3), row.IsDBNull(4) ? null : row.GetGuid(4), comes);
}
