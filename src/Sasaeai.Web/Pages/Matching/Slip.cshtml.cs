using Microsoft.AspNetCore.Mvc;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Web.Pages.Slips;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>A paper for a group that has no account.</summary>
[OpenToListeners]
public sealed class SlipModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    public Paper? Paper { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var key = OneTimeKey.New();
        Db.Add(Sasaeai.Slips.Slip.ForReferral(Me.User, Referral, key, Today));
        if (Referral.Need!.IsPersonal)
            await Me.LooksAtAsync(nameof(Referral), Referral.Id, Referral.Need.PersonId, Showing.Print);
        await Db.SaveChangesAsync();
        Paper = Paper.Of(Referral, key, this, Me);
        return Page();
    }
}
