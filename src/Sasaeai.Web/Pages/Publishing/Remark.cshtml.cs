using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.Publishing;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>ちがっていたら知らせる. Taken from anyone, so no token guards it: it acts for nobody, and a token would need a cookie.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class RemarkModel(SasaeaiDb db, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "どんな知らせですか")]
    public RemarkKind? Kind { get; set; }

    [BindProperty, Display(Name = "どこがどうちがいますか"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Words { get; set; }

    public PublicEntry Entry { get; private set; } = null!;
    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, bool sent)
    {
        Sent = sent;
        return await FindAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        // Whoever happens to be signed in here writes as a reader like any other.
        db.User = null;
        await new RemarkDesk(db).LeaveAsync(Entry, Kind, Words, clock.Today());
        await db.SaveChangesAsync();
        return RedirectToPage(new { id, sent = true });
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await db.PublishedAsync(id) is not { } entry)
            return false;
        Entry = entry;
        return true;
    }
}
