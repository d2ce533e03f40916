using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class OutModel(SignInDesk desk) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await desk.OutAsync();
        return RedirectToPage("/SignIn/Index");
    }
}
