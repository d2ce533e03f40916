using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.People;

namespace Sasaeai.Matching;

/// <summary>Brings what happened to a person to all who help or were asked, and takes it back where it was a mistake. The caller saves.</summary>
public sealed class TidingsDesk(SasaeaiDb db)
{
    public async Task BringAsync(Person person, Tidings tidings, DateOnly on, CancellationToken stop = default)
    {
        foreach (var referral in await db.Referrals.Include(r => r.Resource).Where(r => r.Need!.PersonId == person.Id).StillOpen().ToListAsync(stop))
            referral.Bring(tidings, on);
    }

    /// <summary>Whoever has heard it must hear that it was not so; whoever has not need never know.</summary>
    public async Task TakeBackAsync(Person person, IReadOnlyCollection<Tidings> tidings, DateOnly on, CancellationToken stop = default)
    {
        // A worry may have become an heir's by then: the consent still names the person.
        foreach (var referral in await db.Referrals.Where(r => r.Tidings != null && tidings.Contains(r.Tidings.Value) && (r.Need!.PersonId == person.Id || r.SharingBasis!.PersonId == person.Id)).ToListAsync(stop))
            referral.TakeBackTidings(on);
    }
}
