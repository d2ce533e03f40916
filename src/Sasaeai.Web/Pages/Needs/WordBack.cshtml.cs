using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>Whoever told a worry hears what came of it.</summary>
[OpenToListeners]
public sealed class WordBackModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "なにを伝えましたか（いらないときは、そのわけ）"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "話した日")]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        On = Me.Today;
        return await FindAsync(id) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(Guid id) => KeepAsync(id, need => need.TellBack(Me.User, Words ?? "", On ?? Me.Today, Me.Today), "返事をしたことを書きとめました。");

    public Task<IActionResult> OnPostNoneAsync(Guid id) => KeepAsync(id, need => need.LeaveUntold(Me.User, Words ?? "", Me.Today), "返事はいらないと書きとめました。");

    private async Task<IActionResult> KeepAsync(Guid id, Action<Need> keep, string told)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        keep(Need);
        await Db.SaveChangesAsync();
        this.Tell(told);
        return RedirectToPage("Details", null, new { id }, "following");
    }
}
