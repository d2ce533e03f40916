using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Search;

/// <summary>どこから. The point from which distances are counted: a known place or address, else the middle of an area.</summary>
public sealed record Near(string Words, double Latitude, double Longitude)
{
    public static readonly int[] Steps = [500, 1000, 2000, 5000];

    public static async Task<Near?> FindAsync(SasaeaiDb db, CurrentUser me, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var where = await PlaceFinder.FindSaidAsync(db, me.User, words, me.Today);
        if (where is { Latitude: { } north, Longitude: { } east })
            return new(words.Trim(), north, east);
        var area = await db.Areas.AsNoTracking().VisibleTo(me.User).Include(a => a.Boundaries).SingleOrDefaultAsync(a => a.Id == where.AreaId);
        return area?.BoundaryOn(me.Today)?.Shape.InteriorPoint is { IsEmpty: false } middle ? new($"{area.Name}のまん中", middle.Y, middle.X) : null;
    }

    public double? MetresTo(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? Ground.Metres(Latitude, Longitude, north, east) : null;

    public static string Label(int metres) => metres < 1000 ? $"{metres}mまで" : $"{metres / 1000}kmまで";

    /// <summary>約300m, 約1.2km.</summary>
    public static string About(double metres) => metres < 950 ? $"約{Math.Max(1, Math.Round(metres / 100)) * 100:0}m" : $"約{metres / 1000:0.0}km";
}
