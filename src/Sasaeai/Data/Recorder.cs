using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Data;

/// <summary>Turns what is about to be saved into history and journal rows of the same transaction.</summary>
internal static class Recorder
{
    /// <summary>Derived columns: they change with what they are derived from and would only repeat it.</summary>
    private static readonly HashSet<string> Derived = ["Id", "Municipality", "Search", "Mesh", "Concerns", "HasNamesake", "WrittenById", "PublicSearch"];

    public static void Record(SasaeaiDb db, DateTime at)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries<Record>().ToList())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Entity.Settle();
            if (ChangeOf(entry, db, at) is { } change)
                db.Changes.Add(change);
            foreach (var happening in entry.Entity.Happenings)
                db.Journal.Add(EntryOf(happening, entry.Entity.Municipality, db, at));
            entry.Entity.Happenings.Clear();
            entry.Entity.AlsoChanged.Clear();
        }
    }

    private static Change? ChangeOf(EntityEntry<Record> entry, SasaeaiDb db, DateTime at)
    {
        var kind = entry.State switch
        {
            EntityState.Added => ChangeKind.Added,
            EntityState.Modified => ChangeKind.Changed,
            EntityState.Deleted => ChangeKind.Removed,
            _ => entry.Entity.AlsoChanged.Count > 0 ? ChangeKind.Changed : (ChangeKind?)null,
        };
        if (kind is null)
            return null;
        var fields = FieldsOf(entry, kind.Value).Concat(entry.Entity.AlsoChanged).ToList();
        if (kind is ChangeKind.Changed && fields.Count == 0)
            return null;
        return new Change
        {
            Municipality = entry.Entity.Municipality,
            Subject = entry.Metadata.ClrType.Name,
            SubjectId = entry.Entity.Id,
            Kind = kind.Value,
            At = at,
            ById = db.User?.AccountId,
            ByName = db.Actor,
            ImportId = db.ImportId,
            Fields = fields,
        };
    }

    private static IEnumerable<FieldChange> FieldsOf(EntityEntry entry, ChangeKind kind)
    {
        foreach (var property in entry.Metadata.GetProperties())
        {
            if (Derived.Contains(property.Name))
                continue;
            var field = entry.Property(property);
            var before = kind is ChangeKind.Added ? null : StoredText.Of(field.OriginalValue, property);
            var after = kind is ChangeKind.Removed ? null : StoredText.Of(field.CurrentValue, property);
            if (before != after)
                yield return new FieldChange { Field = property.Name, Before = before, After = after };
        }
    }

    private static JournalEntry EntryOf(Happening happening, string municipality, SasaeaiDb db, DateTime at) => new()
    {
        Municipality = municipality,
        At = at,
        ById = db.User?.AccountId,
        ByName = db.Actor,
        What = happening.What,
        Function = happening.Function,
        Text = happening.Text,
        AreaId = happening.AreaId,
        NeedId = happening.NeedId,
        ResourceId = happening.ResourceId,
        OrganizationId = happening.OrganizationId,
        ReferralId = happening.ReferralId,
    };
}
