using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Matching;

namespace Sasaeai.Web.Pages.Matching;

[OpenToListenersAndAsked]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    public IReadOnlyList<Strand> Strands { get; private set; } = [];

    /// <summary>Somebody there reads and answers in the product; otherwise nothing reaches them by itself.</summary>
    public bool OnScreen { get; private set; }

    /// <summary>返事の紙. When the last one was made.</summary>
    public DateOnly? SlipMadeOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Strands = await Db.Referrals.Where(r => r.NeedId == Referral.NeedId).StrandsFor(Me.User).ToListAsync();
        OnScreen = Asked || await Db.AnswersOnScreenAsync(Referral.OrganizationId, Me.Today);
        SlipMadeOn = await Db.Slips.Where(s => s.ReferralId == id).MaxAsync(s => (DateOnly?)s.MadeOn);
        return Page();
    }
}
