using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Pages.Accounts;

[OpenTo, BeforeEnrolment]
public sealed class IndexModel(UserManager<Account> users) : PageModel
{
    public Account Me { get; private set; } = null!;

    public async Task OnGetAsync() => Me = (await users.GetUserAsync(User))!;
}
