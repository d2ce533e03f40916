using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Accounts;

/// <summary>What stands on the paper with which somebody chooses their own password.</summary>
/// <param name="Key">Shown here and nowhere else.</param>
/// <param name="Address">The link in the picture.</param>
public sealed record OneTimePaper(Account Account, LinkPurpose Purpose, string Key, string Address, string Picture, DateTime ValidUntil, string From)
{
    public static OneTimePaper Of(Account account, LinkPurpose purpose, string key, PageModel page, CurrentUser me)
    {
        var address = page.Url.PageLink("/Accounts/Invitation", values: new { key })!;
        return new(account, purpose, key, address, QrPicture.Of(address), me.Now + OneTimeLinks.Lasts(purpose), $"{me.Municipality?.Name}　{me.User.Name}");
    }
}
