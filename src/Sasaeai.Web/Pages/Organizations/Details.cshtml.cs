using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.History;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Organizations;

[OpenTo]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : PageModel
{
    public Organization Organization { get; private set; } = null!;
    public Organization? Survivor { get; private set; }
    public string? Area { get; private set; }
    public IReadOnlyList<Resource> Runs { get; private set; } = [];
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public bool HearsNeeds => me.User.HearsNeeds;
    public Story Story { get; private set; } = null!;
    public bool MayWrite => me.User.KeepsRegistry && Organization.MergedIntoId is null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Organizations.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(o => o.Id == id) is not { } found)
            return NotFound();
        Organization = found;
        Survivor = await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == found.MergedIntoId);
        Area = await db.Areas.VisibleTo(me.User).Where(a => a.Id == found.AreaId).Select(a => a.Name).SingleOrDefaultAsync();
        Runs = await db.Resources.AsNoTracking().VisibleTo(me.User).Standing().Where(r => r.OrganizationId == id)
            .OrderBy(r => r.State == ResourceState.Ended).ThenBy(r => r.Kana ?? r.Name).Take(200).ToListAsync();
        Needs = await db.Needs.AsNoTracking().VisibleTo(me.User).Where(n => n.OrganizationId == id).OrderByDescending(n => n.HeardOn).ThenByDescending(n => n.Id).Take(100).ToListAsync();
        await me.LooksThroughAsync(await db.NamedThereAsync(me.User, [new(id, found.Note)]));
        Story = await history.ReadAsync(found, most: 5);
        return Page();
    }
}
