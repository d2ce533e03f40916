using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>One post: its end, and taking the end back.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "終わりの日")] public DateOnly? On { get; set; }

    public Appointment Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        On ??= me.Today;
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostEndAsync(Guid id) => ChangeAsync(id, post => post.End(me.User, On ?? me.Today));

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
        Post = post!;
        return post is not null;
    }
}
