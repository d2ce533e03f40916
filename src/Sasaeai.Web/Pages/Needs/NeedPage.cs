using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>A page about one worry: found within sight, and opening it is written down where it is someone's.</summary>
public abstract class NeedPage(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Need Need { get; private set; } = null!;
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;

    protected async Task<bool> FindAsync(Guid id)
    {
        if (await db.Needs.VisibleTo(me.User).Include(n => n.Person).SingleOrDefaultAsync(n => n.Id == id) is not { } found)
            return false;
        Need = found;
        await db.TellApartAsync(me.User, [found]);
        if (HttpMethods.IsGet(Request.Method))
            await me.OpensAsync(found);
        return true;
    }
}
