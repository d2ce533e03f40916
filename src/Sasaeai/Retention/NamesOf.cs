using System.Text;
using Sasaeai.Algorithms.Text;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.Retention;

/// <summary>
/// How a person may be written in the records of others: all their names, with and without the blank between family name and given name, and as
/// <see cref="Folding.ForSearch"/> leaves them, for some columns keep words so.
/// </summary>
public static class NamesOf
{
    /// <summary>In three letters a family name alone, a place and half the words of the language are found too.</summary>
    private const int Least = 3;

    /// <returns>The longest first, so that no name is taken for a part of another.</returns>
    public static IReadOnlyList<string> People(IEnumerable<Person> people) =>
        [.. people.SelectMany(Of).SelectMany(Spellings).Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    private static IEnumerable<string> Of(Person person) =>
        Mergeable.Names(person.OtherNames).Concat(person.FormerNames.Select(f => f.Name)).Prepend(person.Name);

    private static IEnumerable<string> Spellings(string name)
    {
        var parts = name.Normalize(NormalizationForm.FormC).Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Sum(p => p.Length) < Least ? [] : new[] { name, string.Join(' ', parts), string.Join('　', parts), string.Concat(parts) }.SelectMany(n => new[] { n, Folding.ForSearch(n) });
    }
}
