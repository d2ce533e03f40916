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
        // A notice that was not shown yet was this stay's.
        TempData.Load();
        TempData.Clear();
        // Not the cookies: those of the stay are taken back by name, and the known device's mark (KnownDevice) is to stay.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return RedirectToPage("/SignIn/Index");
    }
}
