using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class ApproachesModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "いつ話しましたか")]
    public DateOnly On { get; set; } = me.Today;

    [BindProperty, Display(Name = "だれが話しましたか"), Required(ErrorMessage = "だれが話したかを書いてください"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string By { get; set; } = me.User.Name;

    [BindProperty, Display(Name = "だれと話しましたか"), Required(ErrorMessage = "だれと話したかを書いてください"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string With { get; set; } = "";

    [BindProperty, Display(Name = "どんな話をしましたか"), Required(ErrorMessage = "どんな話をしたかを、ひとことで書いてください"), StringLength(4000, ErrorMessage = "4000文字までにしてください")]
    public string Words { get; set; } = "";

    [BindProperty, Display(Name = "どうなりましたか"), Required(ErrorMessage = "どうなったかを選んでください")]
    public ApproachOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "次に声をかける日")]
    public DateOnly? NextOn { get; set; }
    public Resource Resource { get; private set; } = null!;
    public IReadOnlyList<Approach> Approaches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        db.Add(Resource.Approach(On, By.Trim(), With.Trim(), Words.Trim(), Outcome!.Value, NextOn, me.Today));
        await db.SaveChangesAsync();
        this.Tell("話したことを書きとめました");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Resources.VisibleTo(me.User).Standing().SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        Resource = found;
        Approaches = await db.Approaches.AsNoTracking().VisibleTo(me.User).Where(a => a.ResourceId == id).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).ToListAsync();
        return true;
    }
}
