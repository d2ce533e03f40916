using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.Resources;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Duplicates;

/// <summary>Two resources side by side: one, or two?</summary>
[OpenToKeepers]
public sealed class PairModel(SasaeaiDb db, CurrentUser me, MergeDesk desk, HistoryReader history, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "どちらの記録を残しますか"), Required(ErrorMessage = "どちらの記録を残すかを選んでください")]
    public Guid? Keep { get; set; }

    public LookAlike Pair { get; private set; } = null!;
    public Resource First { get; private set; } = null!;
    public Resource Second { get; private set; } = null!;
    public IReadOnlyList<Comparison> Comparison { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        ModelState.Clear();
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid || Keep != First.Id && Keep != Second.Id)
            return Page();
        var (from, into) = Keep == First.Id ? (Second, First) : (First, Second);
        await desk.MergeAsync(from, into, me.User);
        Pair.Decide(LookAlikeState.Merged, me.User, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell($"「{from.Name}」の記録を「{into.Name}」にまとめました", "元にもどす", $"/resources/{from.Id}/merger");
        return Redirect("/duplicates");
    }

    public async Task<IActionResult> OnPostDistinctAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Pair.Decide(LookAlikeState.Distinct, me.User, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("別のものと記録しました", "取り消す", $"/duplicates/{id}");
        return Redirect("/duplicates");
    }

    public async Task<IActionResult> OnPostReopenAsync(Guid id)
    {
        if (!await LoadAsync(id) || Pair.State is not LookAlikeState.Distinct)
            return NotFound();
        Pair.Reopen();
        await db.SaveChangesAsync();
        this.Tell("まだ決めていない組に、もどしました");
        return Redirect($"/duplicates/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.LookAlikes.VisibleTo(me.User).SingleOrDefaultAsync(p => p.Id == id) is not { } pair)
            return false;
        (Pair, First, Second) = (pair, await FindAsync(pair.FirstId), await FindAsync(pair.SecondId));
        Comparison = await history.CompareAsync(First, Second);
        return true;
    }

    private Task<Resource> FindAsync(Guid id) => db.Resources.VisibleTo(me.User).SingleAsync(r => r.Id == id);
}
