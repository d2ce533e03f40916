using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

[OpenToListeners]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty]
    public NeedForm Form { get; set; } = new();
    public Need Need { get; private set; } = null!;
    public AreaGroups Areas { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Need.IsPersonal)
            await me.LooksAtAsync(nameof(Need), Need.Id, Need.PersonId);
        Form = NeedForm.From(Need, NeedKeywords.Guess(Need.Words));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Need.Describe(Form.Describe(await WhereAsync()));
        await db.SaveChangesAsync();
        this.Tell("書き足しました。");
        return RedirectToPage("Details", new { id });
    }

    /// <summary>Words that did not change keep the point they have; an area that was chosen by hand is not guessed over.</summary>
    private async Task<Whereabouts> WhereAsync()
    {
        var found = Form.Where?.Trim() == Need.Where
            ? new Whereabouts(Need.Where, Need.AreaId, Need.Latitude, Need.Longitude)
            : await PlaceFinder.FindAsync(db, me.User, Form.Where, me.Today);
        return Form.AreaId is { } chosen && chosen != Need.AreaId ? found with { AreaId = chosen } : found;
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        Areas = await AreaGroups.LoadAsync(db, me.User, me.Today);
        return await db.Needs.VisibleTo(me.User).Include(n => n.Person).SingleOrDefaultAsync(n => n.Id == id) is { } found && (Need = found) is not null;
    }
}
