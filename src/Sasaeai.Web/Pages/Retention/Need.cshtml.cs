using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Retention;

namespace Sasaeai.Web.Pages.Retention;

[OpenTo(Role.MunicipalOfficer, Role.Tier1Coordinator)]
public sealed class NeedModel(SasaeaiDb db, CurrentUser me, DeletionDesk desk) : ProposalPage(db, me, desk)
{
    protected override string Folder => "/needs";

    protected override async Task<Record?> FindAsync(Guid id)
    {
        if (await Db.Needs.VisibleTo(Me.User).SingleOrDefaultAsync(n => n.Id == id) is not { } need)
            return null;
        About = need.Title;
        if (HttpMethods.IsGet(Request.Method))
            await Me.LooksAtAsync(nameof(Need), id, need.PersonId);
        return need;
    }
}
