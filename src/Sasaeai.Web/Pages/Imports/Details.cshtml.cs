using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Imports;

[OpenToKeepers]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me, ImportDesk desk, ImportRoom room, Originals originals) : PageModel
{
    private const int Size = 50;

    public ImportBatch Batch { get; private set; } = null!;
    public ImportProgress? Progress { get; private set; }
    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> Outcomes { get; private set; } = [];
    public int At { get; private set; }
    public int PageCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, RowOutcome? outcome, int p = 1)
    {
        Progress = await ImportWatch.ProgressAsync(db, id, me.Now);
        if (await FindAsync(id) is not { } batch)
            return NotFound();
        Batch = batch;
        // Without script the page comes again by itself while something is going on.
        if (Progress is not null)
            Response.Headers["Refresh"] = "2";
        else
            await LoadRowsAsync(outcome, p);
        return Page();
    }

    [AsksAgain]
    public async Task<IActionResult> OnGetOriginalAsync(Guid id)
    {
        if (await FindAsync(id) is not { OriginalGoneOn: null } batch)
            return NotFound();
        await me.TakesOutAsync([new(nameof(ImportBatch), id, null, FieldClass.Personal)], Showing.Export);
        return PhysicalFile(originals.PathOf(id, 0), "application/octet-stream", batch.FileName);
    }

    public Task<IActionResult> OnPostPreviewAsync(Guid id) => BeginAsync(id, ImportTask.Preview);

    public Task<IActionResult> OnPostApplyAsync(Guid id) => BeginAsync(id, ImportTask.Apply);

    public async Task<IActionResult> OnPostStopAsync(Guid id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        this.Tell(await ImportWatch.AskToStopAsync(db, id) ? "やめるように伝えました。途中までのことは残りません" : "もう終わっていました");
        return Redirect($"/imports/{id}");
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id)
    {
        if (await FindAsync(id) is not { Waits: true } batch || await ImportWatch.ProgressAsync(db, id, me.Now) is not null)
            return NotFound();
        await desk.DropAsync(id);
        this.Tell($"「{batch.FileName}」を取り込まずに捨てました");
        return Redirect("/imports");
    }

    private async Task<IActionResult> BeginAsync(Guid id, ImportTask task)
    {
        if (await FindAsync(id) is not { Waits: true })
            return NotFound();
        await room.StartAsync(id, task, me.User);
        return Redirect($"/imports/{id}");
    }

    private Task<ImportBatch?> FindAsync(Guid id) => db.ImportBatches.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(b => b.Id == id);

    private async Task LoadRowsAsync(RowOutcome? outcome, int page)
    {
        var rows = db.ImportRows.AsNoTracking().Where(r => r.BatchId == Batch.Id);
        var counts = await rows.GroupBy(r => r.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Outcomes = [.. Enum.GetValues<RowOutcome>().Where(counts.ContainsKey).Select(o => new Choice(o.ToString(), o.Label(), counts[o]))];
        rows = outcome is { } chosen ? rows.Where(r => r.Outcome == chosen) : rows;
        PageCount = (await rows.CountAsync() + Size - 1) / Size;
        At = Math.Clamp(page, 1, Math.Max(1, PageCount));
        // What needs a person's eye comes first.
        Rows = await rows.OrderBy(r => r.Outcome == RowOutcome.Refused ? 0 : r.Outcome == RowOutcome.Vanished ? 1 : 2).ThenBy(r => r.Number).Skip((At - 1) * Size).Take(Size).ToListAsync();
    }
}
