using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>Files come in here, outlines and population; nothing changes until the next page's confirmation.</summary>
[OpenTo(Role.MunicipalOfficer), LargestUpload(200, "")]
public sealed class ImportModel(SasaeaiDb db, CurrentUser me, AreaImportDesk desk) : PageModel
{
    [BindProperty, Display(Name = "区域のファイル")] public List<IFormFile> Outlines { get; set; } = [];
    [BindProperty, Display(Name = "何の区域か")] public string? Kind { get; set; }
    [BindProperty, Display(Name = "人口のファイル")] public List<IFormFile> Population { get; set; } = [];

    public IEnumerable<SelectListItem> Kinds { get; } = AreaKindChoice.All.Select(k => new SelectListItem(k.Label, k.Key)).Prepend(new("えらんでください", ""));
    public List<AreaImport> Past { get; private set; } = [];

    public async Task OnGetAsync() =>
        Past = await db.AreaImports.AsNoTracking().VisibleTo(me.User).Where(i => i.State != AreaImportState.Draft).OrderByDescending(i => i.StartedAt).Take(50).ToListAsync();

    public async Task<IActionResult> OnPostOutlinesAsync()
    {
        await OnGetAsync();
        if (AreaKindChoice.Parse(Kind) is null)
            ModelState.AddModelError(nameof(Kind), "何の区域かを選んでください");
        return await StartAsync(AreaImportContent.Outlines, Outlines, nameof(Outlines));
    }

    public async Task<IActionResult> OnPostPopulationAsync()
    {
        await OnGetAsync();
        return await StartAsync(AreaImportContent.Population, Population, nameof(Population));
    }

    private async Task<IActionResult> StartAsync(AreaImportContent content, List<IFormFile> files, string field)
    {
        if (files.Count == 0 && !ModelState.ContainsKey(""))
            ModelState.AddModelError(field, "ファイルを選んでください");
        if (!ModelState.IsValid)
            return Page();
        var import = await desk.StartAsync(me.User.Municipality, content, await BytesAsync(files));
        import.Kind = content is AreaImportContent.Outlines ? Kind : null;
        import.ValidFrom = new DateOnly(me.Today.FiscalYear(), 4, 1);
        await db.SaveChangesAsync();
        return RedirectToPage("ImportDetails", new { id = import.Id });
    }

    private static async Task<List<NamedFile>> BytesAsync(List<IFormFile> files)
    {
        var read = new List<NamedFile>();
        foreach (var file in files)
        {
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy);
            read.Add(new(SafeName.Of(file.FileName), copy.ToArray()));
        }
        return read;
    }
}
