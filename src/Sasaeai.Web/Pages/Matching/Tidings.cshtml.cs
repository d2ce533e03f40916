using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>知らせ. What happened to the person, in one sentence, until those who help have heard it.</summary>
[OpenToListenersAndAsked]
public sealed class TidingsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Word Word { get; private set; } = null!;
    /// <summary>On the same day the same was asked for somebody else, too: day and resource do not say whom it is about.</summary>
    public bool Another { get; private set; }

    /// <summary>Of those who help, for whoever tells them.</summary>
    public string? Phone { get; private set; }
    public bool Asked => me.User.Role is Role.Tier3Coordinator;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var referral = await db.Referrals.WithTidingsFor(me.User).Include(r => r.Resource).SingleAsync(r => r.Id == id);
        referral.HearTidings(me.User, me.Today);
        await db.SaveChangesAsync();
        this.Tell(Asked ? "読んだことを残しました" : "伝えたと記録しました");
        return RedirectToPage("/Today/Index");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await db.Referrals.AsNoTracking().WithTidingsFor(me.User).Where(r => r.Id == id).Words().SingleOrDefaultAsync() is not { } word)
            return false;
        Word = word;
        Another = await db.Referrals.AnyAsync(r => r.Id != id && r.AskedOn == word.AskedOn && db.Referrals.Any(told => told.Id == id && told.ResourceId == r.ResourceId && told.NeedId != r.NeedId));
        Phone = Asked ? null : await db.Referrals.Where(r => r.Id == id).Select(r => r.Resource!.Phone).SingleAsync();
        return true;
    }
}
