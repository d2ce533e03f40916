using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;

namespace Sasaeai.Web.Pages.Matching;

[OpenToListenersAndAsked]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    private readonly SasaeaiDb db = db;

    public IReadOnlyList<Strand> Strands { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Asked ? Disclosure.Fields is not SharedFields.None && Referral.Need!.IsPersonal : Referral.Need!.IsPersonal)
            await Me.LooksAtAsync(nameof(Referral), Referral.Id, Referral.Need.PersonId);
        Strands = await db.Referrals.Where(r => r.NeedId == Referral.NeedId).StrandsFor(Me.User).ToListAsync();
        return Page();
    }
}
