using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.People;
using Sasaeai.SubjectRequests;

namespace Sasaeai.Web.Pages.SubjectRequests;

/// <summary>A page about one request and what is kept of the person it is about.</summary>
public abstract class RequestPage(SasaeaiDb db, CurrentUser me) : PageModel
{
    public SubjectRequest Asked { get; private set; } = null!;
    public RecordBundle Bundle { get; private set; } = null!;
    public DateOnly Today => me.Today;
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;

    protected async Task<bool> FindAsync(Guid id, Showing how = Showing.Page)
    {
        if (await db.SubjectRequests.Include(r => r.Person).VisibleTo(me.User).SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return false;
        Asked = found;
        Bundle = await RecordBundle.OfAsync(db, found);
        if (HttpMethods.IsGet(Request.Method))
        {
            await me.LooksAtAsync(nameof(Person), found.PersonId, found.PersonId, how);
            await me.LooksThroughAsync([.. Bundle.Others.Select(id => new Sighting(nameof(Person), id, id, FieldClass.Personal))]);
        }
        return true;
    }
}
