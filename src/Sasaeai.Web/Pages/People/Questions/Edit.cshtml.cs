using Microsoft.AspNetCore.Mvc;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.People.Questions;

/// <summary>All that was written of a person, with a way to each question.</summary>
[OpenToListeners]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    public string? Area { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Area = (await AreaGroups.LoadAsync(Db, Me.User, Me.Today)).Path(Person.AreaId);
        return Page();
    }
}
