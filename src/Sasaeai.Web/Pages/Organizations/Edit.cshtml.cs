using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Organizations;

[OpenToKeepers]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty]
    public OrganizationForm Form { get; set; } = new();

    /// <summary>The last change that the writer saw; a later one by someone else is not written over unseen.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }
    public Organization Organization { get; private set; } = null!;
    public AreaGroups Areas { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Form = OrganizationForm.From(Organization);
        Seen = await db.LastSeenAsync(Organization);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Seen = await this.TellOfLaterChangeAsync(db, Organization, Seen);
        if (!ModelState.IsValid)
            return Page();
        var before = Placed;
        Form.WriteTo(Organization);
        Organization.AreaId = await db.AreaAfterAsync(me.User.Municipality, before, Placed, me.Today);
        await db.SaveChangesAsync();
        this.Tell("書きかえました");
        return RedirectToPage("Details", new { id });
    }

    private PlacedAt Placed => new(Organization.Latitude, Organization.Longitude, Organization.AreaId);

    private async Task<bool> LoadAsync(Guid id)
    {
        Areas = await AreaGroups.LoadAsync(db, me.User, me.Today);
        return await db.Organizations.VisibleTo(me.User).Standing().SingleOrDefaultAsync(o => o.Id == id) is { } found && (Organization = found) is not null;
    }
}
