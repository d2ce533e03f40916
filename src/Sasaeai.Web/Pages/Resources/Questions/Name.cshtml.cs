using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Resources.Questions;

[OpenToKeepers]
public sealed class NameModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : QuestionModel<NameAnswers>(db, me, clock)
{
    protected override string Question => "name";

    protected override Task CheckAsync()
    {
        if (Draft is not null)
            NewModel.CheckState(ModelState, Form, Me.Today);
        return Task.CompletedTask;
    }
}
