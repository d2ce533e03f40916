using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>A page about one referral: found within sight, opening it written down, and the worry following its changes.</summary>
public abstract class ReferralPage(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Referral Referral { get; private set; } = null!;
    public Disclosure Disclosure { get; private set; } = null!;

    /// <summary>To whoever was asked, what tells the person from another of the same name whom they were told of.</summary>
    public string? Apart { get; private set; }

    /// <summary>Whoever was asked reads what was told; whoever asks reads the worry itself.</summary>
    public bool Asked => me.User.Role is Role.Tier3Coordinator;
    public string Heading => Asked ? Disclosure.Title ?? "打診" : Referral.Need!.Title;
    public DateOnly Today => me.Today;
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;

    protected async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Referrals.VisibleTo(me.User).Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.Resource).Include(r => r.SharingBasis)
            .Include(r => r.Rules!).ThenInclude(r => r.Area)
            .SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        Referral = found;
        Disclosure = Disclosure.Of(found, me.Today);
        if (Asked)
            Apart = (await ToldNames.LoadAsync(db, me.User, me.Today)).Line(found);
        else
            await db.TellApartAsync(me.User, [found.Need!]);
        if (HttpMethods.IsGet(Request.Method) && found.Need!.NamesSomebody && (!Asked || Disclosure.Fields is not SharedFields.None))
            await me.LooksAtAsync(nameof(Referral), found.Id, found.Need.PersonId);
        return true;
    }

    /// <summary>Does one thing to the referral, or shows the page again with what was wrong.</summary>
    protected async Task<IActionResult> ChangeAsync(Guid id, Action<Referral> change, string told)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        change(Referral);
        await new ReferralDesk(db).SettleAsync(Referral.Need!);
        await db.SaveChangesAsync();
        this.Tell(told);
        return Asked && !Referral.Open ? RedirectToPage("Index") : RedirectToPage("Details", new { id });
    }
}
