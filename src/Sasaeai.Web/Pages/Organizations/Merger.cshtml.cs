using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.Organizations;
using Sasaeai.Web.Pages.Duplicates;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Organizations;

[OpenToKeepers]
public sealed class MergerModel(SasaeaiDb db, CurrentUser me, MergeDesk desk, HistoryReader history, SealedWords words) : MergerModel<Organization>(db, me, desk, history, words)
{
    protected override string Folder => "/organizations";
    protected override string What => "団体";
    protected override IQueryable<Organization> Visible { get; } = db.Organizations.VisibleTo(me.User);
    protected override IQueryable<Organization> Matching(IQueryable<Organization> records, SasaeaiDb db, User user, string words) => records.WithWords(db, user, words);
    protected override string Describe(Organization o) => $"{CodeList.OrganizationKind.Label(o.Kind)}　{o.Address}　{o.Phone}";
}
