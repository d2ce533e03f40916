using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Resources;

[OpenTo]
public sealed class HistoryModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : PageModel
{
    public Resource Resource { get; private set; } = null!;
    public Story Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Resources.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return NotFound();
        (Resource, Story) = (found, await history.ReadAsync(found));
        return Page();
    }
}
