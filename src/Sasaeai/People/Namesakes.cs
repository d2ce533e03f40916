using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.People;

public static class Namesakes
{
    private const int Most = 8;

    /// <summary>People of the same name, however it is spelled, or of the same telephone. Whether one is the same person, only a person can say.</summary>
    /// <param name="people">Those whom the user may see.</param>
    /// <param name="name">As typed.</param>
    /// <param name="phone">As typed, if at all.</param>
    /// <param name="stop">Ends the search.</param>
    public static async Task<IReadOnlyList<Person>> NamesakesAsync(this IQueryable<Person> people, string name, string? phone, CancellationToken stop = default)
    {
        var folded = Folding.ForComparison(name);
        var first = Folding.ForSearch(name).Split(' ')[0];
        var start = first.Length > 2 ? first[..2] : first;
        var digits = PhoneNumber.Digits(phone);
        var near = await people.AsNoTracking().Where(p => p.Search.Contains(start) || (digits != "" && p.Search.Contains(digits))).ToListAsync(stop);
        return [.. near.Where(p => Folding.ForComparison(p.Name) == folded || (p.Kana != null && Folding.ForComparison(p.Kana) == folded)
            || (digits != "" && PhoneNumber.Digits(p.Phone) == digits)).OrderBy(p => p.Kana ?? p.Name, StringComparer.Ordinal).Take(Most)];
    }
}
