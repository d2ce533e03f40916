using System.Collections;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Duplicates;

/// <summary>What the survivor of a merge does not know and the other does.</summary>
internal static class Gaps
{
    /// <summary>What each record says of itself alone, and what is derived.</summary>
    private static readonly HashSet<string> Own =
    [
        "Id", "Municipality", "Name", "OtherNames", "MergedIntoId", "Search", "Mesh", "Load", "SuccessionWorry",
        "State", "StateSince", "EndedReason", "EndedFrom", "EndedFromSince", "ConfirmedOn", "ConfirmedBy", "ConfirmedByKind", "PublicSearch", "ClosedOn", "ClosedReason",
        "AliasOnly", "HasNamesake", "DiedText", "WrittenById",
    ];

    /// <summary>Columns that mean something only together: half a price or half a point would be a new, wrong fact.</summary>
    private static readonly string[][] Together =
    [
        ["PriceYen", "LowIncomePriceYen", "PriceNote"], ["Latitude", "Longitude"], ["Capacity", "Attendance"], ["Sessions", "Days", "ScheduleNote"],
        ["BirthText", "BirthDate"],
    ];

    /// <summary>Where a person lives is one fact.</summary>
    private static readonly string[] Home = ["Address", "AreaId", "LivesHereSince", "LeftOn", "Latitude", "Longitude"];

    public static List<string> Fill(EntityEntry into, EntityEntry from)
    {
        var groups = into.Metadata.GetProperties().Select(p => p.Name).Where(name => !Own.Contains(name))
            .GroupBy(name => Array.Find(into.Entity is Person ? [Home, .. Together] : Together, group => group.Contains(name)) is { } group ? group[0] : name);
        var filled = groups.Where(group => group.All(name => IsEmpty(into, name))).SelectMany(group => group)
            .Where(name => !IsEmpty(from, name)).ToList();
        foreach (var name in filled)
            into.Property(name).CurrentValue = Comparer(from, name).Snapshot(from.Property(name).CurrentValue);
        return filled;
    }

    public static void Empty(EntityEntry into, EntityEntry from, IEnumerable<string> filled)
    {
        foreach (var name in filled.Where(name => Comparer(into, name).Equals(into.Property(name).CurrentValue, from.Property(name).CurrentValue)))
            into.Property(name).CurrentValue = Nothing(into.Property(name).Metadata);
    }

    private static bool IsEmpty(EntityEntry entry, string name) => entry.Property(name).CurrentValue switch
    {
        null or "" or Days.None or ICollection { Count: 0 } => true,
        _ => false,
    };

    private static object? Nothing(IProperty property) =>
        property.ClrType == typeof(Days) ? Days.None
        : typeof(IList).IsAssignableFrom(property.ClrType) ? Activator.CreateInstance(property.ClrType)
        : null;

    private static ValueComparer Comparer(EntityEntry entry, string name) => entry.Property(name).Metadata.GetValueComparer();
}
