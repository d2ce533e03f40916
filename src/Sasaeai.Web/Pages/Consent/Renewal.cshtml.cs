using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Consent;

/// <summary>The same yes asked for again, before or after it ran out.</summary>
[OpenToListeners]
public sealed class RenewalModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "だれが、よいと言いましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? GivenBy { get; set; }

    [BindProperty, Display(Name = "どのように聞きましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? How { get; set; }

    [BindProperty, Display(Name = "いつまで")]
    public DateOnly? ExpiresOn { get; set; }

    public SharingBasis Basis { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        (GivenBy, ExpiresOn) = (Basis.GivenBy, ConsentYear.End(Basis.ExpiresOn > me.Today ? Basis.ExpiresOn.Value : me.Today));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Basis.Renew(me.User, GivenBy ?? "", How ?? "", ExpiresOn, me.Today);
        await db.SaveChangesAsync();
        this.Tell("あらためてうかがったことを書きとめました。");
        return RedirectToPage("/Needs/Details", new { id = Basis.NeedId });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.SharingBases.VisibleTo(db.Needs, me.User).SingleOrDefaultAsync(b => b.Id == id) is not { } found)
            return false;
        Basis = found;
        return true;
    }
}
