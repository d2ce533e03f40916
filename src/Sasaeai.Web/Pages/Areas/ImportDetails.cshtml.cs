using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Web.Components;
using Sasaeai.Web.Components.Map;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>One import: as a draft, what it would do; afterwards what it did, and taking it back.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class ImportDetailsModel(SasaeaiDb db, CurrentUser me, AreaImportDesk desk) : PageModel
{
    [BindProperty] public ImportForm Form { get; set; } = new();

    public AreaImport Import { get; private set; } = null!;
    public BoundarySet? Set { get; private set; }
    public OutlinePlan? Outlines { get; private set; }
    public PopulationPlan? Population { get; private set; }

    /// <summary>Why the files cannot be read as they are, and what may be chosen to help.</summary>
    public BoundaryFileException? Problem { get; private set; }
    public string? Refusal { get; private set; }
    public MapView Map { get; private set; } = new() { Title = "", Description = "" };

    /// <summary>新しい圏域 9、使わない 2.</summary>
    public string Counts => string.Join("、", Outlines!.Rows.GroupBy(r => r.Step).OrderBy(g => g.Key).Select(g => $"{Words(g.Key)} {g.Count()}"));

    public static string Words(PlannedStep step) => step switch
    {
        PlannedStep.Add => "新しい圏域",
        PlannedStep.Redraw => "境界が変わる",
        PlannedStep.Keep => "同じ",
        _ => "使わない",
    };

    public static Shape Mark(PlannedStep step) => step switch
    {
        PlannedStep.Add => Components.Shape.New,
        PlannedStep.Redraw => Components.Shape.Moving,
        PlannedStep.Keep => Components.Shape.Done,
        _ => Components.Shape.Stopped,
    };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Form = ImportForm.Of(Import);
        await PreviewAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return await AgainAsync();
        Form.Onto(Import);
        await db.SaveChangesAsync();
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return await AgainAsync();
        Form.Onto(Import);
        try
        {
            await desk.ConfirmAsync(Import);
        }
        catch (Exception refused) when (refused is RefusedException or BoundaryFileException)
        {
            ModelState.AddModelError("", refused.Message);
            return await AgainAsync();
        }
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        await desk.UndoAsync(Import);
        this.Tell("取り消しました。前のようすに戻っています");
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> AgainAsync()
    {
        await PreviewAsync();
        return Page();
    }

    private async Task PreviewAsync()
    {
        if (Import.State is not AreaImportState.Draft)
            return;
        try
        {
            if (Import.Content is AreaImportContent.Outlines)
                await PreviewOutlinesAsync();
            else
                await PreviewPopulationAsync();
        }
        catch (BoundaryFileException problem)
        {
            Problem = problem;
        }
        catch (RefusedException refused)
        {
            Refusal = refused.Message;
        }
    }

    private async Task PreviewOutlinesAsync()
    {
        Set = await desk.ReadOutlinesAsync(Import);
        Outlines = await desk.PlanOutlinesAsync(Import, Set);
        Form.NameColumn ??= Outlines.NameColumn;
        Map = AreaMaps.Preview(Outlines);
    }

    private async Task PreviewPopulationAsync()
    {
        Population = await desk.PlanPopulationAsync(Import);
        var tree = await AreaOverview.LoadAsync(db, me.User, me.Today);
        if (Population.Tables.Count > 0)
            Map = AreaMaps.Preview(Population.Tables[0], AreaMaps.Whole(tree).Areas);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var import = await db.AreaImports.VisibleTo(me.User).SingleOrDefaultAsync(i => i.Id == id);
        Import = import!;
        return import is not null;
    }
}
