using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Search;

[OpenTo(Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.CareCenterStaff)]
public sealed class MissedModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public MissedAsk Ask { get; private set; } = null!;
    public MissedList List { get; private set; } = null!;

    public static bool OpenTo(Role role) =>
        role is Role.MunicipalOfficer or Role.Tier1Coordinator or Role.Tier2Coordinator or Role.CareCenterStaff;

    public async Task OnGetAsync(MissedAsk ask)
    {
        ModelState.Clear();
        List = await MissedList.LoadAsync(db, me, Ask = ask);
    }
}
