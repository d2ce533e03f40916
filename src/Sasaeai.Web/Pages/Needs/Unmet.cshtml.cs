using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>Nothing was found: what the area lacks, kept as evidence.</summary>
[OpenToListeners]
public sealed class UnmetModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "なにが足りませんでしたか")]
    public string? Missing { get; set; }

    [BindProperty, Display(Name = "ことばで"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? UnmetReason { get; set; }

    [BindProperty, Display(Name = "もう一度さがすわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Why { get; set; }

    /// <summary>Other worries of the same kind that found nothing either.</summary>
    public int Alike { get; private set; }

    /// <summary>What came nearest, so that the reason can be said.</summary>
    public Shortlist List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await new ReferralDesk(Db).FindNothingAsync(Need, Missing ?? "", UnmetReason ?? "", Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("「見つからず」にしました。地域に足りないものとして残ります。", "元にもどす", $"/needs/{id}/unmet");
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Need.LookAgain(Me.User, Why ?? "", Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("もう一度さがします。");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id))
            return false;
        List = await Matchmaker.ShortlistAsync(Db, Me.User, Need, Me.Today);
        Alike = await Db.Needs.VisibleTo(Me.User).CountAsync(n => n.Id != id && n.State == NeedState.Unmet && n.Categories.Any(c => Need.Categories.Contains(c)));
        return true;
    }
}
