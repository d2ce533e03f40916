using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Text;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.Emergencies;

/// <summary>
/// Finds one person for somebody who knows who it is: the whole name, and a birth date, a telephone or an address with its number. It gives no list,
/// and whoever is not found cannot tell why.
/// </summary>
public static class ExactSearch
{
    private const int LeastLetters = 2;

    /// <exception cref="RefusedException">What was typed could be many people's; the message says what to add.</exception>
    public static void Check(this Sought sought)
    {
        if (Person.FoldName(sought.Name).Length < LeastLetters)
            throw new RefusedException("お名前を、名字から書いてください。", nameof(sought.Name));
        if (sought.Born is { Date: not { Day: not null, About: false } })
            throw new RefusedException("生年月日は、日まで書いてください。わからないときは、空けてください。", nameof(Sought.Born));
        if (!string.IsNullOrWhiteSpace(sought.Phone) && PhoneNumber.Digits(sought.Phone).Length == 0)
            throw new RefusedException("電話は、市外局番から書いてください。わからないときは、空けてください。", nameof(sought.Phone));
        if (!string.IsNullOrWhiteSpace(sought.Address) && JapaneseAddress.Parse(sought.Address).Block.Length == 0)
            throw new RefusedException("住所は、番地まで書いてください。わからないときは、空けてください。", nameof(sought.Address));
        if (sought.Born is null && string.IsNullOrWhiteSpace(sought.Phone) && string.IsNullOrWhiteSpace(sought.Address))
            throw new RefusedException("生年月日・電話・住所のうち、わかるものを一つは書いてください。", nameof(Sought.Born));
    }

    /// <summary>The one person of the municipality whom everything typed fits; null where there is nobody, or no telling which of two.</summary>
    public static async Task<Person?> ExactlyAsync(this SasaeaiDb db, User user, Sought sought, CancellationToken stop = default)
    {
        var called = new[] { Person.FoldName(sought.Name), Folding.ForReading(Courtesy.Off(sought.Name.Trim())) }.Select(PersonKeys.Cut).ToList();
        var ids = db.PersonKeys.VisibleTo(user).Where(k => called.Contains(k.Key)).Select(k => k.PersonId);
        var people = await db.People.AsNoTracking().Standing().Where(p => p.Municipality == user.Municipality && p.DiedText == null && ids.Contains(p.Id)).ToListAsync(stop);
        var fitting = people.Where(p => p.IsCalled(sought.Name)).Select(p => (Person: p, Proofs: Proofs(p, sought))).Where(f => f.Proofs > 0).ToList();
        var most = fitting.Where(f => f.Proofs == fitting.Max(o => o.Proofs)).ToList();
        return most is [var one] ? one.Person : null;
    }

    /// <summary>How much of what was typed the record says too; none where it says otherwise in one point.</summary>
    private static int Proofs(Person person, Sought sought)
    {
        var (phone, address) = (PhoneNumber.Digits(person.Phone), JapaneseAddress.Parse(person.Address));
        bool?[] agrees =
        [
            sought.Born is { } born && person.Born is { } known ? born.Date == known.Date : null,
            PhoneNumber.Digits(sought.Phone) is { Length: > 0 } digits && phone.Length > 0 ? digits == phone : null,
            JapaneseAddress.Parse(sought.Address) is { Block.Length: > 0 } place && address.Block.Length > 0 ? place.IsSameBlock(address) : null,
        ];
        return agrees.Contains(false) ? 0 : agrees.Count(a => a == true);
    }
}
