using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Consent;

[OpenToListeners]
public sealed class WithdrawalModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "取り消すわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? WithdrawnReason { get; set; }
    public SharingBasis Basis { get; private set; } = null!;

    /// <summary>What it will do to those who were asked on it.</summary>
    public IReadOnlyList<Referral> Affected { get; private set; } = [];

    public IReadOnlyList<HandOver> Handed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await new ReferralDesk(db).WithdrawBasisAsync(me.User, Basis, WithdrawnReason ?? "", me.Today);
        await db.SaveChangesAsync();
        this.Tell("取り消しを書きとめました。相手には、もう見えません。");
        return RedirectToPage("/Needs/Details", new { id = Basis.NeedId });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.SharingBases.VisibleTo(db.Needs, me.User).SingleOrDefaultAsync(b => b.Id == id) is not { } found)
            return false;
        Basis = found;
        Affected = await db.Referrals.VisibleTo(me.User).Include(r => r.Resource)
            .Where(r => r.SharingBasisId == id).StillOpen().ToListAsync();
        Handed = await db.HandOvers.AsNoTracking().VisibleTo(me.User).Where(h => h.SharingBasisId == id).ToListAsync();
        return true;
    }
}
