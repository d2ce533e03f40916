using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Organizations;

[OpenToKeepers]
public sealed class ClosureModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "いつ終えましたか")]
    public DateOnly ClosedOn { get; set; } = me.Today;

    [BindProperty, Display(Name = "終えたわけ")]
    public string? ClosedReason { get; set; }
    public Organization Organization { get; private set; } = null!;
    public IReadOnlyList<Resource> StillRunning { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Organization.Close(ClosedOn, ClosedReason ?? "", me.Today);
        await db.SaveChangesAsync();
        this.Tell("活動を終えたと記録しました", "取り消す", $"/organizations/{id}/closure");
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Organization.Reopen();
        await db.SaveChangesAsync();
        this.Tell("終えたという記録を取り消しました");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Organizations.VisibleTo(me.User).SingleOrDefaultAsync(o => o.Id == id) is not { } found)
            return false;
        Organization = found;
        StillRunning = await db.Resources.AsNoTracking().VisibleTo(me.User).Standing()
            .Where(r => r.OrganizationId == id && r.State != ResourceState.Ended).OrderBy(r => r.Kana ?? r.Name).ToListAsync();
        return true;
    }
}
