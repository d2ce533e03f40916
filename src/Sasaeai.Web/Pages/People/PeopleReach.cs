using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

public static class PeopleReach
{
    /// <summary>Someone in sight, or a record that someone in sight has taken in: what pointed at it points at the survivor now.</summary>
    public static async Task<Person?> PersonToOpenAsync(this SasaeaiDb db, User user, Guid id) =>
        await db.PeopleInSight(user, [id]).SingleOrDefaultAsync()
        ?? (await db.People.SingleOrDefaultAsync(p => p.Id == id) is { MergedIntoId: { } survivor } taken && await db.PeopleInSight(user, [survivor]).AnyAsync() ? taken : null);
}
