using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Slips;
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
    public IReadOnlyList<Slip> Replies { get; private set; } = [];

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
        Settle();
        await db.SaveChangesAsync();
        this.Tell("まだ合っていると記録しました。ありがとうございます");
        return RedirectToPage("Details", new { id });
    }

    /// <summary>The record was put right, or what was written asked for nothing.</summary>
    public async Task<IActionResult> OnPostSettledAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Settle();
        await db.SaveChangesAsync();
        this.Tell("届いた返事に対応したと記録しました");
        return RedirectToPage("Details", new { id });
    }

    private void Settle()
    {
        foreach (var slip in Replies)
            slip.SettleBy(me.User, me.Today);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Resources.Include(r => r.Organization).Include(r => r.ServedAreas).VisibleTo(me.User).Standing().SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        (Resource, Facts) = (found, await ResourceFacts.LoadAsync(db, me, found));
        Replies = await db.Slips.VisibleTo(me.User).ToSettle().Where(s => s.ResourceId == id).OrderBy(s => s.AnsweredOn).ToListAsync();
        return true;
    }
}
