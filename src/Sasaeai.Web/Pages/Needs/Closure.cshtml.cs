using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

[OpenToListeners]
public sealed class ClosureModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "閉じるわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? ClosedReason { get; set; }

    [BindProperty, Display(Name = "もう一度ひらくわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await new ReferralDesk(Db).CloseAsync(Need, ClosedReason ?? "", Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("閉じました。", "もう一度ひらく", $"/needs/{id}/closure");
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await new ReferralDesk(Db).ReopenAsync(Me.User, Need, Why ?? "", Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("もう一度ひらきました。");
        return RedirectToPage("Details", new { id });
    }
}
