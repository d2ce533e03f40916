using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.People;

/// <summary>Every change of one person's record; who opens it is written down, as for the record itself.</summary>
[OpenToListeners]
public sealed class HistoryModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : PersonPage(db, me)
{
    public HistoryView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        View = new("人", Person.Name, await history.ReadAsync(Person));
        return Page();
    }
}
