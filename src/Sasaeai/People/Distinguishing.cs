using Sasaeai.Algorithms.Text;

namespace Sasaeai.People;

/// <summary>One of a list of people, with what lies outside their own record.</summary>
/// <param name="Heard">The first worry about them that the reader may see.</param>
/// <param name="Begun">When their record was begun.</param>
public sealed record Listed(Person Person, string? Area = null, string? LivesWith = null, string? Part = null, string? Heard = null, string? Begun = null);

/// <summary>見分ける手がかり. Wherever two in one list could be taken for each other, the line under each name says what tells them apart.</summary>
public static class Distinguishing
{
    public const string NothingYet = "見分ける手がかりが、まだ書かれていません";
    private const int Usual = 3, AreaAt = 1;

    public static IReadOnlyDictionary<Guid, string> Lines(IReadOnlyCollection<Listed> list, DateOnly today)
    {
        var facts = list.ToDictionary(l => l.Person.Id, l => Facts(l, today).ToList());
        return list.ToDictionary(l => l.Person.Id, l => Line(facts[l.Person.Id], [.. list.Where(other => MayBeTakenFor(l.Person, other.Person)).Select(other => facts[other.Person.Id])]));
    }

    /// <summary>Of the same name in any spelling, or of the same reading.</summary>
    public static bool MayBeTakenFor(Person one, Person other) => one.Id != other.Id
        && (one.FoldedName == other.FoldedName || one.Kana is not null && Folding.ForReading(one.Kana) == Folding.ForReading(other.Kana));

    /// <summary>Those of some people who may be taken for another of them.</summary>
    public static IReadOnlyCollection<Guid> Alike(IReadOnlyCollection<Person> people)
    {
        var called = people.SelectMany(p => new[] { p.FoldedName, p.Kana is null ? null : $"#{Folding.ForReading(p.Kana)}" }.OfType<string>().Select(name => (Name: name, p.Id))).ToLookup(c => c.Name, c => c.Id);
        return [.. called.Where(g => g.Distinct().Count() > 1).SelectMany(g => g).Distinct()];
    }

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

    private static string Line(List<string?> own, List<List<string?>> others)
    {
        var shown = Math.Min(Usual, own.Count);
        // An area alone parts nobody from a neighbour of the same name.
        bool Tells() => own.Take(shown).Index().Any(fact => fact.Item is not null && fact.Index != AreaAt);
        while (shown < own.Count && others.Count > 0 && (!Tells() || others.Exists(other => other.Take(shown).SequenceEqual(own.Take(shown)))))
            shown++;
        var words = own.Take(shown).OfType<string>().ToList();
        if (others.Count > 0 && !Tells() || others.Exists(other => other.SequenceEqual(own)))
            words.Add(NothingYet);
        return string.Join('　', words);
    }
}
