using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Publishing;

/// <summary>The one door through which pages without sign-in reach the registry.</summary>
public static class PublicDoor
{
    public static IQueryable<Municipality> WithPublicList(this IQueryable<Municipality> towns) => towns.Where(t => t.PublicListSince != null);

    /// <summary>Published, running now, and of a municipality whose list is open.</summary>
    public static IQueryable<Resource> Published(this SasaeaiDb db) =>
        db.Resources.AsNoTracking().Where(r => r.Published && r.State == ResourceState.Active && r.MergedIntoId == null
            && db.Municipalities.WithPublicList().Any(t => t.Code == r.Municipality));

    /// <summary>One entry, whose ever it is; from then on nothing but its municipality is reached.</summary>
    public static async Task<PublicEntry?> PublishedAsync(this SasaeaiDb db, Guid id, CancellationToken stop = default)
    {
        PublicEntry? entry;
        using (db.ReachEveryMunicipality())
            entry = await db.Published().Where(r => r.Id == id).Entries().SingleOrDefaultAsync(stop);
        if (entry is not null)
            db.ReachOnly(entry.Municipality);
        return entry;
    }

    /// <summary>Narrowed by words, which are looked for only in what the list shows: else a search would tell what it keeps back.</summary>
    public static IQueryable<Resource> WithPublicWords(this IQueryable<Resource> published, SasaeaiDb db, string municipality, string? typed) =>
        // The index holds more than the public text, so it says only where to look.
        WordIndex.Words(typed).Aggregate(published, (found, word) => found.Holding(db, municipality, word).Where(r => r.PublicSearch!.Contains(word)));

    public static IQueryable<Resource> Narrowed(this IQueryable<Resource> published, IReadOnlyCollection<Guid>? areas, string? category, Days? day)
    {
        if (areas is { Count: 0 })
            published = published.Where(r => r.AreaId == null);
        else if (areas is not null)
            published = published.Where(r => r.AreaId != null && areas.Contains(r.AreaId.Value));
        if (category is not null)
            published = published.Where(r => r.Categories.Contains(category));
        return day is { } on ? published.Where(r => (r.Days & on) != 0) : published;
    }

    /// <summary>How many share one mix of area, days and categories.</summary>
    public static IQueryable<PublicCell> PublicCells(this IQueryable<Resource> published) =>
        published.GroupBy(r => new { r.AreaId, r.Days, r.Categories }).Select(g => new PublicCell(g.Key.AreaId, g.Key.Days, g.Key.Categories, g.Count()));

    /// <summary>The columns that leave the house, chosen in SQL: the others are not even read.</summary>
    public static IQueryable<PublicEntry> Entries(this IQueryable<Resource> published) => published.Select(r => new PublicEntry(
        r.Id, r.Municipality, r.Name, r.Kana, r.Summary, r.Categories, r.AreaId, r.ServedAreas.Select(s => s.AreaId).ToList(), r.ComesToYou,
        r.PlaceKind == Resource.SomeonesHome, r.PlaceKind == Resource.SomeonesHome ? null : r.PlaceName, r.PlaceKind == Resource.SomeonesHome ? null : r.Address, r.Days, r.Sessions, r.ScheduleNote, r.PriceYen, r.LowIncomePriceYen, r.PriceNote,
        r.MinimumAge, r.NeedsCertification, r.Eligibility, r.Full, r.PhoneIsPublic ? r.Phone : null, r.Website, r.ConfirmedOn, r.ConfirmedByKind));
}

public sealed record PublicCell(Guid? AreaId, Days Days, IReadOnlyList<string> Categories, int Count);
