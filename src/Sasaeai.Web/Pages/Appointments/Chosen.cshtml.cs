using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>Which of one's appointments is in force on these screens.</summary>
[OpenTo]
public sealed class ChosenModel(SasaeaiDb db, CurrentUser me, UserManager<Account> users, StayDesk stays) : PageModel
{
    public List<Appointment> Mine { get; private set; } = [];
    public Guid Chosen => me.User.AppointmentId;

    public async Task OnGetAsync()
    {
        using var everywhere = db.ReachEveryMunicipality();
        Mine = await db.Appointments.AsNoTracking().Include(a => a.Areas).ThenInclude(a => a.Area)
            .Where(a => a.AccountId == me.User.AccountId).InForceOn(me.Today).OrderBy(a => a.ValidFrom).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync(Guid appointment)
    {
        await OnGetAsync();
        if (!Mine.Exists(a => a.Id == appointment))
            return NotFound();
        await stays.ChooseAsync((await users.GetUserAsync(User))!, appointment);
        return LocalRedirect("/");
    }
}
