using Microsoft.AspNetCore.Mvc;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

[OpenToListeners]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty]
    public NeedForm Form { get; set; } = new();
    public AreaGroups Areas { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
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
        await Db.SaveChangesAsync();
        this.Tell("書き足しました。");
        return RedirectToPage("Details", new { id });
    }

    /// <summary>Words that did not change keep the point they have; an area that was chosen by hand is not guessed over.</summary>
    private async Task<Whereabouts> WhereAsync()
    {
        var found = Form.Where?.Trim() == Need.Where
            ? new Whereabouts(Need.Where, Need.AreaId, Need.Latitude, Need.Longitude)
            : await PlaceFinder.FindAsync(Db, Me.User, Form.Where, Me.Today);
        return Form.AreaId is { } chosen && chosen != Need.AreaId ? found with { AreaId = chosen } : found;
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        Areas = await AreaGroups.LoadAsync(Db, Me.User, Me.Today);
        return await FindAsync(id);
    }
}
