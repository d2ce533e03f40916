using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;

namespace Sasaeai.Web.Pages.Matching;

[OpenToListenersAndAsked]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    public IReadOnlyList<Strand> Strands { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Strands = await Db.Referrals.Where(r => r.NeedId == Referral.NeedId).StrandsFor(Me.User).ToListAsync();
        return Page();
    }
}
