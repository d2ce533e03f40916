using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

/// <summary>A page about one person: found within sight, and opening it is written down.</summary>
public abstract class PersonPage(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Person Person { get; private set; } = null!;
    public string Here => $"/people/{Person.Id}";
    public DateOnly Today => me.Today;
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;
    protected IQueryable<Person> Visible => db.People.VisibleTo(db.Needs, me.User);

    /// <summary>A record that was taken in by another is read there; it is not written any more.</summary>
    protected async Task<bool> FindAsync(Guid id)
    {
        if (await Visible.Standing().SingleOrDefaultAsync(p => p.Id == id) is not { } found)
            return false;
        Person = found;
        if (HttpMethods.IsGet(Request.Method))
            await me.LooksAtAsync(nameof(Person), found.Id, found.Id);
        return true;
    }
}
