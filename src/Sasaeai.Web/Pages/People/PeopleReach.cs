using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

public static class PeopleReach
{
    /// <summary>Those in sight, and records that those in sight have taken in: what pointed at these points at the survivor now.</summary>
    public static IQueryable<Person> PeopleToOpen(this SasaeaiDb db, User user)
    {
        var visible = db.People.VisibleTo(db.Needs, user).Select(p => p.Id);
        return db.People.Where(p => visible.Contains(p.Id) || p.MergedIntoId != null && visible.Contains(p.MergedIntoId.Value));
    }
}
