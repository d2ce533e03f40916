using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class ClosureModel(SasaeaiDb db, CurrentUser me) : ResourcePage(db, me)
{
    [BindProperty, Display(Name = "いつ終わりましたか")]
    public DateOnly StateSince { get; set; } = me.Today;

    [BindProperty, Display(Name = "終わったわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? EndedReason { get; set; }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        ChangeAsync(id, r => r.End(StateSince, EndedReason ?? "", Me.Today), _ => "終わったと記録しました", ("取り消す", "Closure"));

    public Task<IActionResult> OnPostUndoAsync(Guid id) =>
        ChangeAsync(id, r => r.TakeBackEnd(), r => $"終わったという記録を取り消し、「{r.State.Label()}」にもどしました");
}
