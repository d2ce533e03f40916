using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>引き継いだもの. What colleagues handed to the reader, with their notes, until it is said to have been read.</summary>
[OpenToListeners]
public sealed class TakenOverModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public IReadOnlyList<Takeover> Given { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        await db.TellApartAsync(me.User, [.. Given.Select(t => t.Need!)]);
        await me.LooksThroughAsync(Given.Select(t => t.Need!).Sightings());
    }

    /// <param name="one">A single one; none for all that are shown.</param>
    public async Task<IActionResult> OnPostAsync(Guid? one)
    {
        await LoadAsync();
        var read = Given.Where(t => one is null || t.Id == one).ToList();
        if (one is not null && read.Count == 0)
            return NotFound();
        foreach (var takeover in read)
            takeover.Acknowledge(me.User, me.Today);
        await db.SaveChangesAsync();
        this.Tell($"引き継いだこと{read.Count}件を確かめました。");
        return RedirectToPage();
    }

    private async Task LoadAsync() => Given = await db.Takeovers.ToAcknowledge(me.User).Include(t => t.Need!).ThenInclude(n => n.Person).OrderBy(t => t.On).ThenBy(t => t.Id).ToListAsync();
}
