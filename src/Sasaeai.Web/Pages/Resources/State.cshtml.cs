using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class StateModel(SasaeaiDb db, CurrentUser me) : ResourcePage(db, me)
{
    [BindProperty, Display(Name = "なにがありましたか"), Required(ErrorMessage = "なにがあったかを選んでください")]
    public ResourceState? State { get; set; }

    [BindProperty, Display(Name = "それはいつですか")]
    public DateOnly StateSince { get; set; } = me.Today;

    public Task<IActionResult> OnPostAsync(Guid id) =>
        ChangeAsync(id, r => r.MoveTo(State!.Value, StateSince, Me.Today), r => $"「{r.State.Label()}」にしました", ("ちがっていたら、もう一度なおす", "State"));
}
