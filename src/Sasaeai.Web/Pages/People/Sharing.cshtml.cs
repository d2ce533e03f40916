using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Matching;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.People;

/// <summary>見られる人、伝えた相手. In one view who may open a person's record and why, and what was told to whom, on what basis, for how long.</summary>
[OpenToListeners]
public sealed class SharingModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    public IReadOnlyList<Onlooker> Onlookers { get; private set; } = [];
    public IReadOnlyList<EmergencyOpening> Openings { get; private set; } = [];
    public IReadOnlyList<Told> Bases { get; private set; } = [];
    public bool SeesWhoLooked => Me.User.Role is Role.MunicipalOfficer;

    /// <summary>One basis, the worry it is about, and who was told on it.</summary>
    public sealed record Told(SharingBasis Basis, Need Need, IReadOnlyList<Referral> Referrals, IReadOnlyList<HandOver> Handed);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var needs = await Db.Needs.AsNoTracking().VisibleTo(Me.User).Where(n => n.PersonId == id).ToListAsync();
        Onlookers = await Sasaeai.Matching.Onlookers.OfAsync(Db, Person, needs, Today);
        Openings = await Db.EmergencyOpenings.AsNoTracking().Of(Person).ToListAsync();
        var ids = needs.Select(n => n.Id).ToList();
        var bases = await Db.SharingBases.AsNoTracking().VisibleTo(Db.Needs, Me.User).Where(b => ids.Contains(b.NeedId)).OrderByDescending(b => b.GivenOn).ThenByDescending(b => b.Id).ToListAsync();
        var referrals = await Db.Referrals.AsNoTracking().VisibleTo(Me.User).Include(r => r.Resource).Include(r => r.SharingBasis).Where(r => ids.Contains(r.NeedId)).OrderBy(r => r.AskedOn).ThenBy(r => r.Id).ToListAsync();
        var handed = await Db.HandOvers.AsNoTracking().VisibleTo(Me.User).Where(h => ids.Contains(h.NeedId)).OrderBy(h => h.HandedOn).ThenBy(h => h.Id).ToListAsync();
        Bases = [.. bases.Select(b => new Told(b, needs.Single(n => n.Id == b.NeedId), [.. referrals.Where(r => r.SharingBasisId == b.Id)], [.. handed.Where(h => h.SharingBasisId == b.Id)]))];
        return Page();
    }

    /// <summary>What its recipient can read of it on the screen today.</summary>
    public string Reads(Referral referral, Need need) => referral.ReadableOn(Today, need) is var fields and not SharedFields.None
        ? $"いま見えるもの：{fields.Label()}" : "いまは見えません";
}
