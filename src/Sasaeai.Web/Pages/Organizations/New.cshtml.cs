using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Organizations;

[OpenToKeepers]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty]
    public OrganizationForm Form { get; set; } = new();
    public AreaGroups Areas { get; private set; } = null!;

    public async Task OnGetAsync() => Areas = await AreaGroups.LoadAsync(db, me.User, me.Today);

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (!ModelState.IsValid)
            return Page();
        var organization = Form.NewIn(me.User.Municipality);
        organization.AreaId ??= await db.DailyLivingAtAsync(organization.Municipality, organization.Latitude, organization.Longitude, me.Today);
        organization.Registered();
        db.Add(organization);
        await db.SaveChangesAsync();
        this.Tell($"「{organization.Name}」を書きとめました");
        return RedirectToPage("Details", new { id = organization.Id });
    }
}
