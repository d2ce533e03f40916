using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Areas;

[OpenTo(Role.MunicipalOfficer)]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty] public AreaForm Form { get; set; } = new();

    public Area Area { get; private set; } = null!;
    public AreaChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Form = AreaForm.Of(Area);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Area.Describe(Form.Given(Choices.CoverableIds), await db.Municipalities.SingleAsync(m => m.Code == me.User.Municipality), Choices.Own);
        await db.SaveChangesAsync();
        this.Tell("書きなおしました");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        Choices = await AreaChoices.LoadAsync(db, me.User, me.Today);
        var area = await db.Areas.VisibleTo(me.User).Include(a => a.Boundaries).Include(a => a.Covers).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id);
        Area = area!;
        return area is not null;
    }
}
