using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Retention;

namespace Sasaeai.Web.Pages.Retention;

[OpenTo(Role.MunicipalOfficer, Role.Tier1Coordinator)]
public sealed class PersonModel(SasaeaiDb db, CurrentUser me, DeletionDesk desk) : ProposalPage(db, me, desk)
{
    protected override string Folder => "/people";

    protected override async Task<Record?> FindAsync(Guid id)
    {
        if (await Db.PeopleInSight(Me.User, [id]).Standing().SingleOrDefaultAsync() is not { } person)
            return null;
        await Db.TellApartAsync(some => Db.PeopleInSight(Me.User, some), [person]);
        About = person.Called;
        if (HttpMethods.IsGet(Request.Method))
            await Me.LooksAtAsync(nameof(Person), id, id);
        return person;
    }
}
