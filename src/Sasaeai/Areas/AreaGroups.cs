using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Areas;

/// <summary>
/// The areas by which lists are narrowed: those right under the municipality (the second tier, or the neighbourhoods where there is
/// only one tier), each with all that lies in it.
/// </summary>
public sealed class AreaGroups
{
    /// <summary>Stands for "no area" in an address.</summary>
    public const string Nowhere = "none";

    private readonly Dictionary<Guid, Row> rows;
    private readonly ILookup<Guid, Guid> members;

    /// <summary>Lists ask for the key of every row that they count.</summary>
    private readonly Dictionary<Guid, string> keys;

    private AreaGroups(IEnumerable<Row> areas)
    {
        rows = areas.ToDictionary(a => a.Id);
        members = rows.Keys.ToLookup(id => Of(id)!.Value);
        keys = rows.Keys.ToDictionary(id => id, id => Of(id)!.Value.ToString());
        All = [.. rows.Values.Where(a => members.Contains(a.Id) && a.Kind is not AreaKind.ThirdTier)
            .OrderBy(a => a.Kind is AreaKind.Municipality).ThenBy(a => a.Kana ?? a.Name, StringComparer.Ordinal)
            .Select(a => new AreaGroup(a.Id, a.Kind is AreaKind.Municipality ? $"{a.Name}全体" : a.Name, a.InForce))];
    }

    public static Task<AreaGroups> LoadAsync(SasaeaiDb db, User user, DateOnly today, CancellationToken stop = default) =>
        OfAsync(db.Areas.VisibleTo(user), today, stop);

    /// <summary>For readers without an account: areas are in public plans.</summary>
    public static Task<AreaGroups> LoadAsync(SasaeaiDb db, Municipality town, DateOnly today, CancellationToken stop = default) =>
        OfAsync(db.Areas.Where(a => a.Municipality == town.Code), today, stop);

    private static async Task<AreaGroups> OfAsync(IQueryable<Area> areas, DateOnly today, CancellationToken stop) =>
        new(await areas.Select(a => new Row(a.Id, a.Name, a.Kana, a.Kind, a.ParentId,
            a.ValidFrom <= today && (a.ValidUntil == null || today <= a.ValidUntil))).ToListAsync(stop));

    /// <summary>The groups in reading order, the municipality itself last. Former ones are there too: old records may still lie in them.</summary>
    public IReadOnlyList<AreaGroup> All { get; }

    /// <summary>The group in which an area lies; null for no area.</summary>
    public Guid? Of(Guid? area)
    {
        if (area is not { } id || !rows.TryGetValue(id, out var at))
            return area;
        while (at.ParentId is { } parent && rows.TryGetValue(parent, out var above) && above.Kind is not AreaKind.Municipality)
            at = above;
        return at.Id;
    }

    /// <summary>How an address names the group of an area: its id, or <see cref="Nowhere"/>.</summary>
    public string Key(Guid? area) => area is not { } id ? Nowhere : keys.GetValueOrDefault(id) ?? id.ToString();

    /// <summary>The areas that an address asks for: null for all, empty for no area at all.</summary>
    public IReadOnlyCollection<Guid>? Asked(string? key) => key switch
    {
        null => null,
        Nowhere => [],
        _ => Guid.TryParse(key, out var group) ? [group, .. members[group]] : [Guid.Empty],
    };

    public string? Name(Guid? area) => area is { } id && rows.TryGetValue(id, out var row) ? row.Name : null;

    /// <summary>砂見圏域　砂見小学校区: the group, then the area itself where it is a part of it.</summary>
    public string? Path(Guid? area) => Of(area) is { } group && group != area ? $"{Name(group)}　{Name(area)}" : Name(area);

    private sealed record Row(Guid Id, string Name, string? Kana, AreaKind Kind, Guid? ParentId, bool InForce);
}

public sealed record AreaGroup(Guid Id, string Name, bool InForce);
