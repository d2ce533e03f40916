using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>Several organisations for one worry: whether it is enough, and what becomes of those who were asked too.</summary>
[OpenToListeners]
public sealed class OthersModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "手伝いは、これで足りますか")]
    public bool? Enough { get; set; }

    [BindProperty, Display(Name = "まだ足りないこと"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? Lacking { get; set; }

    /// <summary>Named, so that a form without any is none and not every field of it.</summary>
    [BindProperty(Name = nameof(Turns))]
    public Dictionary<Guid, Turn> Turns { get; set; } = [];

    public IReadOnlyList<Referral> Helping { get; private set; } = [];
    public IReadOnlyList<Referral> Waiting { get; private set; } = [];

    public IEnumerable<SelectListItem> EnoughChoices => [new("足りる", "True"), new("まだ足りない", "False")];

    public IEnumerable<Turn> TurnsOf(Referral referral) => referral.StandsBy ? [Turn.WaitOn, Turn.ComeForward, Turn.Thank] : [Turn.WaitOn, Turn.StandBy, Turn.Thank];

    public static string Words(Turn turn, Referral referral) => turn switch
    {
        Turn.WaitOn => referral.StandsBy ? "このまま待ってもらう" : referral.State is ReferralState.Asked ? "このまま返事を待つ" : "このまま進める",
        Turn.StandBy => "次の候補として待ってもらう",
        Turn.ComeForward => "あらためてお願いする",
        _ => "お礼を伝えて、取り下げる",
    };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        (Enough, Lacking) = (Need.Lacking is null, Need.Lacking);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await new ReferralDesk(Db).ShareAsync(Me.User, Need, Enough is false ? Lacking ?? "" : null, Turns, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell(Enough is false ? "足りない部分を、つづけてさがします。" : "書きとめました。");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id))
            return false;
        var open = (await Db.Referrals.VisibleTo(Me.User).Include(r => r.Resource).Where(r => r.NeedId == id).OrderBy(r => r.AskedOn).ThenBy(r => r.Id).ToListAsync()).FindAll(r => r.Open);
        Helping = open.FindAll(r => r.State is ReferralState.InUse or ReferralState.Accepted && !r.StandsBy);
        Waiting = open.FindAll(r => r.State is ReferralState.Asked or ReferralState.Accepted);
        return true;
    }
}
