using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Imports;

namespace Sasaeai.Web.Pages.Imports;

[OpenToKeepers]
public sealed class UndoModel(SasaeaiDb db, CurrentUser me, ImportRoom room) : PageModel
{
    public ImportBatch Batch { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        await room.StartAsync(id, ImportTask.Undo, me.User);
        return Redirect($"/imports/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ImportBatches.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(b => b.Id == id) is not { State: ImportState.Applied } batch)
            return false;
        Batch = batch;
        return true;
    }
}
