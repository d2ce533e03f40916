using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Needs;

namespace Sasaeai.Web.Pages.Consent;

/// <summary>On what basis a worry may be told, to whom, and what of it.</summary>
[OpenToListeners]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "なにに基づいて伝えますか")]
    public string Basis { get; set; } = "consent";

    [BindProperty, Display(Name = "だれに伝えますか")]
    public string? Whom { get; set; } = "one";

    [BindProperty, Display(Name = "伝えてよいこと")]
    public List<SharedFields> Fields { get; set; } = [];

    [BindProperty, Display(Name = "なんのために"), StringLength(300, ErrorMessage = "300文字までにしてください")]
    public string? Purpose { get; set; } = "困りごとを手伝ってもらえるか聞くため";

    [BindProperty, Display(Name = "どなたの返事ですか")]
    public string? Giver { get; set; }

    [BindProperty, Display(Name = "だれが、よいと言いましたか（または決めましたか）"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? GivenBy { get; set; } = "ご本人";

    [BindProperty, Display(Name = "どのように聞きましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? How { get; set; }

    [BindProperty, Display(Name = "聞いた日")]
    public DateOnly? GivenOn { get; set; }

    [BindProperty, Display(Name = "いつまで")]
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The section to which the worry is to be handed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Section { get; set; }

    public Resource? Resource { get; private set; }
    public IEnumerable<SelectListItem> FieldChoices => SharedFieldsWords.Each.Select(f => new SelectListItem(f.Label(), f.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? resource)
    {
        if (!await LoadAsync(id, resource))
            return NotFound();
        (GivenOn, ExpiresOn) = (Me.Today, ConsentYear.End(Me.Today));
        Fields = [SharedFields.Name, SharedFields.Worry];
        if (Section is { } section)
            Purpose = $"{CodeList.Section.Label(section)}に引き継ぐため";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromQuery] Guid? resource)
    {
        if (!await LoadAsync(id, resource))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var one = Resource is not null && Whom == "one";
        var basis = Need.Share(Me.User, new Sharing(
            Basis, Purpose ?? "", one ? Resource!.Id : null, one ? Resource!.Name : Section is { } section ? CodeList.Section.Label(section) : "手伝ってもらえそうな団体",
            Fields.Aggregate(SharedFields.None, (all, f) => all | f), How ?? "", GivenBy ?? "", GivenOn ?? Me.Today, ExpiresOn)
        {
            Section = Section,
            Giver = Giver,
        }, Me.Today);
        Db.Add(basis);
        await Db.SaveChangesAsync();
        this.Tell("伝えてよいことを書きとめました。");
        if (Section is not null)
            return RedirectToPage("/Needs/HandOvers/New", new { id, section = Section });
        return Resource is null ? RedirectToPage("/Needs/Details", new { id }) : RedirectToPage("/Matching/New", new { id, resource });
    }

    private async Task<bool> LoadAsync(Guid id, Guid? resource)
    {
        if (!await FindAsync(id))
            return false;
        if (Section is not null && !CodeList.Section.Has(Section))
            Section = null;
        Resource = Section is not null ? null : await Db.Resources.AsNoTracking().VisibleTo(Me.User).SingleOrDefaultAsync(r => r.Id == resource);
        return true;
    }
}
