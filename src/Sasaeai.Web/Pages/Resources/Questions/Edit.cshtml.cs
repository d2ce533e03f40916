using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>確かめる. All answers with a way back to each question; a draft becomes a resource here.</summary>
[OpenToKeepers]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Draft? Draft { get; private set; }
    public ResourceFacts Facts { get; private set; } = null!;
    public Organization? NewOrganization { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id) || Draft is null)
            return NotFound();
        var resource = Facts.Resource;
        if (NewOrganization is not null)
        {
            db.Add(NewOrganization);
            resource.OrganizationId = NewOrganization.Id;
        }
        // The area that the form proposed gives way to a point that lies elsewhere.
        resource.AreaId = await db.AreaAfterAsync(resource.Municipality, new(null, null, await db.OwnAreaAsync(me.User, me.Today)), new(resource.Latitude, resource.Longitude, resource.AreaId), me.Today);
        Draft.Begin(resource);
        db.Add(resource);
        db.Remove(Draft.Row);
        await db.SaveChangesAsync();
        this.Tell($"「{resource.Name}」を書きとめました");
        return Draft.Need is { } need && await db.Needs.VisibleTo(me.User).AnyAsync(n => n.Id == need)
            ? Redirect($"/needs/{need}#candidates")
            : RedirectToPage("/Resources/Details", new { id });
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id)
    {
        if (!await LoadAsync(id) || Draft is null)
            return NotFound();
        db.Remove(Draft.Row);
        await db.SaveChangesAsync();
        this.Tell($"「{Draft.Row.Name}」の書きかけを捨てました");
        return RedirectToPage("/Resources/Index");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ResourceDrafts.VisibleTo(me.User).SingleOrDefaultAsync(d => d.Id == id) is { } row)
            Draft = new Draft(row);
        var resource = Draft?.Make() ?? await db.Resources.AsNoTracking().Include(r => r.Organization).Include(r => r.ServedAreas).VisibleTo(me.User).Standing().SingleOrDefaultAsync(r => r.Id == id);
        if (resource is null)
            return false;
        NewOrganization = Draft?.NewOrganization();
        resource.Organization ??= NewOrganization ?? await db.Organizations.VisibleTo(me.User).SingleOrDefaultAsync(o => o.Id == resource.OrganizationId);
        Facts = await ResourceFacts.LoadAsync(db, me, resource, $"/resources/{id}/edit");
        return true;
    }
}
