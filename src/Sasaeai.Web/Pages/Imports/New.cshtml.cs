using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.Imports;
using Sasaeai.Imports.Tables;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Imports;

[OpenToKeepers]
[LargestUpload(200, nameof(Upload))]
public sealed class NewModel(ImportDesk desk, ImportRoom room, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "ファイル"), Required(ErrorMessage = "ファイルを選んでください")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "何の一覧ですか")]
    public ImportKind? Kind { get; set; }

    public IEnumerable<SelectListItem> Kinds { get; } =
        [new("ファイルを見て決める", ""), .. Enum.GetValues<ImportKind>().Select(kind => new SelectListItem(kind.Label(), kind.ToString()))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        try
        {
            await using var content = Upload!.OpenReadStream();
            var batch = await desk.ReceiveAsync(me.User.Municipality, Upload.FileName, content, Kind, stop: stop);
            if ((await desk.OpenAsync(batch, stop)).NeedsMapping)
                return Redirect($"/imports/{batch.Id}/columns");
            await room.StartAsync(batch.Id, ImportTask.Preview, me.User);
            return Redirect($"/imports/{batch.Id}");
        }
        catch (UnreadableTableException e)
        {
            ModelState.AddModelError(nameof(Upload), e.Message);
            return Page();
        }
    }
}
