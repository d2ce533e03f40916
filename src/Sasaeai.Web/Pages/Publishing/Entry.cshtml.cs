using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.Publishing;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>One entry of the public list, with a picture that leads from its print to how it stands by then.</summary>
[OpenToPublic]
public sealed class EntryModel(SasaeaiDb db, TimeProvider clock) : PageModel
{
    public PublicFacts Facts { get; private set; } = null!;
    public string Picture => QrPicture.Of(Url.PageLink("/Publishing/Entry", values: new { id = Facts.Entry.Id })!);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.PublishedAsync(id) is not { } entry)
            return NotFound();
        Facts = await PublicFacts.LoadAsync(db, entry, clock.Today());
        return Page();
    }
}
