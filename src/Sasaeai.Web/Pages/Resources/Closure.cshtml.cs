using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class ClosureModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "いつ終わりましたか")]
    public DateOnly StateSince { get; set; } = me.Today;

    [BindProperty, Display(Name = "終わったわけ")]
    public string? EndedReason { get; set; }
    public Resource Resource { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Resource.End(StateSince, EndedReason ?? "", me.Today);
        await db.SaveChangesAsync();
        this.Tell("終わったと記録しました", "取り消す", $"/resources/{id}/closure");
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Resource.TakeBackEnd();
        await db.SaveChangesAsync();
        this.Tell($"終わったという記録を取り消し、「{Resource.State.Label()}」にもどしました");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id) =>
        await db.Resources.VisibleTo(me.User).Standing().SingleOrDefaultAsync(r => r.Id == id) is { } found && (Resource = found) is not null;
}
