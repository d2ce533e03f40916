using Sasaeai.Accounts;
using Sasaeai.People;

namespace Sasaeai.Needs;

public static class PersonAccess
{
    /// <summary>A person is in sight of those who may see one of their worries.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, IQueryable<Need> needs, User user)
    {
        var seen = needs.VisibleTo(user);
        return people.Where(p => p.Municipality == user.Municipality && seen.Any(n => n.PersonId == p.Id));
    }
}
