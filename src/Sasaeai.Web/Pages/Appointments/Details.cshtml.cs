using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>One post: its end, and taking the end back.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "終わりの日")] public DateOnly? On { get; set; }

    public Appointment Post { get; private set; } = null!;
    public int OpenWork { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        On ??= me.Today;
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        var done = await ChangeAsync(id, post => post.End(me.User, On ?? me.Today));
        if (done is not RedirectToPageResult || OpenWork == 0)
            return done;
        this.Tell($"配置を終えました。続いている仕事が{OpenWork}件あります。だれが受け継ぐかを決めてください。");
        return RedirectToPage("HandOver", new { id });
    }

    public Task<IActionResult> OnPostContinueAsync(Guid id) => ChangeAsync(id, post => post.Continue());

    private async Task<IActionResult> ChangeAsync(Guid id, Action<Appointment> change)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        try
        {
            change(Post);
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
            return Page();
        }
        await db.SaveChangesAsync();
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var post = await db.Appointments.VisibleTo(me.User).Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area).SingleOrDefaultAsync(a => a.Id == id);
        if (post is null)
            return false;
        Post = post;
        OpenWork = (await Succession.LoadAsync(db, post, me.User, me.Today)).Count;
        return true;
    }
}
