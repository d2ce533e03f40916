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
[OpenTo(Role.MunicipalOfficer), CountedAs(Use.File)]
public sealed class OpenWorkModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Appointment Post { get; private set; } = null!;
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public IReadOnlyList<Referral> Asked { get; private set; } = [];
    public IReadOnlyList<HandOver> Handed { get; private set; } = [];

    /// <summary>引き継いだもの, of the last year.</summary>
    public IReadOnlyList<Takeover> Passed { get; private set; } = [];

    /// <summary>Of which their person does not know: the officer may know that there are some, and the first tier which.</summary>
    public int Unaware { get; private set; }
    public int Drafts { get; private set; }
    public DateOnly Today => me.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Appointments.AsNoTracking().VisibleTo(me.User).Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area).SingleOrDefaultAsync(a => a.Id == id) is not { } post)
            return NotFound();
        Post = post;
        var work = await Succession.LoadAsync(db, post, me.User, me.Today);
        (Needs, Unaware) = (work.Work, work.Hidden.Count);
        var held = Needs.Select(n => n.Id).ToList();
        var since = me.Today.AddYears(-1);
        Passed = await db.Takeovers.AsNoTracking().VisibleTo(me.User).Where(t => t.FromId == post.AccountId && t.On >= since && t.Need!.HeldById != post.AccountId).Include(t => t.Need!).ThenInclude(n => n.Person)
            .OrderBy(t => t.On).ThenBy(t => t.Id).ToListAsync();
        Asked = await db.Referrals.AsNoTracking().VisibleTo(me.User).StillOpen().Where(r => held.Contains(r.NeedId)).Include(r => r.Resource).Include(r => r.Need!).ThenInclude(n => n.Person)
            .OrderBy(r => r.AskedOn).ThenBy(r => r.Id).ToListAsync();
        Handed = await db.HandOvers.AsNoTracking().VisibleTo(me.User).Where(h => held.Contains(h.NeedId) && h.RepliedOn == null).Include(h => h.Need!).ThenInclude(n => n.Person)
            .OrderBy(h => h.HandedOn).ThenBy(h => h.Id).ToListAsync();
        Drafts = await db.ResourceDrafts.CountAsync(d => d.Municipality == me.User.Municipality && d.AccountId == post.AccountId);
        var named = Needs.Concat(Asked.Select(r => r.Need!)).Concat(Handed.Select(h => h.Need!)).Concat(Passed.Select(t => t.Need!)).ToList();
        await db.TellApartAsync(me.User, named);
        await me.LooksThroughAsync([.. named.Where(n => n.NamesSomebody).DistinctBy(n => n.Id).Select(n => new Sighting(nameof(Need), n.Id, n.PersonId)),
            .. Asked.Where(r => r.Need!.IsPersonal).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId))]);
        return Page();
    }
}
