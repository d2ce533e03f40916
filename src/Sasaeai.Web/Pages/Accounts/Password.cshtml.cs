using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.SignIn;

namespace Sasaeai.Web.Pages.Accounts;

[OpenTo, AsksAgain, BeforeOwnPassword, BeforeEnrolment, Whole]
public sealed class PasswordModel(UserManager<Account> users, SignInDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "いまのパスワードを書いてください"), Display(Name = "いまのパスワード"), DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "新しいパスワードを書いてください"), Display(Name = "新しいパスワード"), DataType(DataType.Password)]
    public string Fresh { get; set; } = "";

    /// <summary>Somebody else made the password that is in use.</summary>
    public bool First => User.HasClaim(c => c.Type == Account.FirstPassword);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && Fresh == Current)
            ModelState.AddModelError(nameof(Fresh), "いまと違うパスワードにしてください");
        if (!ModelState.IsValid)
            return Page();
        var next = First ? "/Today/Index" : "Index";
        var (wait, result) = await desk.TryNewPasswordAsync((await users.GetUserAsync(User))!, Current, Fresh);
        if (wait > TimeSpan.Zero)
            ModelState.AddModelError(nameof(Current), this.WhyNot(new(SignInStep.Wait, wait))!);
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Current) : nameof(Fresh), error.Description);
        if (!result.Succeeded)
            return Page();
        this.Tell("パスワードを変えました。ほかの端末では、もう一度入りなおします。");
        return RedirectToPage(next);
    }
}
