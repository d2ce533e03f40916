using Sasaeai.Journal;

namespace Sasaeai.Web.Components;

/// <summary>Where an entry of the journal leads, for those who may go there.</summary>
public static class JournalLinks
{
    /// <param name="entry">The entry.</param>
    /// <param name="opens">Needs and referrals that the reader may open; the registry is open to all.</param>
    public static string? Of(JournalEntry entry, IReadOnlySet<Guid> opens) => entry switch
    {
        { ReferralId: { } referral } when opens.Contains(referral) => $"/referrals/{referral}",
        { NeedId: { } need } when opens.Contains(need) => $"/needs/{need}",
        { NeedId: not null } => null,
        { ResourceId: { } resource } => $"/resources/{resource}",
        { OrganizationId: { } organization } => $"/organizations/{organization}",
        _ => null,
    };
}
