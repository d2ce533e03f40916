using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Consent;

namespace Sasaeai.Web.Pages.Needs.HandOvers;

/// <summary>引き継ぐ: to which section, what was told, on what basis. First the section, since the basis must name it.</summary>
[OpenToListeners]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    private const int UsualDaysToReply = 14;

    [BindProperty(SupportsGet = true), Display(Name = "どの部署に引き継ぎますか")]
    public string? Section { get; set; }

    [BindProperty, Display(Name = "どこの、だれに"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? Recipient { get; set; }

    [BindProperty, Display(Name = "なにを伝えましたか"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "どの記録に基づいて伝えましたか")]
    public Guid? Basis { get; set; }

    [BindProperty, Display(Name = "伝えたこと")]
    public List<SharedFields> Told { get; set; } = [];

    [BindProperty, Display(Name = "返事がほしい日")]
    public DateOnly? ReplyBy { get; set; }

    public IReadOnlyList<SharingBasis> Bases { get; private set; } = [];

    public IEnumerable<SelectListItem> BasisChoices => Bases.Choices();

    public IEnumerable<SelectListItem> ToldChoices => Bases.ToldChoices();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Section is null)
            return Page();
        ReplyBy = Me.Today.AddDays(UsualDaysToReply);
        Basis = Bases.Count > 0 ? Bases[0].Id : null;
        Told = Bases.Count > 0 ? [.. Bases[0].Fields.Parts()] : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var told = Told.Aggregate(SharedFields.None, (all, f) => all | f);
        await new ReferralDesk(Db).HandOverAsync(Me.User, Need, new Handing(Section ?? "", Recipient ?? "", Words ?? "", Bases.FirstOrDefault(b => b.Id == Basis), told, ReplyBy), Me.Today);
        await Db.SaveChangesAsync();
        this.Tell($"「{Recipient}」に引き継いだことを書きとめました。");
        return RedirectToPage("/Needs/Details", null, new { id }, "following");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (Section is not null && !CodeList.Section.Has(Section))
            Section = null;
        if (!await FindAsync(id))
            return false;
        var bases = await Db.SharingBases.VisibleTo(Db.Needs, Me.User).Where(b => b.NeedId == id && b.Section == Section).OrderByDescending(b => b.GivenOn).ThenByDescending(b => b.Id).ToListAsync();
        Bases = Section is null ? [] : bases.FindAll(b => b.HoldsOn(Me.Today));
        return true;
    }
}
