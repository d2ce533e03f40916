using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Rules;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>A page about one version, found among those that its reader keeps.</summary>
public abstract class RuleSetPage(SasaeaiDb db, CurrentUser me) : PageModel
{
    public RuleSet Rules { get; private set; } = null!;
    public DateOnly Today => me.Today;
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;

    protected async Task<bool> FindAsync(Guid id)
    {
        if (await db.RuleSets.KeptBy(me.User).Include(r => r.Area).SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        Rules = found;
        return true;
    }

    /// <summary>Does one thing to the version, or shows the page again with what was wrong.</summary>
    protected async Task<IActionResult> ChangeAsync(Guid id, Func<Task> change, string told)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await change();
        await db.SaveChangesAsync();
        this.Tell(told);
        return RedirectToPage("Details", new { id });
    }
}
