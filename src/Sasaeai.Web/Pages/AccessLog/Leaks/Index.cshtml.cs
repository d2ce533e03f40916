using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog.Leaks;

[OpenTo(Role.Auditor, Role.MunicipalOfficer)]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public IReadOnlyList<LeakReport> Reports { get; private set; } = [];
    public DateOnly Today => me.Today;

    public async Task OnGetAsync() => Reports = await db.LeakReports.AsNoTracking().VisibleTo(me.User).OrderByDescending(r => r.KnownOn).ThenByDescending(r => r.Id).ToListAsync();
}
