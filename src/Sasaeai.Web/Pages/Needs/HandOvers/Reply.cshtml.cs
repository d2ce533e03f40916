using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs.HandOvers;

/// <summary>One hand-over, and the section's reply to it.</summary>
[OpenToListeners]
public sealed class ReplyModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "どうなりましたか")]
    public string? Outcome { get; set; }

    [BindProperty, Display(Name = "返事"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Reply { get; set; }

    [BindProperty, Display(Name = "返事のあった日")]
    public DateOnly? RepliedOn { get; set; }

    public HandOver HandOver { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        await me.OpensAsync(HandOver.Need!);
        RepliedOn = me.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await new ReferralDesk(db).AnswerAsync(me.User, HandOver, Outcome ?? "", Reply ?? "", RepliedOn ?? me.Today, me.Today);
        await db.SaveChangesAsync();
        this.Tell("引き継ぎの返事を書きとめました。", HandOver.Taken ? "また聞く日を決める" : null, HandOver.Taken ? $"/needs/{HandOver.NeedId}/follow-up" : null);
        return RedirectToPage("/Needs/Details", null, new { id = HandOver.NeedId }, "following");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.HandOvers.VisibleTo(me.User).Include(h => h.Need!).ThenInclude(n => n.Person).Include(h => h.SharingBasis).SingleOrDefaultAsync(h => h.Id == id) is not { } found)
            return false;
        HandOver = found;
        return true;
    }
}
