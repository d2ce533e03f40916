using System.Security.Claims;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Web.Security;

/// <summary>The person at the other end of this request, in the appointment they chose.</summary>
public sealed class CurrentUser(SasaeaiDb db, TimeProvider clock)
{
    public const string AppointmentClaim = "appointment";
    public const string EnrolClaim = "enrol";
    private readonly HashSet<Guid> shown = [];
    private User? user;

    /// <summary>Set by <see cref="Gate"/> before any page that is not anonymous.</summary>
    public User User => user ?? throw new InvalidOperationException("This page is anonymous: nobody is signed in.");

    /// <summary>Whose cookie it is, also where they hold no post.</summary>
    public Guid AccountId { get; private set; }
    public bool SignedIn => user is not null;
    public Municipality? Municipality { get; private set; }
    public DateOnly Today => clock.Today();

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public string Address { get; private set; } = "";

    /// <summary>The records on this page that show a person, also those that the log had already today.</summary>
    public IReadOnlyCollection<Guid> Shown => shown;

    public async Task<bool> LoadAsync(ClaimsPrincipal principal, string? address, CancellationToken stop)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return false;
        Guid? chosen = Guid.TryParse(principal.FindFirstValue(AppointmentClaim), out var id) ? id : null;
        AccountId = account;
        using (db.ReachEveryMunicipality())
            user = await db.UserAsync(account, chosen, Today, stop);
        db.User = user;
        Address = address ?? "";
        if (user is not null)
            Municipality = await db.Municipalities.FindAsync([user.Municipality], stop);
        return user is not null;
    }

    /// <summary>Writes to the access log that this person's data is being shown; saved before the page is answered.</summary>
    public async Task LooksAtAsync(string subject, Guid id, Guid? personId, Showing how = Showing.Page)
    {
        shown.Add(id);
        db.AddView(User, new Sighting(subject, id, personId), how, Address, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    /// <summary>The same for a page about one worry: only where it names someone.</summary>
    public Task OpensAsync(Need need) => need.NamesSomebody ? LooksAtAsync(nameof(Need), need.Id, need.PersonId) : Task.CompletedTask;

    /// <summary>The same for a list that says whose each row is.</summary>
    public async Task LooksThroughAsync(IReadOnlyCollection<Sighting> seen)
    {
        shown.UnionWith(seen.Select(s => s.Id));
        await db.AddListViewsAsync(User, seen, Address, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    /// <summary>The page that showed these goes to the printer.</summary>
    public async Task PrintsAsync(IReadOnlyCollection<Guid> records)
    {
        await db.AddPrintsAsync(User, records, Address, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    /// <summary>The same for what was searched for, taken out as a file or printed.</summary>
    public async Task TakesOutAsync(IReadOnlyCollection<Sighting> seen, Showing how)
    {
        shown.UnionWith(seen.Select(s => s.Id));
        db.AddViews(User, seen, how, Address, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }
}
