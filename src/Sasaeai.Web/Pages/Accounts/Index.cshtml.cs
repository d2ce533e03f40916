using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Pages.Accounts;

[OpenTo, BeforeEnrolment]
public sealed class IndexModel(UserManager<Account> users, SignInDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "いまのパスワードを書いてください"), Display(Name = "いまのパスワード"), DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "新しいパスワードを書いてください"), Display(Name = "新しいパスワード"), DataType(DataType.Password)]
    public string Fresh { get; set; } = "";

    public Account Me { get; private set; } = null!;
    public bool Changed { get; private set; }

    public async Task OnGetAsync(bool changed)
    {
        Me = (await users.GetUserAsync(User))!;
        Changed = changed;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync(changed: false);
        if (!ModelState.IsValid)
            return Page();
        var result = await users.ChangePasswordAsync(Me, Current, Fresh);
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Current) : nameof(Fresh), error.Description);
        if (!result.Succeeded)
            return Page();
        await desk.InAsync(Me, enrol: Me.TotpSecret is null && !Me.Demo);
        return RedirectToPage(new { changed = true });
    }
}
