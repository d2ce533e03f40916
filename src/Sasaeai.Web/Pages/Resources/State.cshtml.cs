using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class StateModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "なにがありましたか"), Required(ErrorMessage = "なにがあったかを選んでください")]
    public ResourceState? State { get; set; }

    [BindProperty, Display(Name = "それはいつですか")]
    public DateOnly StateSince { get; set; } = me.Today;
    public Resource Resource { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Resource.MoveTo(State!.Value, StateSince, me.Today);
        await db.SaveChangesAsync();
        this.Tell($"「{Resource.State.Label()}」にしました", "ちがっていたら、もう一度なおす", $"/resources/{id}/state");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id) =>
        await db.Resources.VisibleTo(me.User).Standing().SingleOrDefaultAsync(r => r.Id == id) is { } found && (Resource = found) is not null;
}
