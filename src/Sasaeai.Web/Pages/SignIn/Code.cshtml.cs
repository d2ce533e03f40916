using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class CodeModel(SignInDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "6けたの数字を書いてください"), Display(Name = "6けたの数字")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await desk.AwaitingCodeAsync() is null ? RedirectToPage("/SignIn/Index") : Page();

    public async Task<IActionResult> OnPostAsync(string? next)
    {
        if (await desk.AwaitingCodeAsync() is not { } account)
            return RedirectToPage("/SignIn/Index");
        if (!ModelState.IsValid)
            return Page();
        if (await desk.TryCodeAsync(account, Code))
            return LocalRedirect(Url.IsLocalUrl(next) ? next : "/");
        ModelState.AddModelError(nameof(Code), "数字が合いません。アプリにいま出ている6けたを書いてください。一度使った数字は使えません");
        return Page();
    }
}
