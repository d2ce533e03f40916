using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Retention;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>One worry: what was said, what is known, who could help, who was asked, and the thread of it.</summary>
[OpenToListeners]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Shown = 3;
    private const int ExcludedShown = 5;
    private const int Most = 100;

    public Need Need { get; private set; } = null!;
    public string? Area { get; private set; }
    public Shortlist List { get; private set; } = null!;

    /// <summary>Where to ask on, if nobody in the registry could be asked.</summary>
    public IReadOnlyList<AskAround> Around { get; private set; } = [];

    /// <summary>With the one who was asked and has not refused, or the first candidate, drawn in.</summary>
    public PersonWeek Week => PersonWeek.Of(List.Asker, Referrals.FirstOrDefault(r => r.Open)?.Resource ?? (List.Candidates.Count > 0 ? List.Candidates[0].Resource : null));

    /// <summary>Whom to call about the person, where the person's own page is open to the reader.</summary>
    public IReadOnlyList<KeyContact> Contacts { get; private set; } = [];
    public bool OpensPerson { get; private set; }
    public IReadOnlyList<Referral> Referrals { get; private set; } = [];
    public IReadOnlyList<SharingBasis> Bases { get; private set; } = [];
    public IReadOnlyList<HandOver> HandOvers { get; private set; } = [];
    public IReadOnlyList<Takeover> Takeovers { get; private set; } = [];

    /// <summary>Somebody is in charge who reaches it.</summary>
    public bool Held { get; private set; }

    /// <summary>Given to the reader, who has not said yet to have read it.</summary>
    public Takeover? Given => Need.HeldById == me.User.AccountId && Need.State is not NeedState.Closed ? Takeovers.FirstOrDefault(t => t.ToId == me.User.AccountId && t.SeenOn is null) : null;
    public IReadOnlyList<Strand> Strands { get; private set; } = [];
    public NextStep? Next { get; private set; }

    /// <summary>Someone asked to see more than the first few.</summary>
    public bool All { get; private set; }
    public DateOnly Today => me.Today;
    public bool Keeps => me.User.KeepsRegistry;
    public bool SeesWhoLooked => me.User.Role is Role.MunicipalOfficer;
    public bool Deletes => Deletion.MayDecide(me.User);
    public IEnumerable<Candidate> Candidates => All ? List.Candidates.Take(Most) : List.Candidates.Take(Shown);
    public IEnumerable<Candidate> Excluded => All ? List.Excluded.Take(Most) : List.Excluded.Take(ExcludedShown);
    public bool More => !All && (List.Candidates.Count > Shown || List.Excluded.Count > ExcludedShown);

    public async Task<IActionResult> OnGetAsync(Guid id, bool all)
    {
        if (await db.Needs.AsNoTracking().VisibleTo(me.User).Include(n => n.Person).SingleOrDefaultAsync(n => n.Id == id) is not { } need)
            return NotFound();
        await me.OpensAsync(need);
        await db.TellApartAsync(me.User, [need]);
        (Need, All) = (need, all);
        Area = await db.Areas.VisibleTo(me.User).Where(a => a.Id == need.AreaId).Select(a => a.Name).SingleOrDefaultAsync();
        List = await Matchmaker.ShortlistAsync(db, me.User, need, me.Today);
        if (List.Candidates.Count == 0 && List.Categories.Count > 0 && need.Waits)
            Around = await AskAround.FindAsync(db, me.User, List.Asker);
        Referrals = await db.Referrals.AsNoTracking().VisibleTo(me.User).Include(r => r.Resource).Include(r => r.SharingBasis)
            .Where(r => r.NeedId == id).OrderByDescending(r => r.AskedOn).ThenByDescending(r => r.Id).ToListAsync();
        Bases = await db.SharingBases.AsNoTracking().VisibleTo(db.Needs, me.User).Where(b => b.NeedId == id).OrderByDescending(b => b.GivenOn).ThenByDescending(b => b.Id).ToListAsync();
        Strands = await db.Referrals.Where(r => r.NeedId == id).StrandsFor(me.User).ToListAsync();
        HandOvers = await db.HandOvers.AsNoTracking().VisibleTo(me.User).Where(h => h.NeedId == id).OrderByDescending(h => h.HandedOn).ThenByDescending(h => h.Id).ToListAsync();
        Takeovers = await db.Takeovers.AsNoTracking().VisibleTo(me.User).Where(t => t.NeedId == id).OrderByDescending(t => t.On).ThenByDescending(t => t.Id).ToListAsync();
        Held = need.HeldById == me.User.AccountId || (await Hands.LoadAsync(db, me.User.Municipality, me.Today)).Hold(need);
        OpensPerson = need.PersonId is { } person && await db.PersonToOpenAsync(me.User, person) is not null;
        if (OpensPerson)
            Contacts = [.. (await db.KeyContacts.AsNoTracking().Where(c => c.PersonId == need.PersonId).OrderBy(c => c.Id).ToListAsync()).Where(c => c.HoldsOn(me.Today))];
        await me.LooksThroughAsync(Contacts.Select(c => c.ContactId).OfType<Guid>().Sightings());
        Next = NextStep.For(need, Referrals, HandOvers, Bases, List, me.Today, me.User.KeepsRegistry);
        return Page();
    }

    /// <summary>The referral that is open with a resource, so that nobody is asked twice.</summary>
    public Referral? OpenWith(Guid resource) => Referrals.FirstOrDefault(r => r.ResourceId == resource && r.Open);
}
