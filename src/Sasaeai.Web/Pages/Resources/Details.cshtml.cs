using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Slips;
using Sasaeai.Web.Components.Map;
using Sasaeai.Web.Pages.Areas;
using Sasaeai.Web.Pages.History;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Resources;

[OpenTo]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : PageModel
{
    public Resource Resource { get; private set; } = null!;
    public ResourceFacts Facts { get; private set; } = null!;
    public Resource? Survivor { get; private set; }
    public IReadOnlyList<Approach> Approaches { get; private set; } = [];
    public MapView? Map { get; private set; }
    public Story Story { get; private set; } = null!;
    public NextStep? Next { get; private set; }

    /// <summary>When those who run it were last handed a paper that they have not answered.</summary>
    public DateOnly? HandedOn { get; private set; }
    public bool ListIsOpen => me.Municipality?.PublicListSince is not null;
    public bool MayWrite => me.User.KeepsRegistry && Resource.MergedIntoId is null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Resources.AsNoTracking().Include(r => r.Organization).Include(r => r.ServedAreas).VisibleTo(me.User).SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return NotFound();
        Resource = found;
        Facts = await ResourceFacts.LoadAsync(db, me, found);
        Survivor = await db.Resources.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(r => r.Id == found.MergedIntoId);
        Approaches = await db.Approaches.AsNoTracking().VisibleTo(me.User).Where(a => a.ResourceId == id).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).ToListAsync();
        Map = await MapAsync(found);
        await me.LooksThroughAsync(await db.NamedThereAsync(me.User, [.. ResourceSheet.Said(found)]));
        Story = await history.ReadAsync(found, most: 5);
        HandedOn = (await db.Slips.VisibleTo(me.User).HandedAsync([id])).TryGetValue(id, out var handed) ? handed : null;
        Next = MayWrite ? NextStep.Of(found, Approaches, me.Today) : null;
        return Page();
    }

    private async Task<MapView?> MapAsync(Resource resource)
    {
        if (resource is not { Latitude: { } latitude, Longitude: { } longitude })
            return null;
        var area = await db.Areas.AsNoTracking().VisibleTo(me.User).Include(a => a.Boundaries).SingleOrDefaultAsync(a => a.Id == resource.AreaId);
        return AreaMaps.Spot(area, me.Today, new(1, resource.Name, $"/map?area={resource.AreaId}", latitude, longitude));
    }
}
