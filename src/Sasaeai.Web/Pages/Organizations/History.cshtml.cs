using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Organizations;

[OpenTo]
public sealed class HistoryModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : HistoryPage<Organization>(history)
{
    protected override string What => "団体";
    protected override IQueryable<Organization> Visible { get; } = db.Organizations.VisibleTo(me.User);
}
