using Sasaeai.Algorithms.Text;
using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>One of a list of people, with what lies outside their own record.</summary>
/// <param name="Heard">The first worry about them that the reader may see.</param>
/// <param name="Begun">When their record was begun.</param>
public sealed record Listed(Person Person, string? Area = null, string? LivesWith = null, string? Part = null, string? Heard = null, string? Begun = null);

/// <summary>見分ける手がかり. Wherever two in one list could be taken for each other, the line under each name says what tells them apart.</summary>
public static class Distinguishing
{
    public const string NothingYet = "見分ける手がかりが、まだ書かれていません";
    private const int Usual = 3, AreaAt = 1, FormerFrom = 6, FormerFacts = 2;

    public static IReadOnlyDictionary<Guid, string> Lines(IReadOnlyCollection<Listed> list, DateOnly today)
    {
        var facts = list.ToDictionary(l => l.Person.Id, l => Facts(l, today).ToList());
        var names = list.ToDictionary(l => l.Person.Id, l => Names(l.Person));
        return list.ToDictionary(l => l.Person.Id, l =>
        {
            var others = list.Where(other => other.Person.Id != l.Person.Id && names[other.Person.Id].Overlaps(names[l.Person.Id])).Select(other => other.Person).ToList();
            // Whoever is found by a name that is another's name today has to show that it was theirs.
            var former = !others.TrueForAll(other => other.FoldedName == l.Person.FoldedName) && others.Exists(other => names[other.Id].Overlaps(Former(l.Person)));
            return Line(facts[l.Person.Id], [.. others.Select(other => facts[other.Id])], former ? FormerFrom : int.MaxValue);
        });
    }

    /// <summary>Those of some people who may be taken for another of them: of one name in any spelling, today or before, or of one reading.</summary>
    public static IReadOnlyCollection<Guid> Alike(IReadOnlyCollection<Person> people)
    {
        var called = people.SelectMany(p => Names(p).Select(name => (Name: name, p.Id))).ToLookup(c => c.Name, c => c.Id);
        return [.. called.Where(g => g.Count() > 1).SelectMany(g => g).Distinct()];
    }

    private static HashSet<string> Names(Person person) => [person.FoldedName, .. Readings([person.Kana]), .. Former(person)];

    private static IEnumerable<string> Former(Person person) =>
        [.. Mergeable.Names(person.OtherNames).Concat(person.FormerNames.Select(f => f.Name)).Select(Person.FoldName), .. Readings(person.FormerNames.Select(f => f.Kana))];

    /// <summary>Marked, so that no reading is taken for a name.</summary>
    private static IEnumerable<string> Readings(IEnumerable<string?> kana) => kana.Where(k => !string.IsNullOrWhiteSpace(k)).Select(k => $"#{Folding.ForReading(k)}");

    /// <summary>Each fact at its place in every person's row, null where nobody knows it.</summary>
    private static IEnumerable<string?> Facts(Listed listed, DateOnly today)
    {
        var person = listed.Person;
        yield return person.Born is { } born ? $"{born}（{person.AgeWords(today)}）" : null;
        yield return listed.Area;
        yield return person.Address;
        yield return listed.LivesWith;
        yield return listed.Part;
        yield return PhoneNumber.Digits(person.Phone) is { Length: > 4 } digits ? $"電話の終わり {digits[^4..]}" : null;
        yield return person.OtherNames is { } names ? $"通称 {names}" : null;
        yield return person.FormerNames is { Count: > 0 } former ? $"前の名前 {string.Join('、', former.Select(f => f.Name))}" : null;
        // What was heard says most, the number is what other pages call them by.
        yield return listed.Heard is null && listed.Begun is null ? null : string.Join('　', new[] { listed.Heard, listed.Begun }.OfType<string>());
    }

    /// <param name="own">Each fact at its place.</param>
    /// <param name="others">The same of those who could be taken for this one.</param>
    /// <param name="former">From where on the names of before and besides stand, where they have to be shown.</param>
    private static string Line(List<string?> own, List<List<string?>> others, int former)
    {
        var shown = Math.Min(Usual, own.Count);
        // That something is known of another alone tells nothing of this one, and an area alone parts nobody from a neighbour.
        bool Parts(List<string?> other) => own.Take(shown).Index().Any(fact => fact.Item is not null && fact.Item != other[fact.Index] && !(fact.Index == AreaAt && other[AreaAt] is null));
        while (shown < own.Count && !others.TrueForAll(Parts))
            shown++;
        var words = own.Index().Where(fact => fact.Index < shown || fact.Index >= former && fact.Index < former + FormerFacts).Select(fact => fact.Item).OfType<string>().ToList();
        if (!others.TrueForAll(Parts))
            words.Add(NothingYet);
        return string.Join('　', words);
    }
}
