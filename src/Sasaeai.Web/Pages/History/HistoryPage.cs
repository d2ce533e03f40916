using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.History;

namespace Sasaeai.Web.Pages.History;

/// <summary>Every change of one record of the registry, for whoever may see the record.</summary>
public abstract class HistoryPage<T>(HistoryReader history) : PageModel where T : Mergeable
{
    public HistoryView View { get; private set; } = null!;

    /// <summary>What the records are, as a word.</summary>
    protected abstract string What { get; }
    protected abstract IQueryable<T> Visible { get; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Visible.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return NotFound();
        View = new(What, found.Name, await history.ReadAsync(found));
        return Page();
    }
}

/// <param name="What">What the record's list is called.</param>
public sealed record HistoryView(string What, string Name, Story Story);
