using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Resources.Questions;

[OpenToKeepers]
public sealed class PlaceModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : QuestionModel<PlaceAnswers>(db, me, clock)
{
    protected override string Question => "place";
    public AreaGroups Areas { get; private set; } = null!;

    protected override async Task CheckAsync()
    {
        await PrepareAsync();
        // Ids come from outside: an area of another municipality is not there.
        Form.Served.RemoveAll(area => Areas.Name(area) is null);
        if (Form.AreaId is not null && Areas.Name(Form.AreaId) is null)
            ModelState.AddModelError("Form.AreaId", "圏域を選びなおしてください");
    }

    protected override async Task PrepareAsync()
    {
        Areas ??= await AreaGroups.LoadAsync(Db, Me.User, Me.Today);
        // What nobody places is in nobody's charge: most that a coordinator writes down is in their own area.
        if (HttpMethods.IsGet(Request.Method) && Draft is { } draft && draft.Get<PlaceAnswers>(Question) is null)
            Form.AreaId = await Db.OwnAreaAsync(Me.User, Me.Today);
    }
}
