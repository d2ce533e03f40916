using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Resources;

[OpenTo]
public sealed class HistoryModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : HistoryPage<Resource>(history)
{
    protected override string What => "地域の資源";
    protected override IQueryable<Resource> Visible { get; } = db.Resources.VisibleTo(me.User);
}
