using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Consent;

/// <summary>On what basis a worry may be told, to whom, and what of it.</summary>
[OpenToListeners]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "なにに基づいて伝えますか")]
    public string Basis { get; set; } = "consent";

    [BindProperty, Display(Name = "だれに伝えますか")]
    public string? Whom { get; set; } = "one";

    [BindProperty, Display(Name = "伝えてよいこと")]
    public List<SharedFields> Fields { get; set; } = [];

    [BindProperty, Display(Name = "なんのために"), StringLength(300, ErrorMessage = "300文字までにしてください")]
    public string? Purpose { get; set; } = "困りごとを手伝ってもらえるか聞くため";

    [BindProperty, Display(Name = "だれが、よいと言いましたか（または決めましたか）"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? GivenBy { get; set; } = "ご本人";

    [BindProperty, Display(Name = "どのように聞きましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? How { get; set; }

    [BindProperty, Display(Name = "聞いた日")]
    public DateOnly? GivenOn { get; set; }

    [BindProperty, Display(Name = "いつまで")]
    public DateOnly? ExpiresOn { get; set; }

    public Need Need { get; private set; } = null!;
    public Resource? Resource { get; private set; }
    public IEnumerable<SelectListItem> FieldChoices => SharedFieldsWords.Each.Select(f => new SelectListItem(f.Label(), f.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? resource)
    {
        if (!await LoadAsync(id, resource))
            return NotFound();
        (GivenOn, ExpiresOn) = (me.Today, EndOfYear(me.Today));
        Fields = [SharedFields.Name, SharedFields.Worry];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? resource)
    {
        if (!await LoadAsync(id, resource))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var one = Resource is not null && Whom == "one";
        var basis = Need.Share(me.User, new Sharing(
            Basis, Purpose ?? "", one ? Resource!.Id : null, one ? Resource!.Name : "手伝ってもらえそうな団体",
            Fields.Aggregate(SharedFields.None, (all, f) => all | f), How ?? "", GivenBy ?? "", GivenOn ?? me.Today, ExpiresOn), me.Today);
        db.Add(basis);
        await db.SaveChangesAsync();
        this.Tell("伝えてよいことを書きとめました。");
        return Resource is null ? RedirectToPage("/Needs/Details", new { id }) : RedirectToPage("/Matching/New", new { id, resource });
    }

    private async Task<bool> LoadAsync(Guid id, Guid? resource)
    {
        if (await db.Needs.VisibleTo(me.User).Include(n => n.Person).SingleOrDefaultAsync(n => n.Id == id) is not { } need)
            return false;
        Need = need;
        Resource = await db.Resources.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(r => r.Id == resource);
        return true;
    }

    /// <summary>The end of the 年度; one that is nearly over is no use to anyone.</summary>
    private static DateOnly EndOfYear(DateOnly today) => new(today.AddDays(60).FiscalYear() + 1, 3, 31);
}
