using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Matching;

[OpenToListeners]
public sealed class FollowUpModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    [BindProperty, Display(Name = "どんなようすでしたか"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(id, r => r.FollowItUp(Me.User, Note ?? "", Today), "ようすを書きとめました。");
}
