using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>Every change of one worry; who opens it is written down, as for the worry itself.</summary>
[OpenToListeners]
public sealed class HistoryModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : NeedPage(db, me)
{
    public HistoryView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        View = new("困りごと", Need.Title, await history.ReadAsync(Need));
        return Page();
    }
}
