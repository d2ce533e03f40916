using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sasaeai.People;

namespace Sasaeai.Data;

/// <summary>Keeps what people are found by, and who has a namesake, in step with what is about to be saved.</summary>
internal static class PersonIndex
{
    public static async Task KeepAsync(SasaeaiDb db, CancellationToken stop)
    {
        var touched = db.ChangeTracker.Entries<Person>().Where(e => e.State is EntityState.Added
            || e.State is EntityState.Modified && (e.Property(p => p.Search).IsModified || e.Property(p => p.MergedIntoId).IsModified)).ToList();
        if (touched.Count == 0)
            return;
        foreach (var entry in touched.Where(e => e.State is EntityState.Added))
            entry.Entity.WrittenById ??= db.User?.AccountId;
        // By their old names too: who had a namesake may have none any more.
        var names = touched.SelectMany(e => new[] { e.Entity.FoldedName, Person.FoldName(e.OriginalValues.GetValue<string>(nameof(Person.Name))) }).Distinct().ToList();
        foreach (var entry in touched)
            await KeepKeysAsync(db, entry, stop);
        await MarkNamesakesAsync(db, names, [.. touched.Select(e => e.Entity.Municipality).Distinct()], stop);
    }

    /// <summary>People are gone past EF: who had a namesake in one of them may have none any more.</summary>
    public static async Task ForgetAsync(SasaeaiDb db, string municipality, List<string> names, CancellationToken stop)
    {
        if (names.Count == 0)
            return;
        await MarkNamesakesAsync(db, names, [municipality], stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Records that are older than the keys.</summary>
    public static async Task FillAsync(SasaeaiDb db, CancellationToken stop)
    {
        var without = await db.People.Where(p => !db.PersonKeys.Any(k => k.SourceId == p.Id)).Select(p => p.Id).ToListAsync(stop);
        foreach (var ids in without.Chunk(500))
        {
            foreach (var person in await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(stop))
                db.Entry(person).Property(p => p.Search).IsModified = true;
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task KeepKeysAsync(SasaeaiDb db, EntityEntry<Person> entry, CancellationToken stop)
    {
        var person = entry.Entity;
        var root = await RootAsync(db, person, stop);
        var known = entry.State is EntityState.Added ? [] : await db.PersonKeys.Where(k => k.SourceId == person.Id).ToListAsync(stop);
        var wanted = PersonKeys.Of(person);
        db.RemoveRange(known.Where(k => !wanted.Contains(k.Key)));
        db.AddRange(wanted.Except(known.Select(k => k.Key)).Select(key => new PersonKey { Municipality = person.Municipality, PersonId = root, SourceId = person.Id, Key = key }));
        if (entry.State is EntityState.Added || !entry.Property(p => p.MergedIntoId).IsModified)
            return;
        var taken = await TakenInAsync(db, person.Id, stop);
        foreach (var key in known.Where(k => wanted.Contains(k.Key)).Concat(await db.PersonKeys.Where(k => taken.Contains(k.SourceId)).ToListAsync(stop)))
            key.PersonId = root;
    }

    /// <summary>Whom the record is found as: itself, or the last of those that took each other in.</summary>
    private static async Task<Guid> RootAsync(SasaeaiDb db, Person person, CancellationToken stop)
    {
        var at = person;
        while (at.MergedIntoId is { } into)
            at = await db.People.SingleAsync(p => p.Id == into, stop);
        return at.Id;
    }

    private static async Task<List<Guid>> TakenInAsync(SasaeaiDb db, Guid id, CancellationToken stop)
    {
        var all = new List<Guid>();
        for (var level = new List<Guid> { id }; level.Count > 0; all.AddRange(level))
            level = await db.People.Where(p => p.MergedIntoId != null && level.Contains(p.MergedIntoId.Value)).Select(p => p.Id).ToListAsync(stop);
        return all;
    }

    private static async Task MarkNamesakesAsync(SasaeaiDb db, List<string> names, List<string> towns, CancellationToken stop)
    {
        var keys = names.Select(PersonKeys.Cut).ToList();
        // Loaded to be tracked: the rows in the database may be older than what is about to be saved.
        var near = db.PersonKeys.Where(k => towns.Contains(k.Municipality) && keys.Contains(k.Key)).Select(k => k.SourceId);
        await db.People.Where(p => near.Contains(p.Id)).LoadAsync(stop);
        foreach (var same in db.People.Local.Where(p => names.Contains(p.FoldedName)).GroupBy(p => (p.Municipality, p.FoldedName)))
        {
            var shared = same.Count(p => p.MergedIntoId is null) > 1;
            foreach (var person in same)
                person.HasNamesake = shared && person.MergedIntoId is null;
        }
    }
}
