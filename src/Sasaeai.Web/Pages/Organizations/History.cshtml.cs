using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Organizations;

[OpenTo]
public sealed class HistoryModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : PageModel
{
    public Organization Organization { get; private set; } = null!;
    public Story Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Organizations.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(o => o.Id == id) is not { } found)
            return NotFound();
        (Organization, Story) = (found, await history.ReadAsync(found));
        return Page();
    }
}
