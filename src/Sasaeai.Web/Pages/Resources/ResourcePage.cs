using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>A page that does one thing to one resource; what was merged away is changed at its survivor.</summary>
public abstract class ResourcePage(SasaeaiDb db, CurrentUser me) : RecordPage<Resource>(db, me)
{
    protected override IQueryable<Resource> Visible => Db.Resources.VisibleTo(Me.User).Standing();
}
