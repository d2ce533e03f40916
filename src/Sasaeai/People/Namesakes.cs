using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.People;

/// <summary>
/// 同じお名前の方. Where all that is known of two is alike, or next to nothing is known, they are told apart by when their records were begun and
/// by whom: true of each, and remembered by whoever wrote them down. Nobody is merged for being alike.
/// </summary>
public static class Namesakes
{
    /// <param name="db">Asked for doubles and for the history.</param>
    /// <param name="inSight">Of some people those whom the reader may see: nobody else's double is hinted at.</param>
    /// <param name="shown">About to be named on a page.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task TellApartAsync(this SasaeaiDb db, Func<IReadOnlyCollection<Guid>, IQueryable<Person>> inSight, IEnumerable<Person?> shown, CancellationToken stop = default)
    {
        var namesakes = shown.OfType<Person>().Where(p => p.HasNamesake).ToList();
        if (namesakes.Count == 0)
            return;
        var doubles = await DoublesAsync(db, inSight, namesakes, stop);
        var unclear = namesakes.FindAll(p => p.Reach is null || doubles.Contains((p.FoldedName, p.Apart)));
        var begun = await db.BeginningsAsync([.. unclear.Select(p => p.Id)], stop);
        foreach (var person in unclear)
            person.Begun = begun.GetValueOrDefault(person.Id);
    }

    /// <summary>When each of these people's records was begun; those are missing of whom the history does not say.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Beginning>> BeginningsAsync(this SasaeaiDb db, IReadOnlyCollection<Guid> people, CancellationToken stop = default)
    {
        if (people.Count == 0)
            return new Dictionary<Guid, Beginning>();
        var added = await db.Changes.AsNoTracking().Where(c => people.Contains(c.SubjectId) && c.Subject == nameof(Person) && c.Kind == ChangeKind.Added)
            .Select(c => new { c.SubjectId, c.At, c.ByName }).ToListAsync(stop);
        return added.OrderBy(c => c.At).DistinctBy(c => c.SubjectId).ToDictionary(c => c.SubjectId, c => new Beginning(DateOnly.FromDateTime(c.At.InJapan()), c.ByName, c.SubjectId));
    }

    /// <summary>Names and what is known, where two in sight share both.</summary>
    private static async Task<HashSet<(string, string?)>> DoublesAsync(SasaeaiDb db, Func<IReadOnlyCollection<Guid>, IQueryable<Person>> inSight, List<Person> namesakes, CancellationToken stop)
    {
        var rarest = namesakes.Where(p => p.Reach is not null).Select(PersonKeys.Rarest).OfType<string>().Distinct().ToList();
        if (rarest.Count == 0)
            return [];
        var town = namesakes[0].Municipality;
        var near = await db.PersonKeys.Where(k => k.Municipality == town && rarest.Contains(k.Key)).Select(k => k.PersonId).Distinct().ToListAsync(stop);
        var alike = await inSight(near).AsNoTracking().Standing().Where(p => p.HasNamesake).ToListAsync(stop);
        return [.. alike.GroupBy(p => (p.FoldedName, p.Apart)).Where(g => g.Count() > 1).Select(g => g.Key)];
    }
}
