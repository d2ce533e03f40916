using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class ConfirmationModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "いつ確かめましたか")]
    public DateOnly ConfirmedOn { get; set; } = me.Today;

    [BindProperty, Display(Name = "どなたに確かめましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? ConfirmedBy { get; set; }
    public Resource Resource { get; private set; } = null!;
    public ResourceFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (ConfirmedOn > me.Today)
            ModelState.AddModelError(nameof(ConfirmedOn), "まだ来ていない日です。確かめた日を書いてください");
        if (!ModelState.IsValid)
            return Page();
        Resource.Confirm(me.User, ConfirmedBy, ConfirmedOn);
        await db.SaveChangesAsync();
        this.Tell("まだ合っていると記録しました。ありがとうございます");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Resources.Include(r => r.Organization).Include(r => r.ServedAreas).VisibleTo(me.User).Standing().SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        (Resource, Facts) = (found, await ResourceFacts.LoadAsync(db, me, found));
        return true;
    }
}
