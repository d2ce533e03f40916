using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Matching;

[OpenToListenersAndAsked]
public sealed class EndModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    [BindProperty, Display(Name = "どうなりましたか")]
    public string? Outcome { get; set; }

    [BindProperty, Display(Name = "ひとこと"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? EndNote { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(id, r => r.End(Me.User, Outcome ?? "", EndNote, Today), "終わったことを書きとめました。");
}
