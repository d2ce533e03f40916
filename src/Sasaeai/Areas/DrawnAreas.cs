using System.Collections.Concurrent;
using System.Security.Cryptography;
using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Areas;

/// <summary>
/// The outlines of some areas on a day, and which of them hold a point. A list of places asks that of tens of thousands of points, page after page:
/// the same outlines are made ready once, and what was asked of them is remembered. Whoever draws an area anew has other outlines.
/// </summary>
public sealed class DrawnAreas
{
    private const int Sets = 16, Points = 200_000;
    private static readonly ConcurrentDictionary<string, DrawnAreas> Known = new();
    private readonly AreaIndex<Guid> index;
    private readonly ConcurrentDictionary<(double Latitude, double Longitude), IReadOnlyList<Guid>> asked = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<Guid>> answers = new();

    private DrawnAreas(IReadOnlyDictionary<Guid, Geometry> shapes) => (Shapes, index) = (shapes, new(shapes.Select(s => (s.Key, s.Value))));

    public IReadOnlyDictionary<Guid, Geometry> Shapes { get; }

    public static DrawnAreas Of(IReadOnlyList<Area> areas, DateOnly day)
    {
        var key = Key(areas, day);
        if (Known.TryGetValue(key, out var known))
            return known;
        if (Known.Count >= Sets)
            Known.Clear();
        return Known[key] = new(Outlines(areas, day));
    }

    /// <summary>The areas that hold the point or have it on their border: one and the same list for all points that lie in the same areas.</summary>
    public IReadOnlyList<Guid> At(double latitude, double longitude)
    {
        if (asked.TryGetValue((latitude, longitude), out var known))
            return known;
        if (asked.Count >= Points)
            asked.Clear();
        var holding = index.At(latitude, longitude);
        return asked[(latitude, longitude)] = answers.GetOrAdd(string.Join(' ', holding), holding);
    }

    private static string Key(IReadOnlyList<Area> areas, DateOnly day)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var area in areas.OrderBy(a => a.Id))
        {
            hash.AppendData(area.Id.ToByteArray());
            hash.AppendData(area.BoundaryOn(day)?.Outline ?? []);
            foreach (var covered in area.Covers.Select(c => c.CoveredAreaId).Order())
                hash.AppendData(covered.ToByteArray());
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    // A third-tier area without an outline of its own is what it spans, as far as that is drawn here.
    private static Dictionary<Guid, Geometry> Outlines(IReadOnlyList<Area> areas, DateOnly day)
    {
        var own = areas.Select(a => (a.Id, a.BoundaryOn(day)?.Shape)).Where(a => a.Shape is not null).ToDictionary(a => a.Id, a => a.Shape!);
        var spanned = areas.Where(a => !own.ContainsKey(a.Id)).Select(a => (a.Id, Shape: Surfaces.Together(a.Covers.Select(c => own.GetValueOrDefault(c.CoveredAreaId)).OfType<Geometry>())));
        return own.Concat(spanned.Where(s => s.Shape is not null).Select(s => KeyValuePair.Create(s.Id, s.Shape!)).ToList()).ToDictionary();
    }
}
