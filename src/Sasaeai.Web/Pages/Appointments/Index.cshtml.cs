using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>Who holds which post, now and before.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public List<Appointment> Current { get; private set; } = [];
    public List<Appointment> Others { get; private set; } = [];

    public async Task OnGetAsync()
    {
        // By the roles' own order, which the database does not know, and the same list at every look.
        List<Appointment> all = [.. (await db.Appointments.AsNoTracking().VisibleTo(me.User).Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area)
            .ToListAsync()).OrderBy(a => a.Role).ThenBy(a => a.ValidFrom).ThenBy(a => a.Account!.Name, StringComparer.Ordinal).ThenBy(a => a.Id)];
        Current = all.FindAll(a => a.InForceOn(me.Today));
        Others = all.FindAll(a => !a.InForceOn(me.Today));
    }
}
