using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

[OpenToListeners]
public sealed class ClosureModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private readonly ReferralDesk desk = new(db);

    [BindProperty, Display(Name = "閉じるわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? ClosedReason { get; set; }
    public Need Need { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await desk.CloseAsync(Need, ClosedReason ?? "", me.Today);
        await db.SaveChangesAsync();
        this.Tell("閉じました。", "もう一度ひらく", $"/needs/{id}/closure");
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        await desk.ReopenAsync(Need);
        await db.SaveChangesAsync();
        this.Tell("もう一度ひらきました。");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id) =>
        await db.Needs.VisibleTo(me.User).SingleOrDefaultAsync(n => n.Id == id) is { } found && (Need = found) is not null;
}
