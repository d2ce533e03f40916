using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>How a worry goes on, whoever helps or nobody, and the day on which to ask again.</summary>
[OpenToListeners]
public sealed class FollowUpModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "どんなようすでしたか"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "また聞く日")]
    public DateOnly? AskAgainOn { get; set; }

    [BindProperty, Display(Name = "なにを聞きますか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? AskAgainNote { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Need.AskAgainOn > Me.Today)
            (AskAgainOn, AskAgainNote) = (Need.AskAgainOn, Need.AskAgainNote);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Need.AskHow(Me.User, Note, AskAgainOn, AskAgainNote, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("書きとめました。");
        return RedirectToPage("Details", null, new { id }, "following");
    }
}
