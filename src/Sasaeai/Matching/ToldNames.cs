using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.People;
using Sasaeai.Time;

namespace Sasaeai.Matching;

/// <summary>
/// 伝えたお名前. Where one organisation was told of two people of one name, the line that tells them apart for its staff. It holds nothing but what the
/// basis of each lets them read, and what they know of the asking itself: an age or a household is no part of it.
/// </summary>
public sealed class ToldNames
{
    public const string Another = "同じお名前の打診が、ほかにもあります";
    private readonly IReadOnlyDictionary<Guid, string> lines;

    private ToldNames(IReadOnlyDictionary<Guid, string> lines) => this.lines = lines;

    /// <param name="db">Asked for all that the organisation reads of people who may have a namesake.</param>
    /// <param name="user">Of the organisation.</param>
    /// <param name="today">The day of reading.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<ToldNames> LoadAsync(SasaeaiDb db, User user, DateOnly today, CancellationToken stop = default) =>
        Of(await db.Referrals.AsNoTracking().VisibleTo(user).Where(r => r.Need!.Person!.HasNamesake || (r.Need.PersonId == null && r.Need.OrganizationId == null && r.Need.About != null))
            .Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.SharingBasis).ToListAsync(stop), today);

    /// <param name="told">What one reader may read, with needs, people and bases loaded.</param>
    /// <param name="today">The day of reading.</param>
    public static ToldNames Of(IEnumerable<Referral> told, DateOnly today)
    {
        var names = told.Select(r => new Told(r, Disclosure.Of(r, today))).Where(t => t.Disclosure.Name is not null).ToLookup(t => Person.FoldName(t.Disclosure.Name!));
        return new(names.SelectMany(same => same.Select(one => (one.Referral.Id, Line: Line(one, [.. same.Where(other => other.Whose != one.Whose)]))))
            .Where(l => l.Line is not null).ToDictionary(l => l.Id, l => l.Line!));
    }

    /// <summary>The line of a referral whose name could be taken for another's; null where it could not.</summary>
    public string? Line(Referral referral) => lines.GetValueOrDefault(referral.Id);

    /// <summary>The name as it was told, with that line.</summary>
    public string? Called(Referral referral, Disclosure told) => told.Name is { } name && Line(referral) is { } line ? $"{name}（{line}）" : told.Name;

    /// <summary>The first thing in which one differs from all others; where there is none, that there are others. What is asked stands beside it anyway.</summary>
    private static string? Line(Told one, IReadOnlyList<Told> others)
    {
        if (others.Count == 0)
            return null;
        var facts = Facts(one);
        var differs = facts.Index().Where(fact => fact.Item is not null && others.All(other => Facts(other)[fact.Index] != fact.Item)).Select(fact => fact.Item);
        return differs.FirstOrDefault() ?? Another;
    }

    private static string?[] Facts(Told told) =>
    [
        told.Disclosure.Place,
        PhoneNumberEnd(told.Disclosure.Phone),
        told.Disclosure.Kana,
        $"{JapaneseDate.Short(told.Referral.AskedOn)}に打診",
        $"{told.Referral.AskedByName}が打診",
    ];

    private static string? PhoneNumberEnd(string? phone) => Algorithms.Text.PhoneNumber.Digits(phone) is { Length: > 4 } digits ? $"電話の終わり {digits[^4..]}" : null;

    /// <param name="Referral">As it was asked.</param>
    /// <param name="Disclosure">What its recipient reads.</param>
    private sealed record Told(Referral Referral, Disclosure Disclosure)
    {
        /// <summary>Two worries in which a name was only said may be of one person or of two.</summary>
        public Guid Whose => Referral.Need!.PersonId ?? Referral.NeedId;
    }
}
