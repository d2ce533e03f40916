using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Pages.Accounts;

/// <summary>紙のコード. Ten at a time, shown once, to print.</summary>
[OpenTo, BeforeEnrolment, AsksAgain, Whole]
public sealed class PaperCodesModel(UserManager<Account> users, SignInDesk desk) : PageModel
{
    public SecondWays Ways { get; private set; } = null!;
    public List<string> Made { get; private set; } = [];
    public bool Owed { get; private set; }

    public async Task OnGetAsync()
    {
        Owed = User.HasClaim(c => c.Type == CurrentUser.EnrolClaim);
        Ways = await desk.WaysAsync((await users.GetUserAsync(User))!);
    }

    public async Task OnPostAsync()
    {
        await OnGetAsync();
        Made = await desk.NewPaperCodesAsync((await users.GetUserAsync(User))!);
    }
}
