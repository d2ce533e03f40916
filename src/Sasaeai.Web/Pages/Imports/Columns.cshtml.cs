using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Imports.Formats;

namespace Sasaeai.Web.Pages.Imports;

/// <summary>Which column means what, asked with the column's own first values before one's eyes.</summary>
[OpenToKeepers]
public sealed class ColumnsModel(SasaeaiDb db, CurrentUser me, ImportDesk desk, ImportRoom room) : PageModel
{
    [BindProperty, Display(Name = "何の一覧ですか"), Required(ErrorMessage = "何の一覧かを選んでください")]
    public ImportKind? Kind { get; set; }

    [BindProperty, Display(Name = "どの表を読みますか")]
    public string? Table { get; set; }

    /// <summary>For each column the field that it feeds, or null.</summary>
    [BindProperty]
    public List<Field?> Fields { get; set; } = [];

    public ImportBatch Batch { get; private set; } = null!;
    public ListFile List { get; private set; } = null!;
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds { get; } = Enum.GetValues<ImportKind>().Select(kind => new SelectListItem(kind.Label(), kind.ToString()));
    public IEnumerable<SelectListItem> Tables => List.File.Tables.Select(table => new SelectListItem(table.Name, table.Name));
    public IEnumerable<SelectListItem> Meanings { get; } = [new("使わない", ""), .. Enum.GetValues<Field>().Select(field => new SelectListItem(field.Label(), field.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id, string? table)
    {
        if (!await LoadAsync(id, table))
            return NotFound();
        ModelState.Clear();
        (Kind, Table) = (List.Kind ?? ImportKind.Table, List.First.Table.Name);
        Fields = [.. Enumerable.Range(0, List.First.Table.Header.Count).Select(List.First.Mapping.FieldOf)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id, Table))
            return NotFound();
        if (!Fields.Contains(Field.Name))
            ModelState.AddModelError("", "「名称」にあたる列を選んでください");
        if (!ModelState.IsValid)
            return Page();
        var mapping = new ColumnMapping(List.First.Table.Header);
        foreach (var (column, field) in Fields.Index())
            if (field is { } meant && column < mapping.Header.Count)
                mapping.Set(meant, column);
        await desk.ChooseAsync(Batch, Kind!.Value, mapping.ToString(), List.File.Tables.Count > 1 && List.First.Table.IsSheet ? Table : null);
        await db.SaveChangesAsync();
        await room.StartAsync(id, ImportTask.Preview, me.User);
        return Redirect($"/imports/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, string? table)
    {
        if (await ImportWatch.ProgressAsync(db, id, me.Now) is not null || await db.ImportBatches.VisibleTo(me.User).SingleOrDefaultAsync(b => b.Id == id) is not { Waits: true } batch)
            return false;
        Batch = batch;
        if (table is not null)
            (Batch.Table, Batch.Mapping) = (table, null);
        List = await desk.OpenAsync(Batch);
        Samples = [.. List.First.Table.Rows().Take(3).Select(row => row.Cells)];
        return true;
    }
}
