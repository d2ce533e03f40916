using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog.Leaks;

/// <summary>A page about one report; that it was opened is in the log itself.</summary>
public abstract class LeakPage(SasaeaiDb db, CurrentUser me) : PageModel
{
    public LeakReport Report { get; private set; } = null!;
    public DateOnly Today => me.Today;
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;

    protected async Task<bool> FindAsync(Guid id, Showing how = Showing.Page)
    {
        if (await db.LeakReports.VisibleTo(me.User).SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        Report = found;
        if (HttpMethods.IsGet(Request.Method))
            await me.LooksAtAsync(nameof(LeakReport), found.Id, found.PersonId, how);
        return true;
    }
}
