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
        var areas = await db.Areas.AsNoTracking().VisibleTo(user).InForceOn(today)
            .Select(a => new Named(a.Id, a.Name, a.Kind)).ToListAsync(stop);
        if (string.IsNullOrWhiteSpace(words))
            return new Whereabouts(null, AreaOfWriter(user, areas));
        var place = await KnownPlaceAsync(db, user, words, stop) ?? await NearbyAddressAsync(db, user, words, stop);
        var area = place?.AreaId ?? await AreaAtAsync(db, user, place, today, stop) ?? AreaNamed(words, areas) ?? AreaOfWriter(user, areas);
        return new Whereabouts(words.Trim(), area, place?.Latitude, place?.Longitude);
    }

    private static async Task<Guid?> AreaAtAsync(SasaeaiDb db, User user, Spot? place, DateOnly today, CancellationToken stop)
    {
        if (place is not { Latitude: { } north, Longitude: { } east })
            return null;
        var holding = (await AreaLocator.LoadAsync(db, user.Municipality, today, stop)).At(north, east);
        return holding.Count == 0 ? null : holding[0];
    }

    /// <summary>The longest name of a place or organisation that stands in the words.</summary>
    private static async Task<Spot?> KnownPlaceAsync(SasaeaiDb db, User user, string words, CancellationToken stop)
    {
        var resources = db.Resources.Where(r => r.Municipality == user.Municipality && r.PlaceName != null && r.PlaceName.Length >= ShortestName && words.Contains(r.PlaceName))
            .Select(r => new Spot(r.PlaceName!, r.AreaId, r.Latitude, r.Longitude));
        var organizations = db.Organizations.Where(o => o.Municipality == user.Municipality && o.Name.Length >= ShortestName && words.Contains(o.Name))
            .Select(o => new Spot(o.Name, o.AreaId, o.Latitude, o.Longitude));
        return (await resources.ToListAsync(stop)).Concat(await organizations.ToListAsync(stop))
            .Where(s => s.AreaId is not null || s.Latitude is not null)
            .OrderByDescending(s => s.Name.Length).ThenByDescending(s => s.Latitude is not null).FirstOrDefault();
    }

    /// <summary>The same block is the same spot; the same town gives its area only, and only where all known places of the town agree on it.</summary>
    private static async Task<Spot?> NearbyAddressAsync(SasaeaiDb db, User user, string words, CancellationToken stop)
    {
        var said = JapaneseAddress.Parse(words);
        var town = TownName().Match(words.Trim()).Value;
        if (town.Length < 2 || said.Locality.Length < 2)
            return null;
        var resources = db.Resources.Where(r => r.Municipality == user.Municipality && r.Address != null && r.Address.Contains(town))
            .Select(r => new Spot(r.Address!, r.AreaId, r.Latitude, r.Longitude));
        var organizations = db.Organizations.Where(o => o.Municipality == user.Municipality && o.Address != null && o.Address.Contains(town))
            .Select(o => new Spot(o.Address!, o.AreaId, o.Latitude, o.Longitude));
        var known = (await resources.ToListAsync(stop)).Concat(await organizations.ToListAsync(stop))
            .Select(s => (Spot: s, Address: JapaneseAddress.Parse(s.Name))).Where(s => s.Address.IsSameTown(said)).ToList();
        var block = known.Find(s => s.Address.IsSameBlock(said) && s.Address.Block.Contains('-') && s.Spot.Latitude is not null).Spot;
        if (block is not null)
            return block;
        var district = known.Where(s => said.Block.Length > 0 && s.Address.Block.Split('-')[0] == said.Block.Split('-')[0]).ToList();
        return Agreed(district.Select(s => s.Spot)) ?? Agreed(known.Select(s => s.Spot));
    }

    private static Spot? Agreed(IEnumerable<Spot> spots) =>
        spots.Select(s => s.AreaId).Where(a => a is not null).Distinct().ToList() is [{ } one] ? new Spot("", one, null, null) : null;

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

    /// <summary>The run before the first number or mark: 砂見町 of 砂見町三丁目、三枝木さんの家の前.</summary>
    [GeneratedRegex(@"^[^\s0-9０-９一二三四五六七八九十、。,，のにでへをは（(]+")]
    private static partial Regex TownName();

    [GeneratedRegex("(日常生活)?圏域$|(小|中)?学校区$|地区(社協区)?$|(自治会|町内会)区?$|団地$|区$")]
    private static partial Regex AreaWord();

    private sealed record Spot(string Name, Guid? AreaId, double? Latitude, double? Longitude);

    private sealed record Named(Guid Id, string Name, AreaKind Kind);
}
