using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Matching;

[OpenToListeners]
public sealed class WithdrawalModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    [BindProperty, Display(Name = "取り下げるわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? EndNote { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(id, r => r.Withdraw(Me.User, EndNote ?? "", Today), "打診を取り下げました。");
}
