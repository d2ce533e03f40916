using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Needs;

/// <summary>
/// Makes an area, and where it can a point, of the words by which people say where: the name of a known place, an address
/// near a known one, the name of an area; else the one area that the writer is in charge of.
/// </summary>
public static partial class PlaceFinder
{
    private const int ShortestName = 3;

    public static async Task<Whereabouts> FindAsync(SasaeaiDb db, User user, string? words, DateOnly today, CancellationToken stop = default)
    {
        var found = await FindSaidAsync(db, user, words, today, stop);
        return found.AreaId is not null ? found : found with { AreaId = AreaOfWriter(user, await AreasAsync(db, user, today, stop)) };
    }

    /// <summary>The same by the words alone: of words that say no place that anybody knows, no area.</summary>
    public static async Task<Whereabouts> FindSaidAsync(SasaeaiDb db, User user, string? words, DateOnly today, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(words))
            return new Whereabouts(null, null);
        var place = await KnownPlaceAsync(db, user, words, stop) ?? await NearbyAddressAsync(db, user, words, stop);
        var area = place?.AreaId ?? await AreaAtAsync(db, user, place, today, stop) ?? AreaNamed(words, await AreasAsync(db, user, today, stop));
        return new Whereabouts(words.Trim(), area, place?.Latitude, place?.Longitude);
    }

    private static Task<List<Named>> AreasAsync(SasaeaiDb db, User user, DateOnly today, CancellationToken stop) =>
        db.Areas.AsNoTracking().VisibleTo(user).InForceOn(today).Select(a => new Named(a.Id, a.Name, a.Kind)).ToListAsync(stop);

    private static async Task<Guid?> AreaAtAsync(SasaeaiDb db, User user, Spot? place, DateOnly today, CancellationToken stop)
    {
        if (place is not { Latitude: { } north, Longitude: { } east })
            return null;
        var holding = (await AreaLocator.LoadAsync(db, user.Municipality, today, stop)).At(north, east);
        return holding.Count == 0 ? null : holding[0];
    }

    /// <summary>
    /// The longest name of a place or organisation that stands in the words. Published lists name the building where others name what goes on in it,
    /// so whatever is done at a fixed place counts by its own name too.
    /// </summary>
    private static async Task<Spot?> KnownPlaceAsync(SasaeaiDb db, User user, string words, CancellationToken stop)
    {
        var places = db.Resources.Where(r => r.Municipality == user.Municipality && r.PlaceName != null && r.PlaceName.Length >= ShortestName && words.Contains(r.PlaceName))
            .Select(r => new Spot(r.PlaceName!, r.AreaId, r.Latitude, r.Longitude));
        var resources = db.Resources.Where(r => r.Municipality == user.Municipality && r.MergedIntoId == null && r.PlaceName == null && !r.ComesToYou && r.Latitude != null
                && r.Name.Length >= ShortestName && words.Contains(r.Name))
            .Select(r => new Spot(r.Name, r.AreaId, r.Latitude, r.Longitude));
        var organizations = db.Organizations.Where(o => o.Municipality == user.Municipality && o.Name.Length >= ShortestName && words.Contains(o.Name))
            .Select(o => new Spot(o.Name, o.AreaId, o.Latitude, o.Longitude));
        return (await places.ToListAsync(stop)).Concat(await resources.ToListAsync(stop)).Concat(await organizations.ToListAsync(stop))
            .Where(s => s.AreaId is not null || s.Latitude is not null)
            .OrderByDescending(s => s.Name.Length).ThenByDescending(s => s.Latitude is not null).FirstOrDefault();
    }

    /// <summary>The same block is the same spot, and so is the lot or street block that it is part of; the same town gives its area only.</summary>
    private static async Task<Spot?> NearbyAddressAsync(SasaeaiDb db, User user, string words, CancellationToken stop)
    {
        var city = await db.Municipalities.Where(m => m.Code == user.Municipality).Select(m => m.Name).SingleOrDefaultAsync(stop) ?? "";
        foreach (var reading in TownWords.Of(words, city))
        {
            var pattern = reading.Pattern;
            var resources = db.Resources.Where(r => r.Municipality == user.Municipality && r.MergedIntoId == null && r.Address != null && EF.Functions.Like(r.Address, pattern))
                .Select(r => new Spot(r.Address!, r.AreaId, r.Latitude, r.Longitude));
            var organizations = db.Organizations.Where(o => o.Municipality == user.Municipality && o.MergedIntoId == null && o.Address != null && EF.Functions.Like(o.Address, pattern))
                .Select(o => new Spot(o.Address!, o.AreaId, o.Latitude, o.Longitude));
            var known = (await resources.ToListAsync(stop)).Concat(await organizations.ToListAsync(stop))
                .Select(s => (Spot: s, Address: JapaneseAddress.Parse(s.Name))).Where(s => reading.IsTownOf(s.Address)).ToList();
            if (known.Count > 0)
                return Among(known, reading.Block, user);
        }
        return null;
    }

    private static Spot? Among(List<(Spot Spot, JapaneseAddress Address)> known, string block, User user)
    {
        var placed = known.Where(k => k.Spot.Latitude is not null && k.Address.Block.Contains('-')).OrderBy(k => k.Address.Block, StringComparer.Ordinal).ToList();
        var here = placed.Find(k => k.Address.Block == block).Spot
            ?? (TownWords.WithoutLast(block) is { } lot ? placed.Find(k => k.Address.Block.StartsWith(lot + '-', StringComparison.Ordinal)).Spot : null);
        if (here is not null)
            return here;
        var district = known.Where(k => block.Length > 0 && k.Address.Block.Split('-')[0] == block.Split('-')[0]).ToList();
        return Agreed(district.Select(k => k.Spot), user) ?? Agreed(known.Select(k => k.Spot), user);
    }

    /// <summary>The area on which all known places agree; where the town lies in several, the one of them that the writer is in charge of.</summary>
    private static Spot? Agreed(IEnumerable<Spot> spots, User user)
    {
        var areas = spots.Select(s => s.AreaId).OfType<Guid>().Distinct().ToList();
        if (areas.Count > 1)
            areas.RemoveAll(a => !user.AreaIds.Contains(a));
        return areas is [var one] ? new Spot("", one, null, null) : null;
    }

    /// <summary>The longest area name in the words; 「砂見」 is enough for 砂見圏域. Of two as long, the larger area is the safer reading.</summary>
    private static Guid? AreaNamed(string words, List<Named> areas)
    {
        var text = Folding.ForComparison(words);
        return areas.Where(a => a.Kind is not AreaKind.Municipality)
            .Select(a => (Area: a, Stem: Folding.ForComparison(AreaWord().Replace(a.Name, ""))))
            .Where(a => a.Stem.Length >= 2 && text.Contains(a.Stem, StringComparison.Ordinal))
            .OrderByDescending(a => a.Stem.Length).ThenBy(a => a.Area.Kind).ThenBy(a => a.Area.Name, StringComparer.Ordinal)
            .FirstOrDefault().Area?.Id;
    }

    private static Guid? AreaOfWriter(User user, List<Named> areas)
    {
        var mine = areas.Where(a => user.AreaIds.Contains(a.Id)).ToList();
        return mine.FindAll(a => a.Kind is AreaKind.DailyLiving) is [var only] ? only.Id : mine is [var sole] ? sole.Id : null;
    }

    [GeneratedRegex("(日常生活)?圏域$|(小|中)?学校区$|地区(社協区)?$|(自治会|町内会)区?$|団地$|区$")]
    private static partial Regex AreaWord();

    private sealed record Spot(string Name, Guid? AreaId, double? Latitude, double? Longitude);

    private sealed record Named(Guid Id, string Name, AreaKind Kind);
}
