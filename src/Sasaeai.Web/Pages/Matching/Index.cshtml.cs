using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>打診の一覧. Everyone sees their own side of it.</summary>
[OpenToListenersAndAsked]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private ToldNames? names;

    public ReferralList List { get; private set; } = null!;
    public bool Asked => me.User.Role is Role.Tier3Coordinator;
    public DateOnly Today => me.Today;

    public async Task OnGetAsync(ReferralAsk ask)
    {
        // A value in the address that means nothing does not narrow.
        ModelState.Clear();
        List = await ReferralList.LoadAsync(db, me, ask);
        if (Asked)
            names = await ToldNames.LoadAsync(db, me.User, me.Today);
        else
            await db.TellApartAsync(me.User, [.. List.Rows.Select(r => r.Need!)]);
    }

    /// <summary>Whose worry it is, as far as this reader may know.</summary>
    public string? Name(Referral referral) => Asked ? names!.Called(referral, Disclosure.Of(referral, me.Today)) : referral.Need!.Whose;

    public string? Title(Referral referral) => Asked ? Disclosure.Of(referral, me.Today).Title : referral.Need!.Title;
}
