using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.SignIn;

[AllowAnonymous, Whole]
public sealed class CodeModel(SignInDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "数字を書いてください"), Display(Name = "6けたの数字")]
    public string Code { get; set; } = "";

    public SecondWays Ways { get; private set; } = new(false, 0, false, 0);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await desk.AwaitingCodeAsync() is not { } account)
            return RedirectToPage("/SignIn/Index");
        Ways = await desk.WaysAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? next)
    {
        if (await desk.AwaitingCodeAsync() is not { } account)
            return RedirectToPage("/SignIn/Index");
        Ways = await desk.WaysAsync(account);
        if (!ModelState.IsValid)
            return Page();
        var answer = await desk.TryCodeAsync(account, Code);
        if (answer.Step is SignInStep.In)
            return LocalRedirect(this.Inside(next));
        ModelState.AddModelError(nameof(Code), this.WhyNot(answer)
            ?? (Ways.App ? "数字が合いません。アプリにいま出ている6けたを書いてください。一度使った数字は使えません" : "コードが合いません。まだ使っていないものを書いてください"));
        return Page();
    }
}
