using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>だれが見たか. Who has seen this person, and what this account has seen between two times.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public LookAsk Ask { get; private set; } = null!;
    public LookList List { get; private set; } = null!;
    public bool SeesAll => me.User.Role is Role.MunicipalOfficer or Role.Auditor;

    public async Task OnGetAsync(LookAsk ask)
    {
        ModelState.Clear();
        List = await LookList.LoadAsync(db, me, Ask = ask);
    }
}
