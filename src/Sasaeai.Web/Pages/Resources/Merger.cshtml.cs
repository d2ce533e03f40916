using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.Duplicates;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class MergerModel(SasaeaiDb db, CurrentUser me, MergeDesk desk, HistoryReader history, SealedWords words) : MergerModel<Resource>(db, me, desk, history, words)
{
    protected override string Folder => "/resources";
    protected override string What => "地域の資源";
    protected override IQueryable<Resource> Visible { get; } = db.Resources.VisibleTo(me.User);
    protected override IQueryable<Resource> Matching(IQueryable<Resource> records, SasaeaiDb db, User user, string words) => records.WithWords(db, user, words);
    protected override string Describe(Resource r) => $"{string.Join('、', r.Categories.Select(CodeList.ResourceCategory.Label))}　{r.PlaceName}　{r.Address}　{r.Phone}";
}
