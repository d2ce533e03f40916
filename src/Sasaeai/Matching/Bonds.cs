using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Text;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>ひとつのつながり, to a resource or to the organisation that runs it.</summary>
/// <param name="Kind">A key of <c>tie-kind</c>.</param>
/// <param name="Past">It has ended: they have been there.</param>
public sealed record Bond(Guid? ResourceId, Guid? OrganizationId, string Kind, string? Words = null, bool Keep = false, bool Past = false)
{
    /// <summary>Of the resource: its name, place and days.</summary>
    public string? Name { get; init; }
    public string? Place { get; init; }
    public Days Days { get; init; }
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    public bool IsTo(Resource resource) => ResourceId == resource.Id || IsToRunnerOf(resource);

    public bool IsToRunnerOf(Resource resource) => OrganizationId is { } organization && organization == resource.OrganizationId;
}

/// <summary>その方のつながり, as far as the one who searches may know them.</summary>
public sealed record Bonds
{
    public static readonly Bonds None = new();

    public IReadOnlyList<Bond> Own { get; init; } = [];

    /// <summary>Those of the people in the same household who are in sight.</summary>
    public IReadOnlyList<Bond> Family { get; init; } = [];

    /// <summary>Key contacts who belong to an organisation: who they are, and whether they may hear of the worry.</summary>
    public IReadOnlyList<(Guid OrganizationId, string Name, MayHear May)> Contacts { get; init; } = [];

    /// <summary>The person goes to this building already, for something else.</summary>
    public bool GoesTo(string place, Guid otherThan) => Own.Any(b => b is { Past: false, Place: not null, Kind: not Avoids }
        && b.ResourceId != otherThan && Folding.ForComparison(b.Place) == Folding.ForComparison(place));

    /// <summary>The tie kind of one whom the person would rather not meet.</summary>
    internal const string Avoids = "avoids";

    public static async Task<Bonds> LoadAsync(SasaeaiDb db, User user, Need need, DateOnly today, CancellationToken stop = default)
    {
        if (need.PersonId is not { } person)
            return None;
        var mates = await MatesAsync(db, user, person, today, stop);
        var contacts = await db.KeyContacts.AsNoTracking().Where(c => c.PersonId == person && c.OrganizationId != null).ToListAsync(stop);
        return new Bonds
        {
            Own = [.. await OfAsync(db, [person], today, stop), .. await HelpingAsync(db, person, need.Id, stop)],
            Family = mates.Count == 0 ? [] : [.. (await OfAsync(db, mates, today, stop)).Where(b => b is { Past: false, Kind: not Avoids })],
            Contacts = [.. contacts.Where(c => c.HoldsOn(today)).Select(c => (c.OrganizationId!.Value, c.Name, c.MayHear))],
        };
    }

    private static async Task<List<Guid>> MatesAsync(SasaeaiDb db, User user, Guid person, DateOnly today, CancellationToken stop)
    {
        var homes = db.HouseholdMembers.Where(m => m.PersonId == person && (m.Until == null || m.Until >= today)).Select(m => m.HouseholdId);
        var mates = await db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId) && m.PersonId != null && m.PersonId != person && (m.Until == null || m.Until >= today))
            .Select(m => m.PersonId!.Value).Distinct().ToListAsync(stop);
        return mates.Count == 0 ? mates : await db.PeopleInSight(user, mates).Select(p => p.Id).ToListAsync(stop);
    }

    private static async Task<List<Bond>> OfAsync(SasaeaiDb db, IReadOnlyCollection<Guid> people, DateOnly today, CancellationToken stop)
    {
        var ties = await db.PersonTies.AsNoTracking().Where(t => people.Contains(t.PersonId)).OrderBy(t => t.Id).ToListAsync(stop);
        var ids = ties.Where(t => t.ResourceId is not null).Select(t => t.ResourceId!.Value).ToList();
        var resources = ids.Count == 0 ? [] : await db.Resources.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        return [.. ties.Where(t => t.From is null || t.From <= today).Select(t => To(
            new Bond(t.ResourceId, t.OrganizationId, t.Kind, t.Words, t.Keep, Past: t.Until < today), t.ResourceId is { } id ? resources.GetValueOrDefault(id) : null))];
    }

    /// <summary>Those who help the person already, with another of their worries.</summary>
    private static async Task<List<Bond>> HelpingAsync(SasaeaiDb db, Guid person, Guid needId, CancellationToken stop)
    {
        var helping = await db.Referrals.AsNoTracking().Where(r => r.NeedId != needId && r.Need!.PersonId == person && r.State == ReferralState.InUse)
            .Select(r => r.Resource!).ToListAsync(stop);
        return [.. helping.DistinctBy(r => r.Id).Select(r => To(new Bond(r.Id, null, "comes"), r))];
    }

    private static Bond To(Bond bond, Resource? resource) =>
        resource is null ? bond : bond with { Name = resource.Name, Place = resource.ComesToYou ? null : resource.PlaceName, Days = resource.Days, Sessions = resource.Sessions };
}
