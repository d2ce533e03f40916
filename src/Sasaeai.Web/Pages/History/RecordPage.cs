using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.History;

/// <summary>A page that does one thing to one record of the registry: found within sight, done, saved, and back to the record with a word about it.</summary>
public abstract class RecordPage<T>(SasaeaiDb db, CurrentUser me) : PageModel where T : Record
{
    public T Record { get; private set; } = null!;
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;
    protected abstract IQueryable<T> Visible { get; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    /// <summary>What the page shows besides the record.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <param name="id">Of the record.</param>
    /// <param name="change">Refuses with a <see cref="RefusedException"/>, which shows the page again.</param>
    /// <param name="told">What was done, in words, once it is.</param>
    /// <param name="back">The words of the link and the page where it is taken back.</param>
    protected async Task<IActionResult> ChangeAsync(Guid id, Action<T> change, Func<T, string> told, (string Words, string Page)? back = null)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        change(Record);
        await db.SaveChangesAsync();
        this.Tell(told(Record), back?.Words, back is { } way ? Url.Page(way.Page, new { id }) : null);
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await Visible.SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        Record = found;
        await LoadAsync();
        return true;
    }
}
