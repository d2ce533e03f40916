using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Seeding;

namespace Sasaeai.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class IndexModel(SignInManager<Account> signIn, SignInDesk desk, SasaeaiDb db) : PageModel
{
    [BindProperty, Required(ErrorMessage = "入るときの名前を書いてください"), Display(Name = "入るときの名前")]
    public string SignInName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "パスワードを書いてください"), Display(Name = "パスワード"), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>The demo's own sign-ins, shown only where the database holds nothing but the demo.</summary>
    public IReadOnlyList<Member> Demo { get; private set; } = [];

    public async Task OnGetAsync() => Demo = await db.Municipalities.AllAsync(m => m.Demo) && await db.Municipalities.AnyAsync() ? Cast.Staff : [];

    public async Task<IActionResult> OnPostAsync(string? next)
    {
        await OnGetAsync();
        if (!ModelState.IsValid)
            return Page();
        var account = await signIn.UserManager.FindByNameAsync(SignInName.Trim());
        var result = account is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.CheckPasswordSignInAsync(account, Password, lockoutOnFailure: true);
        if (result.Succeeded)
            return await desk.PasswordWasRightAsync(account!) is SignInStep.Code
                ? RedirectToPage("/SignIn/Code", new { next })
                : LocalRedirect(Url.IsLocalUrl(next) ? next : "/");
        ModelState.AddModelError(nameof(Password), result.IsLockedOut
            ? "まちがいが続いたので、10分ほど入れません。しばらくしてからお試しください"
            : "名前かパスワードが違います。もう一度お確かめください");
        return Page();
    }
}
