using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Publishing;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>One entry with the names of its areas, as anyone sees it.</summary>
public sealed record PublicFacts(PublicEntry Entry, Municipality Town, string? Area, IReadOnlyList<string> ServedAreas, DateOnly Today)
{
    public static async Task<PublicFacts> LoadAsync(SasaeaiDb db, PublicEntry entry, DateOnly today)
    {
        var town = await db.Municipalities.AsNoTracking().SingleAsync(t => t.Code == entry.Municipality);
        var groups = await AreaGroups.LoadAsync(db, town, today);
        return new(entry, town, groups.Path(entry.AreaId), [.. entry.ServedAreas.Select(area => groups.Name(area)).OfType<string>()], today);
    }
}
