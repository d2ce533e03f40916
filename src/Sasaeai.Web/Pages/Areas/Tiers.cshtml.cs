using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>Whether the municipality is its own second tier.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class TiersModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty] public bool SingleTier { get; set; }

    public Municipality Town { get; private set; } = null!;
    public List<Area> SecondTier { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Town = await db.Municipalities.SingleAsync(m => m.Code == me.User.Municipality);
        SecondTier = await db.Areas.VisibleTo(me.User).InForceOn(me.Today).Where(a => a.Kind == AreaKind.DailyLiving).OrderBy(a => a.Name).ToListAsync();
        SingleTier = Town.SingleTier;
    }

    public async Task<IActionResult> OnPostAsync(bool singleTier)
    {
        await OnGetAsync();
        if (singleTier)
            Town.BecomeSingleTier(SecondTier);
        else
            Town.HaveTwoTiers();
        await db.SaveChangesAsync();
        this.Tell(singleTier ? "「第1層＝第2層」にしました" : "第1層と第2層を分けました", "元にもどす", "/areas/tiers");
        return RedirectToPage("Index");
    }
}
