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
    protected IQueryable<Person> InSight(params IReadOnlyCollection<Guid> ids) => db.PeopleInSight(me.User, ids);

    /// <summary>A record that was taken in by another is read there; it is not written any more.</summary>
    protected async Task<bool> FindAsync(Guid id)
    {
        if (await InSight(id).Standing().SingleOrDefaultAsync() is not { } found)
            return false;
        Person = found;
        await db.TellApartAsync(some => InSight(some), [found]);
        if (HttpMethods.IsGet(Request.Method))
            await me.LooksAtAsync(nameof(Person), found.Id, found.Id);
        return true;
    }
}
