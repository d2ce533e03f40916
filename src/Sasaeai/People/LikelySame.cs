using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.People;

/// <summary>What is known of somebody before a record is made of them.</summary>
public sealed record Sought(string Name, string? Kana = null, string? Phone = null, string? Address = null, Birth? Born = null);

/// <summary>Somebody who may be the one sought, and why. Whether it is the same person, only a person can say.</summary>
public sealed record Likeness(Person Person, IReadOnlyList<string> Reasons)
{
    public string Because => string.Join('・', Reasons);
}

public static class LikelySame
{
    private const int Most = 8;
    private const int MostRead = 200;
    private const int LeastLetters = 2;

    /// <summary>People of the same name, however it is spelled, of the same reading, telephone, birth date or house; the likeliest first.</summary>
    /// <param name="people">Those whom the user may see.</param>
    /// <param name="keys">The keys of the user's municipality.</param>
    /// <param name="sought">As far as it was typed.</param>
    /// <param name="stop">Ends the search.</param>
    public static async Task<IReadOnlyList<Likeness>> LikelySameAsync(this IQueryable<Person> people, IQueryable<PersonKey> keys, Sought sought, CancellationToken stop = default)
    {
        var asked = Beginnings(sought).Where(k => k.Length >= LeastLetters).Distinct().ToList();
        if (asked.Count == 0)
            return [];
        var found = keys.Beginning(asked).Select(k => k.PersonId);
        var near = await people.AsNoTracking().Standing().Where(p => found.Contains(p.Id)).OrderBy(p => p.Id).Take(MostRead).ToListAsync(stop);
        return [.. near.Select(p => (Person: p, Reasons: Reasons(p, sought).ToList())).Where(l => l.Reasons.Count > 0)
            .OrderByDescending(l => l.Reasons.Sum(r => r.Weight)).ThenBy(l => l.Person.Kana ?? l.Person.Name, StringComparer.Ordinal)
            .Take(Most).Select(l => new Likeness(l.Person, [.. l.Reasons.Select(r => r.Words)]))];
    }

    private static IEnumerable<string> Beginnings(Sought sought)
    {
        yield return PersonKeys.Cut(Person.FoldName(sought.Name));
        // 渚本さん may be any 渚本 of the list.
        yield return PersonKeys.Cut(Person.FoldName(sought.Name.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? ""));
        foreach (var reading in new[] { sought.Name, sought.Kana })
            yield return PersonKeys.Cut(Folding.ForReading(reading));
        yield return PhoneNumber.Digits(sought.Phone);
        if (sought.Born?.Date is { Day: not null } born)
            yield return PersonKeys.Born(born);
        if (JapaneseAddress.Parse(sought.Address) is { Block.Length: > 0 } place)
            yield return PersonKeys.Cut(place.Locality + place.Block);
    }

    private static IEnumerable<(string Words, int Weight)> Reasons(Person person, Sought sought)
    {
        var name = Person.FoldName(sought.Name);
        var reading = Folding.ForReading(sought.Kana ?? sought.Name);
        var names = Names(person).ToList();
        var sameBirth = sought.Born?.Date is { Day: not null } born && person.Born?.Date == born;
        if (person.FoldedName == name)
            yield return ("お名前が同じ", 5);
        else if (names.Contains(name))
            yield return ("通称か前の名前が同じ", 4);
        else if (reading.Length > 0 && Folding.ForReading(person.Kana) == reading)
            yield return ("読みが同じ", 4);
        else if (name.Length >= LeastLetters && name.Length < person.FoldedName.Length && person.FoldedName.StartsWith(name, StringComparison.Ordinal))
            yield return ("名字が同じ", 1);
        if (PhoneNumber.Digits(sought.Phone) is { Length: > 0 } digits && PhoneNumber.Digits(person.Phone) == digits)
            yield return ("電話が同じ", 4);
        if (sameBirth)
            yield return ("生年月日が同じ", 3);
        if (JapaneseAddress.Parse(sought.Address).IsSameBlock(JapaneseAddress.Parse(person.Address)))
            yield return ("住所が同じ", 2);
    }

    private static IEnumerable<string> Names(Person person) =>
        History.Mergeable.Names(person.OtherNames).Concat(person.FormerNames.Select(f => f.Name)).Select(Person.FoldName);
}
