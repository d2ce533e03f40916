using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>引き継ぎの一覧. What somebody whose post ends leaves open, as a paper for whoever comes after.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class OpenWorkModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Appointment Post { get; private set; } = null!;
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public IReadOnlyList<Referral> Asked { get; private set; } = [];
    public IReadOnlyList<HandOver> Handed { get; private set; } = [];

    /// <summary>Of which their person does not know: the officer may know that there are some, and the first tier which.</summary>
    public int Unaware { get; private set; }
    public int Drafts { get; private set; }
    public DateOnly Today => me.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Appointments.AsNoTracking().VisibleTo(me.User).Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area).SingleOrDefaultAsync(a => a.Id == id) is not { } post)
            return NotFound();
        Post = post;
        Needs = await db.Needs.AsNoTracking().VisibleTo(me.User).Open().Where(n => n.HeardById == post.AccountId).Include(n => n.Person).InOrder(NeedOrder.LongestWait).ToListAsync();
        Unaware = await db.Needs.Where(n => n.Municipality == me.User.Municipality && n.HeardById == post.AccountId && n.Unaware).Open().CountAsync() - Needs.Count(n => n.Unaware);
        Asked = await db.Referrals.AsNoTracking().VisibleTo(me.User).StillOpen().Where(r => r.AskedById == post.AccountId).Include(r => r.Resource).Include(r => r.Need!).ThenInclude(n => n.Person)
            .OrderBy(r => r.AskedOn).ThenBy(r => r.Id).ToListAsync();
        Handed = await db.HandOvers.AsNoTracking().VisibleTo(me.User).Where(h => h.HandedById == post.AccountId && h.RepliedOn == null).Include(h => h.Need!).ThenInclude(n => n.Person)
            .OrderBy(h => h.HandedOn).ThenBy(h => h.Id).ToListAsync();
        Drafts = await db.ResourceDrafts.CountAsync(d => d.Municipality == me.User.Municipality && d.AccountId == post.AccountId);
        var named = Needs.Concat(Asked.Select(r => r.Need!)).Concat(Handed.Select(h => h.Need!)).ToList();
        await db.TellApartAsync(me.User, named);
        await me.LooksThroughAsync([.. named.Where(n => n.NamesSomebody).DistinctBy(n => n.Id).Select(n => new Sighting(nameof(Need), n.Id, n.PersonId)),
            .. Asked.Where(r => r.Need!.IsPersonal).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId))]);
        return Page();
    }
}
