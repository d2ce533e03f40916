using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Publishing;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>Whose list is open to anyone; where that is only one, the list itself.</summary>
[OpenToPublic]
public sealed class TownsModel(SasaeaiDb db) : PageModel
{
    public IReadOnlyList<Municipality> Towns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        using var everywhere = db.ReachEveryMunicipality();
        Towns = await db.Municipalities.AsNoTracking().WithPublicList().OrderBy(t => t.Code).ToListAsync();
        return Towns switch
        {
            [] => NotFound(),
            [var only] => RedirectToPage("List", new { code = only.Code }),
            _ => Page(),
        };
    }
}
